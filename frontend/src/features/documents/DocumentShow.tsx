import { Box } from "@mui/material";
import { EditButton, Show, TopToolbar, useRecordContext, useShowContext } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";
import { DocumentEmails } from "@/features/emails";
import { PdfButton, SendEmailButton } from "@/features/sending";

import { DocumentFacts } from "./DocumentFacts";
import { DocumentLines } from "./DocumentLines";
import { DocumentWords } from "./DocumentWords";
import { StatusMenu } from "./StatusMenu";

const Actions = () => {
  const document = useRecordContext<AnyDocument>();
  if (!document) return null;
  const document = { resource: "quotes", id: document.id } as const;
  return (
    <TopToolbar sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
      {document.status === "Draft" && <EditButton size="medium" />}
      <StatusMenu document={document} />
      <PdfButton document={document} />
      <SendEmailButton document={document} />
    </TopToolbar>
  );
};

const DocumentPage = () => {
  const { record: document } = useShowContext<AnyDocument>();
  if (!document) return <PageSkeleton />;
  return (
    <TwoColumns
      main={
        <>
          <DocumentLines document={document} />
          <DocumentWords document={document} />
        </>
      }
      side={
        <>
          <DocumentFacts document={document} />
          <DocumentEmails type="document" id={document.id} />
        </>
      }
    />
  );
};

const DocumentShow = () => (
  <Show component={Box} actions={<Actions />}>
    <DocumentPage />
  </Show>
);

export default DocumentShow;
