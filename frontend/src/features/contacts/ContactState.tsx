import { Box } from "@mui/material";

import type { Contact } from "@/api/types";
import { StatusChip } from "@/components/StatusChip";

/** Only what is out of the ordinary: why this person would not be offered as a recipient. */
export const ContactState = ({ contact }: { contact: Contact }) => (
  <Box component="span" sx={{ display: "inline-flex", gap: 0.5, flexWrap: "wrap" }}>
    {!contact.is_active && <StatusChip label="crm.left_out.inactive" tone="neutral" />}
    {contact.is_unsubscribed && <StatusChip label="crm.left_out.unsubscribed" tone="warning" />}
    {!contact.email && <StatusChip label="crm.left_out.no_address" tone="warning" />}
  </Box>
);
