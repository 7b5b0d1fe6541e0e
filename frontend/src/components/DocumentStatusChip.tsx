import { StatusChip, type Tone } from "./StatusChip";

const TONES: Record<string, Tone> = {
  Draft: "neutral",
  Sent: "info",
  Accepted: "success",
  Rejected: "error",
  Expired: "warning",
  Active: "success",
  Paid: "success",
  Overdue: "error",
  Cancelled: "neutral",
};

export const DocumentStatusChip = ({ status }: { status: string }) => (
  <StatusChip label={`crm.status.${status}`} tone={TONES[status] ?? "neutral"} />
);
