import { useState, type FormEvent } from "react";
import { Alert, Button, Stack, TextField } from "@mui/material";
import { useTranslate } from "react-admin";

import { PasswordField } from "@/components/PasswordField";

import { useSignIn, type Enter } from "./useSignIn";

interface PasswordFormProps {
  enter: Enter;
  onCodeNeeded: () => void;
  /** Whose name stands there beforehand. */
  who?: string;
}

export const PasswordForm = ({ enter, onCodeNeeded, who = "" }: PasswordFormProps) => {
  const translate = useTranslate();
  const [name, setName] = useState(who);
  const [password, setPassword] = useState("");
  const { signIn, busy, failure } = useSignIn(enter, onCodeNeeded);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void signIn({ name: name.trim(), password });
  };

  return (
    <Stack component="form" onSubmit={submit} spacing={1.5}>
      {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
      <TextField
        label={translate("crm.login.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        required
        autoFocus={!who}
        size="medium"
        slotProps={{ inputLabel: { required: false } }}
      />
      <PasswordField
        label={translate("ra.auth.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={Boolean(who)}
        required
        size="medium"
      />
      <Button type="submit" variant="contained" size="large" loading={busy} loadingPosition="start" fullWidth>
        {translate("ra.auth.sign_in")}
      </Button>
    </Stack>
  );
};
