import { useQuery } from "@tanstack/react-query";
import { Title, useTranslate } from "react-admin";
import { Alert } from "@mui/material";

import { fetchMailbox } from "@/api/me";
import { sentencesOf } from "@/api/problem";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";

import { AppPasswordGuide } from "./AppPasswordGuide";
import { Budget } from "./Budget";
import { MailboxForm } from "./MailboxForm";
import { MailboxStatus } from "./MailboxStatus";

const MailboxPage = () => {
  const translate = useTranslate();
  const { data: mailbox, error } = useQuery({ queryKey: ["mailbox"], queryFn: fetchMailbox });
  return (
    <>
      <Title title={translate("crm.mailbox.title")} />
      {error && (
        <Alert severity="error">{translate(sentencesOf(error).join(" "), { _: error.message })}</Alert>
      )}
      {!mailbox && !error && <PageSkeleton />}
      {mailbox && (
        <TwoColumns
          main={
            <>
              <MailboxStatus mailbox={mailbox} />
              {mailbox.budget && <Budget budget={mailbox.budget} />}
              <Section title="crm.mailbox.form_title">
                <MailboxForm mailbox={mailbox} />
              </Section>
            </>
          }
          side={<AppPasswordGuide />}
        />
      )}
    </>
  );
};

export default MailboxPage;
