import { Alert, AlertTitle, Box, Link } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import { RefusedRecipients } from "@/components/RefusedRecipients";

import type { Outcome } from "./outcome";

/** Why it did not (wholly) go, in plain words; the entered text stays where it is. */
export const OutcomeAlert = ({ outcome }: { outcome: Outcome | null }) => (
  <Box role="alert" sx={{ px: 3, pt: outcome ? 1.5 : 0 }}>
    {outcome && <Said outcome={outcome} />}
  </Box>
);

const Said = ({ outcome }: { outcome: Outcome }) => {
  const translate = useTranslate();
  if (outcome.kind === "rejected") {
    const sentences = [...outcome.sentences, ...Object.values(outcome.fields)];
    return (
      <Alert severity="error" role="presentation">
        {sentences.map((sentence) => (
          <div key={sentence}>{translate(sentence, { _: sentence })}</div>
        ))}
      </Alert>
    );
  }
  const { email } = outcome;
  return (
    <Alert severity={outcome.kind === "failed" ? "error" : "warning"} role="presentation">
      <AlertTitle>{translate(`crm.sending.${outcome.kind}`)}</AlertTitle>
      {email.failure?.sentence && <div>{email.failure.sentence}</div>}
      {outcome.kind === "unconfirmed" && <div>{translate("crm.sending.unconfirmed_help")}</div>}
      <RefusedRecipients recipients={email.recipients} />
      <Link component={RouterLink} to={`/emails/${email.id}/show`}>
        {translate("crm.sending.see_record")}
      </Link>
    </Alert>
  );
};
