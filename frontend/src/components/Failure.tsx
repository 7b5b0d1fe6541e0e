import { Alert, type AlertProps } from "@mui/material";
import { useTranslate } from "ra-core";

import { sentencesOf } from "@/api/problem";

interface FailureProps extends AlertProps {
  error: unknown;
}

/** Why something could not be done, sentence by sentence. */
export const Failure = ({ error, ...alert }: FailureProps) => {
  const translate = useTranslate();
  return (
    <Alert severity="error" {...alert}>
      {sentencesOf(error).map((sentence) => (
        <div key={sentence}>{translate(sentence, { _: sentence })}</div>
      ))}
    </Alert>
  );
};
