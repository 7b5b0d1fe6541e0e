import { Box } from "@mui/material";
import { EditButton, Show, TopToolbar, useShowContext } from "react-admin";

import type { Company } from "@/api/types";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";
import { CompanyContacts } from "@/features/contacts";
import { CompanyDocuments } from "@/features/documents";
import { CompanyEmails } from "@/features/emails";

import { CompanyFacts } from "./CompanyFacts";

const Actions = () => (
  <TopToolbar>
    <EditButton size="medium" />
  </TopToolbar>
);

const CompanyPage = () => {
  const { record: company } = useShowContext<Company>();
  if (!company) return <PageSkeleton />;
  return (
    <TwoColumns
      main={
        <>
          <CompanyContacts company={company.id} />
          <CompanyDocuments company={company.id} />
          <CompanyEmails company={company.id} />
        </>
      }
      side={<CompanyFacts company={company} />}
    />
  );
};

const CompanyShow = () => (
  <Show component={Box} actions={<Actions />}>
    <CompanyPage />
  </Show>
);

export default CompanyShow;
