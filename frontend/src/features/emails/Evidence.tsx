import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

interface EvidenceProps {
  failure: { reply_code: number | null; reply_text: string };
}

/** Folded away: what the mail server answered, in its own words. */
export const Evidence = ({ failure }: EvidenceProps) => {
  const translate = useTranslate();
  const reply = [failure.reply_code, failure.reply_text].filter(Boolean).join(" ");
  if (!reply) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Typography component="summary" variant="body2" color="textSecondary" sx={{ cursor: "pointer" }}>
        {translate("crm.emails.server_words")}
      </Typography>
      <Typography
        component="code"
        variant="body2"
        sx={{ display: "block", mt: 0.5, fontFamily: "monospace", overflowWrap: "anywhere" }}
      >
        {reply}
      </Typography>
    </Box>
  );
};
