import NoRole from "@mui/icons-material/PersonOffOutlined";
import TaskAlt from "@mui/icons-material/TaskAlt";
import { Button } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { HttpError, Title, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

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
      {error && !data && (isForbidden(error) ? <WithoutRole /> : <Failure error={error} />)}
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

const isForbidden = (error: unknown) => error instanceof HttpError && error.status === 403;

/** Whoever was added a moment ago, and whose roles nobody has ticked yet: every role sees this page. */
const WithoutRole = () => {
  const translate = useTranslate();
  return (
    <EmptyState
      icon={<NoRole />}
      title="crm.overview.no_role"
      advice="crm.overview.no_role_advice"
      action={
        <Button component={Link} to="/mailbox" variant="contained">
          {translate("crm.overview.mailbox.none")}
        </Button>
      }
    />
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
