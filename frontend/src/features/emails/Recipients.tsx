import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Email, EmailRecipient } from "@/api/types";
import { Section } from "@/components/Section";
import { StatusChip, type Tone } from "@/components/StatusChip";

const TONES: Record<EmailRecipient["state"], Tone> = {
  pending: "neutral",
  accepted: "success",
  refused: "error",
};

/** Every address, and what the server said about it. */
export const Recipients = ({ email }: { email: Email }) => {
  const translate = useTranslate();
  return (
    <Section title="resources.emails.fields.recipients">
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {email.recipients.map((recipient) => (
          <Box component="li" key={`${recipient.kind} ${recipient.address}`} sx={{ py: 0.75 }}>
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, justifyContent: "space-between" }}>
              <Typography sx={{ overflowWrap: "anywhere" }}>
                {recipient.kind !== "to" && `${translate(`crm.emails.${recipient.kind}`)}: `}
                {recipient.address}
              </Typography>
              <StatusChip label={`crm.recipient_state.${recipient.state}`} tone={TONES[recipient.state]} />
            </Box>
            {recipient.reply_text && (
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
                {recipient.reply_code} {recipient.reply_text}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
};
