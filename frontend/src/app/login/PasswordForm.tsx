import { useState, type FormEvent } from "react";
import { Alert, Button, Stack, TextField } from "@mui/material";
import { useTranslate } from "react-admin";

import { PasswordField } from "@/components/PasswordField";

import { useSignIn } from "./useSignIn";

export const PasswordForm = ({ onCodeNeeded }: { onCodeNeeded: () => void }) => {
  const translate = useTranslate();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { signIn, busy, failure } = useSignIn(onCodeNeeded);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void signIn({ name: name.trim(), password });
  };

  return (
    <Stack component="form" onSubmit={submit} spacing={1.5}>
      {failure && (
        <Alert severity="error" role="alert">
          {translate(failure, { _: failure })}
        </Alert>
      )}
      <TextField
        label={translate("crm.login.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        required
        autoFocus
        size="medium"
        slotProps={{ inputLabel: { required: false } }}
      />
      <PasswordField
        label={translate("ra.auth.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
        size="medium"
      />
      <Button type="submit" variant="contained" size="large" loading={busy} loadingPosition="start" fullWidth>
        {translate("ra.auth.sign_in")}
      </Button>
    </Stack>
  );
};
