import { useQuery } from "@tanstack/react-query";
import { Title, useTranslate } from "react-admin";

import { fetchMailbox } from "@/api/me";
import { Failure } from "@/components/Failure";
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
      {error && <Failure error={error} />}
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
