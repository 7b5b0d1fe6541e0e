import { Alert, DialogContent } from "@mui/material";
import { useTranslate } from "react-admin";

import { sentencesOf } from "@/api/problem";

/** The document cannot be sent as it is (no lines, no issuer) or could not be read: the server says why. */
export const DraftFailed = ({ error }: { error: unknown }) => {
  const translate = useTranslate();
  return (
    <DialogContent>
      <Alert severity="error" role="alert">
        {sentencesOf(error).map((sentence) => (
          <div key={sentence}>{translate(sentence, { _: sentence })}</div>
        ))}
      </Alert>
    </DialogContent>
  );
};
