import { useState, type FormEvent } from "react";
import { Alert, Button, Stack, TextField } from "@mui/material";
import { useTranslate } from "react-admin";

import { useSignIn, type Enter } from "./useSignIn";

/** The second factor: a code from the authenticator app, or one of the recovery codes. */
export const CodeForm = ({ enter, onBack }: { enter: Enter; onBack: () => void }) => {
  const translate = useTranslate();
  const [code, setCode] = useState("");
  const { signIn, busy, failure } = useSignIn(enter);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void signIn({ code: code.replaceAll(/\s/g, "") });
  };

  return (
    <Stack component="form" onSubmit={submit} spacing={1.5}>
      {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
      <TextField
        label={translate("crm.login.code")}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        required
        autoFocus
        size="medium"
        slotProps={{ inputLabel: { required: false } }}
      />
      <Button type="submit" variant="contained" size="large" loading={busy} loadingPosition="start" fullWidth>
        {translate("crm.login.confirm")}
      </Button>
      <Button onClick={onBack}>{translate("crm.login.back")}</Button>
    </Stack>
  );
};
