import type { ReactNode } from "react";
import { DeleteButton, Edit, SaveButton, SimpleForm, Toolbar, useRecordContext } from "react-admin";
import { Navigate } from "react-router-dom";

import type { AnyDocument } from "@/api/types";
import { Conflict, useClash } from "@/components/Conflict";
import { PageSkeleton } from "@/components/Skeletons";

import { DocumentInputs } from "./DocumentInputs";
import { useKind } from "./kinds";

const EditToolbar = () => (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    {/* One made from another document is ready to be saved as it is. */}
    <SaveButton alwaysEnable />
    <DeleteButton />
  </Toolbar>
);

/** Only a draft is edited: what a client has seen stays as it was, and its page is shown instead. */
const DraftForm = ({ conflict }: { conflict: ReactNode }) => {
  const document = useRecordContext<AnyDocument>();
  const { resource } = useKind();
  if (document && document.status !== "Draft")
    return <Navigate to={`/${resource}/${document.id}/show`} replace />;
  return (
    <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <DocumentInputs />
      {conflict}
    </SimpleForm>
  );
};

const DocumentEdit = () => {
  const { resource } = useKind();
  const { clash, onError, settle } = useClash(resource);
  return (
    <Edit mutationMode="pessimistic" redirect="show" mutationOptions={{ onError }} loading={<PageSkeleton />}>
      <DraftForm conflict={<Conflict clash={clash} onSettled={settle} />} />
    </Edit>
  );
};

export default DocumentEdit;
