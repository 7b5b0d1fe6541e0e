import Business from "@mui/icons-material/BusinessOutlined";
import { Box } from "@mui/material";
import { CreateButton, DataTable, List, TopToolbar } from "react-admin";

import type { Company } from "@/api/types";
import { Cards } from "@/components/Cards";
import { EmptyState } from "@/components/EmptyState";
import { ExportButton } from "@/components/ExportButton";
import { Pages } from "@/components/Pages";
import { Rows } from "@/components/Rows";
import { SearchFilter, SOON } from "@/components/SearchFilter";
import { useNarrow } from "@/components/widths";
import { ImportButton } from "@/features/importing";

const Col = DataTable.Col<Company>;
const filters = [<SearchFilter key="q" source="q" alwaysOn words="crm.companies.search" />];

const Actions = () => (
  <TopToolbar>
    <ExportButton />
    <ImportButton />
    <CreateButton variant="contained" size="medium" label="crm.companies.create" />
  </TopToolbar>
);

const NoCompanies = () => (
  <EmptyState
    icon={<Business />}
    title="crm.companies.empty"
    advice="crm.companies.empty_advice"
    action={
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "center", gap: 1 }}>
        <CreateButton variant="contained" size="medium" label="crm.companies.create" />
        <ImportButton />
      </Box>
    }
  />
);

const CompanyTable = () => (
  <DataTable<Company> bulkActionButtons={false} rowClick="show">
    <Col source="name" sx={{ fontWeight: 600 }} />
    <Col source="city" />
    <Col source="country" />
    <Col source="phone" disableSort />
    <Col source="contacts_count" align="right" disableSort />
  </DataTable>
);

const CompanyCards = () => (
  <Cards<Company> title={(company) => company.name}>
    {(company) => [company.city, company.country].filter(Boolean).join(", ") || "–"}
  </Cards>
);

const CompanyList = () => (
  <List
    filters={filters}
    actions={<Actions />}
    empty={<NoCompanies />}
    sort={{ field: "name", order: "ASC" }}
    perPage={25}
    debounce={SOON}
    pagination={<Pages />}
    exporter={false}
  >
    <Rows>{useNarrow() ? <CompanyCards /> : <CompanyTable />}</Rows>
  </List>
);

export default CompanyList;
