import { useQuery } from "@tanstack/react-query";
import { Title, useTranslate } from "react-admin";

import { fetchOverview } from "@/api/overview";
import { Failure } from "@/components/Failure";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";

import { Business } from "./Business";
import { MailboxCard } from "./MailboxCard";
import { Waiting } from "./Waiting";

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
          main={<Waiting waiting={data.waiting} />}
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

export default OverviewPage;
