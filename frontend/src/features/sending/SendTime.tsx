import { Button, Stack, TextField } from "@mui/material";
import { useTranslate } from "react-admin";

import { timeZone } from "@/lib/moments";

interface SendTimeProps {
  sendAt: string;
  onChange: (sendAt: string | null) => void;
  disabled: boolean;
  error?: string;
}

/** When a scheduled message leaves, by this person's clock; beside the button, never scrolled out of sight. */
export const SendTime = ({ sendAt, onChange, disabled, error }: SendTimeProps) => {
  const translate = useTranslate();
  return (
    <Stack
      direction={{ xs: "column", sm: "row" }}
      spacing={1}
      sx={{ px: 3, pt: 2, alignItems: { sm: "flex-start" } }}
    >
      <TextField
        type="datetime-local"
        size="small"
        label={translate("crm.sending.send_at")}
        value={sendAt}
        onChange={(event) => onChange(event.target.value)}
        disabled={disabled}
        error={Boolean(error)}
        helperText={error ?? translate("crm.sending.send_at_help", { zone: timeZone() })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: 1 }}
      />
      <Button onClick={() => onChange(null)} disabled={disabled} color="inherit">
        {translate("crm.sending.send_now")}
      </Button>
    </Stack>
  );
};
