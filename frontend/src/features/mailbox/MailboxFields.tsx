import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { PasswordField } from "@/components/PasswordField";

import { Advanced } from "./Advanced";
import type { MailboxValues } from "./mailboxValues";

interface MailboxFieldsProps {
  values: MailboxValues;
  onChange: (values: MailboxValues) => void;
  errors: Record<string, string>;
  /** A password is stored; it never comes back from the server. */
  stored: boolean;
}

const SECURITIES = ["starttls", "tls", "none"] as const;

export const MailboxFields = ({ values, onChange, errors, stored }: MailboxFieldsProps) => {
  const translate = useTranslate();
  const set = (field: keyof MailboxValues) => (value: string) => onChange({ ...values, [field]: value });
  const text = (field: keyof MailboxValues) => ({
    label: translate(`crm.mailbox.${field}`),
    value: values[field],
    onChange: (event: { target: { value: string } }) => set(field)(event.target.value),
    error: Boolean(errors[field]),
    helperText: errors[field],
  });
  return (
    <>
      <TextField {...text("smtp_email")} type="email" autoComplete="email" />
      <PasswordField
        label={translate("crm.mailbox.smtp_password")}
        value={values.smtp_password}
        onChange={set("smtp_password")}
        error={Boolean(errors.smtp_password)}
        helperText={
          errors.smtp_password ??
          translate(stored ? "crm.mailbox.password_kept" : "crm.mailbox.password_help")
        }
        placeholder={stored ? "••••••••••••••••" : ""}
        autoComplete="off"
      />
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr", sm: "2fr 1fr 1.4fr" } }}>
        <TextField {...text("smtp_host")} autoComplete="off" />
        <TextField
          {...text("smtp_port")}
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
          autoComplete="off"
        />
        <TextField {...text("smtp_security")} select>
          {SECURITIES.map((security) => (
            <MenuItem key={security} value={security}>
              {translate(`crm.mailbox.security.${security}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Advanced open={Boolean(errors.imap_host ?? errors.imap_port)}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {translate("crm.mailbox.imap_help")}
        </Typography>
        <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr", sm: "2fr 1fr" } }}>
          <TextField {...text("imap_host")} autoComplete="off" />
          <TextField
            {...text("imap_port")}
            slotProps={{ htmlInput: { inputMode: "numeric" } }}
            placeholder="993"
            autoComplete="off"
          />
        </Box>
      </Advanced>
    </>
  );
};
