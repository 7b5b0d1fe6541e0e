import { Box } from "@mui/material";
import { Edit, SaveButton, SimpleForm, Title, Toolbar, useRecordContext, required } from "react-admin";

import type { Template } from "@/api/types";
import { Conflict, useClash } from "@/components/Conflict";
import { PlainTextInput } from "@/components/PlainTextInput";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";

import { LivePreview } from "./LivePreview";
import { ResetButton } from "./ResetButton";
import { useInsert } from "./useInsert";
import { useTemplateName } from "./names";
import { Variables } from "./Variables";

const EditToolbar = () => (
  <Toolbar sx={{ justifyContent: "space-between", px: { md: 0 }, mt: 2 }}>
    <SaveButton />
    <ResetButton />
  </Toolbar>
);

/** Beside the words what a client would read of them. */
const columns = {
  display: "grid",
  width: "100%",
  gap: 3,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1fr)" },
} as const;

const Words = () => {
  const template = useRecordContext<Template>();
  const { insert, remember } = useInsert();
  const nameOf = useTemplateName();
  if (!template) return null;
  return (
    <Box sx={columns}>
      <Title title={nameOf(template)} />
      <Box onFocus={remember} sx={{ display: "flex", flexDirection: "column" }}>
        <PlainTextInput source="subject" validate={required()} />
        <PlainTextInput source="body" validate={required()} multiline minRows={12} />
        <Variables variables={template.variables} onInsert={insert} />
      </Box>
      <LivePreview template={template} />
    </Box>
  );
};

const TemplateEdit = () => {
  const { clash, onError, settle } = useClash("templates");
  return (
    <Edit
      mutationMode="pessimistic"
      redirect={false}
      title={<></>}
      actions={false}
      component={Box}
      mutationOptions={{ onError }}
      loading={<PageSkeleton />}
    >
      <Section>
        <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: 0 }}>
          <Words />
          <Conflict clash={clash} onSettled={settle} />
        </SimpleForm>
      </Section>
    </Edit>
  );
};

export default TemplateEdit;
