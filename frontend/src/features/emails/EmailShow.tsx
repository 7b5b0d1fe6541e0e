import { Alert, AlertTitle, Box } from "@mui/material";
import { Show, TopToolbar, useRecordContext, useShowContext, useTranslate } from "react-admin";

import { isPartly } from "@/api/sending";
import type { Email } from "@/api/types";
import { RefusedRecipients } from "@/components/RefusedRecipients";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";

import { Attempts } from "./Attempts";
import { EmailActions } from "./EmailActions";
import { EmailFacts } from "./EmailFacts";
import { EmailWords } from "./EmailWords";
import { Evidence } from "./Evidence";
import { emailInterval } from "./live";
import { Recipients } from "./Recipients";

const EmailPage = () => {
  const translate = useTranslate();
  const { record: email } = useShowContext<Email>();
  // The list's rows lack body and attempts: a record from its cache is only half of this page.
  if (!email?.attempts) return <PageSkeleton />;
  return (
    <>
      {email.failure && (
        <Alert severity={email.state === "unconfirmed" ? "warning" : "error"} sx={{ mt: 1.5 }}>
          {email.failure.sentence}
          <Evidence failure={email.failure} />
        </Alert>
      )}
      {isPartly(email) && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          <AlertTitle>{translate("crm.sending.partly")}</AlertTitle>
          <RefusedRecipients recipients={email.recipients} />
          {translate("crm.emails.partly_help")}
        </Alert>
      )}
      <TwoColumns
        main={
          <>
            <EmailWords email={email} />
            <Attempts attempts={email.attempts} />
          </>
        }
        side={
          <>
            <EmailFacts email={email} />
            <Recipients email={email} />
          </>
        }
      />
    </>
  );
};

const Actions = () => {
  const email = useRecordContext<Email>();
  return <TopToolbar sx={{ flexWrap: "wrap", gap: 1 }}>{email && <EmailActions email={email} />}</TopToolbar>;
};

const EmailShow = () => (
  <Show component={Box} actions={<Actions />} queryOptions={{ refetchInterval: emailInterval }}>
    <EmailPage />
  </Show>
);

export default EmailShow;
