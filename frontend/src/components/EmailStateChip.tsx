import type { EmailState } from "@/api/types";

import { StatusChip, type Tone } from "./StatusChip";

const TONES: Record<EmailState, Tone> = {
  queued: "neutral",
  sending: "info",
  sent: "success",
  failed: "error",
  unconfirmed: "warning",
  cancelled: "neutral",
};

export const EmailStateChip = ({ state }: { state: EmailState }) => (
  <StatusChip label={`crm.email_state.${state}`} tone={TONES[state]} />
);
