import TaskAlt from "@mui/icons-material/TaskAlt";
import { useQuery } from "@tanstack/react-query";
import { Title, useTranslate } from "react-admin";

import { fetchOverview } from "@/api/overview";
import type { Overview } from "@/api/types";
import { EmptyState } from "@/components/EmptyState";
import { Failure } from "@/components/Failure";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";

import { Business } from "./Business";
import { MailboxCard } from "./MailboxCard";
import { isUnfinished, Setup } from "./Setup";
import { isNothing, Waiting } from "./Waiting";

const FRESH = 60_000;

/** The first page: what waits for me, what the month has brought, and how my mailbox is. */
const OverviewPage = () => {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ["overview"],
    queryFn: fetchOverview,
    refetchInterval: FRESH,
  });
  return (
    <>
      <Title title={translate("crm.overview.title")} />
      {error && !data && <Failure error={error} />}
      {!data && !error && <PageSkeleton />}
      {data && (
        <TwoColumns
          main={<Main overview={data} />}
          side={
            <>
              <MailboxCard mailbox={data.mailbox} />
              <Business business={data.business} />
            </>
          }
        />
      )}
    </>
  );
};

const Main = ({ overview: { setup, waiting } }: { overview: Overview }) => (
  <>
    {isUnfinished(setup) && <Setup setup={setup} />}
    <Waiting waiting={waiting} />
    {!isUnfinished(setup) && isNothing(waiting) && (
      <Section>
        <EmptyState icon={<TaskAlt />} title="crm.overview.done" advice="crm.overview.done_advice" />
      </Section>
    )}
  </>
);

export default OverviewPage;
