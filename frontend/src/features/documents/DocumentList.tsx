import RequestQuote from "@mui/icons-material/RequestQuoteOutlined";
import { CreateButton, List, TopToolbar } from "react-admin";

import { QUOTE_STATUSES } from "@/api/types";
import { ChoiceFilter } from "@/components/ChoiceFilter";
import { EmptyState } from "@/components/EmptyState";
import { SearchFilter } from "@/components/SearchFilter";
import { usePhone } from "@/components/usePhone";

import { DocumentCards } from "./DocumentCards";
import { DocumentTable } from "./DocumentTable";

const filters = [
  <SearchFilter key="q" source="q" alwaysOn words="crm.quotes.search" />,
  <ChoiceFilter
    key="status"
    source="status"
    choices={QUOTE_STATUSES}
    words="crm.status"
    label="resources.quotes.fields.status"
    alwaysOn
  />,
];

const Actions = () => (
  <TopToolbar>
    <CreateButton variant="contained" size="medium" label="crm.quotes.create" />
  </TopToolbar>
);

const NoQuotes = () => (
  <EmptyState
    icon={<RequestQuote />}
    title="crm.quotes.empty"
    advice="crm.quotes.empty_advice"
    action={<CreateButton variant="contained" size="medium" label="crm.quotes.create" />}
  />
);

const DocumentList = () => {
  const phone = usePhone();
  return (
    <List
      filters={filters}
      actions={<Actions />}
      empty={<NoQuotes />}
      sort={{ field: "number", order: "DESC" }}
      perPage={25}
      exporter={false}
    >
      {phone ? <DocumentCards /> : <DocumentTable />}
    </List>
  );
};

export default DocumentList;
