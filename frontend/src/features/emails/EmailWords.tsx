import AttachFile from "@mui/icons-material/AttachFile";
import { Box, Divider, Link, Typography } from "@mui/material";
import { useLocale } from "react-admin";

import { attachmentUrl } from "@/api/sending";
import type { Email } from "@/api/types";
import { Section } from "@/components/Section";
import { formatSize } from "@/lib/format";

/** The message as it was written. */
export const EmailWords = ({ email }: { email: Email }) => {
  const locale = useLocale();
  return (
    <Section>
      <Typography variant="h6" component="h2" sx={{ overflowWrap: "anywhere" }}>
        {email.subject}
      </Typography>
      <Typography sx={{ mt: 2, whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{email.body}</Typography>
      {email.attachments.length > 0 && <Divider sx={{ my: 2 }} />}
      {email.attachments.map((attachment) => (
        <Box key={attachment.position} sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
          <AttachFile fontSize="small" aria-hidden />
          <div>
            <Link
              href={attachmentUrl(email.id, attachment.position)}
              target="_blank"
              rel="noopener"
              variant="body2"
              sx={{ overflowWrap: "anywhere" }}
            >
              {attachment.filename} ({formatSize(attachment.size, locale)})
            </Link>
            <Typography
              variant="caption"
              color="textSecondary"
              sx={{ display: "block", overflowWrap: "anywhere" }}
            >
              SHA-256 {attachment.sha256}
            </Typography>
          </div>
        </Box>
      ))}
    </Section>
  );
};
