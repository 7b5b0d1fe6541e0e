import { Box } from "@mui/material";
import { EditButton, Show, TopToolbar, useRecordContext, useShowContext } from "react-admin";

import { isReminded } from "@/api/documents";
import type { AnyDocument } from "@/api/types";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";
import { usePhone } from "@/components/widths";
import { DocumentEmails } from "@/features/emails";
import { PdfButton, SendEmailButton } from "@/features/sending";

import { Chain } from "./Chain";
import { ChangeButton } from "./ChangeButton";
import { DocumentFacts } from "./DocumentFacts";
import { DocumentLines } from "./DocumentLines";
import { DocumentMenu } from "./DocumentMenu";
import { DocumentWords } from "./DocumentWords";
import { FollowingButton } from "./FollowingButton";
import { useKind } from "./kinds";
import { Reminders } from "./Reminders";
import { Replaced } from "./Replaced";
import { StatusMenu } from "./StatusMenu";

/** On a phone what the menu has, too, would take a second line. */
const Actions = () => {
  const phone = usePhone();
  const document = useRecordContext<AnyDocument>();
  const { resource } = useKind();
  if (!document) return null;
  return (
    <TopToolbar sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
      {document.status === "Draft" && <EditButton size="medium" />}
      <StatusMenu document={document} />
      {!phone && <ChangeButton document={document} />}
      {!phone && <FollowingButton document={document} />}
      {!phone && <PdfButton document={{ resource, id: document.id }} />}
      <SendEmailButton document={{ resource, id: document.id }} />
      <DocumentMenu document={document} />
    </TopToolbar>
  );
};

const DocumentPage = () => {
  const { record: document } = useShowContext<AnyDocument>();
  const { type, resource } = useKind();
  const phone = usePhone();
  if (!document) return <PageSkeleton />;
  const facts = <DocumentFacts document={document} />;
  return (
    <TwoColumns
      from="lg"
      main={
        <>
          <Replaced document={document} />
          {/* On a phone the side comes last, and whether it is paid is the first thing to know. */}
          {phone && facts}
          <DocumentLines document={document} />
          <DocumentWords document={document} />
        </>
      }
      side={
        <>
          {!phone && facts}
          <Chain document={document} />
          {isReminded(resource) && <Reminders resource={resource} id={document.id} />}
          <DocumentEmails type={type} id={document.id} />
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
