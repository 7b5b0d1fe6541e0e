import { Box } from "@mui/material";
import { Show, Title, useShowContext } from "react-admin";

import type { Template } from "@/api/types";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";

import { Preview } from "./Preview";
import { useTemplateName } from "./names";

/** For those who may read the words, and not change them. */
const TemplatePage = () => {
  const { record: template } = useShowContext<Template>();
  const nameOf = useTemplateName();
  if (!template) return <PageSkeleton />;
  return (
    <Box sx={{ maxWidth: 720, py: 1.5 }}>
      <Title title={nameOf(template)} />
      <Section>
        <Preview template={template} subject={template.subject} body={template.body} />
      </Section>
    </Box>
  );
};

const TemplateShow = () => (
  <Show component={Box} actions={false} title={<></>}>
    <TemplatePage />
  </Show>
);

export default TemplateShow;
