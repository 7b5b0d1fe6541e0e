import { Alert, Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { MailboxTest } from "@/api/types";
import { Failure } from "@/components/Failure";

interface TestResultProps {
  result?: MailboxTest;
  error: Error | null;
  running: boolean;
}

/** The answer of the mailbox's server, in our words and, below, in its own. */
export const TestResult = ({ result, error, running }: TestResultProps) => {
  const translate = useTranslate();
  return (
    <Box aria-live="polite">
      {running && <Typography color="textSecondary">{translate("crm.mailbox.testing")}</Typography>}
      {!running && error && <Failure error={error} />}
      {!running && result && (
        <Alert severity={result.ok ? "success" : "error"}>
          {result.sentence}
          <ServerWords text={result.reply} />
        </Alert>
      )}
      {!running && result?.sent_folder && (
        <Alert severity={result.sent_folder.ok ? "success" : "warning"} sx={{ mt: 1 }}>
          {result.sent_folder.sentence}
          <ServerWords text={result.sent_folder.reply} />
        </Alert>
      )}
    </Box>
  );
};

const ServerWords = ({ text }: { text: string }) =>
  text && (
    <Typography
      component="code"
      variant="body2"
      sx={{ display: "block", mt: 0.5, fontFamily: "monospace", overflowWrap: "anywhere" }}
    >
      {text}
    </Typography>
  );
