import { DataTable, List, useCanAccess, useTranslate } from "react-admin";

import type { Template } from "@/api/types";
import { Cards } from "@/components/Cards";
import { Rows } from "@/components/Rows";
import { StatusChip } from "@/components/StatusChip";
import { usePhone } from "@/components/widths";
import { Ago } from "@/components/When";

import { useKindName, useTemplateName } from "./names";

const Col = DataTable.Col<Template>;

const Changed = ({ template }: { template: Template }) => (
  <StatusChip
    label={template.is_default ? "crm.wording.default" : "crm.wording.own"}
    tone={template.is_default ? "neutral" : "info"}
  />
);

const TemplateTable = () => {
  const translate = useTranslate();
  const kindName = useKindName();
  const { canAccess } = useCanAccess({ resource: "templates", action: "edit" });
  return (
    <DataTable<Template> bulkActionButtons={false} rowClick={canAccess ? "edit" : "show"}>
      <Col source="kind" disableSort sx={{ fontWeight: 600 }} render={({ kind }) => kindName(kind)} />
      <Col source="language" disableSort render={({ language }) => translate(`crm.language.${language}`)} />
      <Col source="subject" disableSort />
      <Col source="is_default" disableSort render={(template) => <Changed template={template} />} />
      <Col
        source="changed_at"
        disableSort
        render={(template) => template.changed_at && <Ago moment={template.changed_at} />}
      />
    </DataTable>
  );
};

const TemplateCards = () => {
  const nameOf = useTemplateName();
  const { canAccess } = useCanAccess({ resource: "templates", action: "edit" });
  return (
    <Cards<Template>
      opens={canAccess ? "edit" : "show"}
      title={nameOf}
      corner={(template) => <Changed template={template} />}
    >
      {(template) => template.subject}
    </Cards>
  );
};

/** The words of every kind of message, in both languages. */
const TemplateList = () => (
  <List actions={false} pagination={false} perPage={100} exporter={false} empty={false}>
    <Rows>{usePhone() ? <TemplateCards /> : <TemplateTable />}</Rows>
  </List>
);

export default TemplateList;
