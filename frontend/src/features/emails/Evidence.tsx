import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { useServerWords } from "@/components/useServerWords";

interface EvidenceProps {
  failure: { sentence: string; reply_code: number | null; reply_text: string };
}

/** Folded away: what the mail server answered, and our server's sentence where the page speaks another language. */
export const Evidence = ({ failure }: EvidenceProps) => {
  const translate = useTranslate();
  const { foreign } = useServerWords();
  const reply = [failure.reply_code, failure.reply_text].filter(Boolean).join(" ");
  const lines = [foreign && failure.sentence, reply].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Typography component="summary" variant="body2" color="textSecondary" sx={{ cursor: "pointer" }}>
        {translate("crm.emails.server_words")}
      </Typography>
      {lines.map((line) => (
        <Typography
          key={String(line)}
          component="code"
          variant="body2"
          sx={{ display: "block", mt: 0.5, fontFamily: "monospace", overflowWrap: "anywhere" }}
        >
          {line}
        </Typography>
      ))}
    </Box>
  );
};
