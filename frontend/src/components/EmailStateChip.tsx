import { Tooltip } from "@mui/material";
import { useLocale } from "ra-core";

import { isPartly, isScheduled } from "@/api/sending";
import type { Email, EmailState } from "@/api/types";
import { formatMoment } from "@/lib/format";

import { StatusChip, type Tone } from "./StatusChip";

const TONES: Record<EmailState, Tone> = {
  queued: "neutral",
  sending: "info",
  sent: "success",
  failed: "error",
  unconfirmed: "warning",
  cancelled: "neutral",
};

interface EmailStateChipProps {
  email: Pick<Email, "state" | "created_at" | "send_at"> & { refused_count?: number };
}

export const EmailStateChip = ({ email }: EmailStateChipProps) => {
  const locale = useLocale();
  if (isPartly(email)) return <StatusChip label="crm.email_state.partly" tone="warning" />;
  if (!isScheduled(email)) {
    return <StatusChip label={`crm.email_state.${email.state}`} tone={TONES[email.state]} />;
  }
  return (
    <Tooltip title={formatMoment(email.send_at, locale)}>
      <span>
        <StatusChip label="crm.email_state.scheduled" tone="info" />
      </span>
    </Tooltip>
  );
};
