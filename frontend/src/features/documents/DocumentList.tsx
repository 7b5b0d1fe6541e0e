import { AutocompleteInput, CreateButton, List, ReferenceInput, TopToolbar } from "react-admin";

import { ChoiceFilter } from "@/components/ChoiceFilter";
import { EmptyState } from "@/components/EmptyState";
import { ExportButton } from "@/components/ExportButton";
import { Pages } from "@/components/Pages";
import { Rows } from "@/components/Rows";
import { SearchFilter, SOON } from "@/components/SearchFilter";
import { useNarrow } from "@/components/widths";

import { DocumentCards } from "./DocumentCards";
import { DocumentTable } from "./DocumentTable";
import { useKind, type DocumentKind } from "./kinds";

const BY_NAME = { field: "name", order: "ASC" } as const;

const filtersOf = ({ resource, statuses }: DocumentKind) => [
  <SearchFilter key="q" source="q" alwaysOn words="crm.documents.search" />,
  <ChoiceFilter
    key="status"
    source="status"
    choices={statuses}
    words="crm.status"
    label={`resources.${resource}.fields.status`}
    alwaysOn
  />,
  // Shown to those who come from a company's page: its documents, and the way to all.
  <ReferenceInput key="company" source="company" reference="companies" sort={BY_NAME}>
    <AutocompleteInput sx={{ width: 280 }} />
  </ReferenceInput>,
];

const New = () => {
  const { resource } = useKind();
  return <CreateButton variant="contained" size="medium" label={`resources.${resource}.page.create`} />;
};

const Actions = () => (
  <TopToolbar>
    <ExportButton />
    <New />
  </TopToolbar>
);

const NoDocuments = () => {
  const { resource, icon: Icon } = useKind();
  return (
    <EmptyState
      icon={<Icon />}
      title={`resources.${resource}.empty`}
      advice={`resources.${resource}.empty_advice`}
      action={<New />}
    />
  );
};

const DocumentList = () => {
  const narrow = useNarrow();
  return (
    <List
      filters={filtersOf(useKind())}
      actions={<Actions />}
      empty={<NoDocuments />}
      sort={{ field: "number", order: "DESC" }}
      perPage={25}
      debounce={SOON}
      pagination={<Pages />}
      exporter={false}
    >
      <Rows>{narrow ? <DocumentCards /> : <DocumentTable />}</Rows>
    </List>
  );
};

export default DocumentList;
