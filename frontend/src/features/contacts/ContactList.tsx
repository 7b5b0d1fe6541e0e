import People from "@mui/icons-material/PeopleOutlined";
import { CreateButton, DataTable, List, TopToolbar, useTranslate } from "react-admin";

import { CONTACT_TYPES, type Contact } from "@/api/types";
import { Cards } from "@/components/Cards";
import { ChoiceFilter } from "@/components/ChoiceFilter";
import { EmptyState } from "@/components/EmptyState";
import { ExportButton } from "@/components/ExportButton";
import { Pages } from "@/components/Pages";
import { Rows } from "@/components/Rows";
import { SearchFilter, SOON } from "@/components/SearchFilter";
import { useNarrow } from "@/components/widths";
import { ImportButton } from "@/features/importing";

import { ContactState } from "./ContactState";

const Col = DataTable.Col<Contact>;
const filters = [
  <SearchFilter key="q" source="q" alwaysOn words="crm.contacts.search" />,
  <ChoiceFilter
    key="type"
    source="contact_type"
    choices={CONTACT_TYPES}
    words="crm.contact_type"
    label="resources.contacts.fields.contact_type"
    alwaysOn
  />,
];

const Actions = () => (
  <TopToolbar>
    <ExportButton />
    <ImportButton />
    <CreateButton variant="contained" size="medium" label="crm.contacts.create" />
  </TopToolbar>
);

const NoContacts = () => (
  <EmptyState
    icon={<People />}
    title="crm.contacts.empty"
    advice="crm.contacts.empty_advice"
    action={<CreateButton variant="contained" size="medium" label="crm.contacts.create" />}
  />
);

const ContactTable = () => {
  const translate = useTranslate();
  return (
    <DataTable<Contact> bulkActionButtons={false} rowClick="show">
      <Col source="name" sx={{ fontWeight: 600 }} />
      <Col source="company_name" />
      <Col source="email" />
      <Col source="contact_type" render={({ contact_type: type }) => translate(`crm.contact_type.${type}`)} />
      <Col source="is_active" disableSort render={(contact) => <ContactState contact={contact} />} />
    </DataTable>
  );
};

const ContactCards = () => (
  <Cards<Contact> title={(contact) => contact.name} corner={(contact) => <ContactState contact={contact} />}>
    {(contact) => (
      <>
        {contact.company_name}
        <br />
        {contact.email}
      </>
    )}
  </Cards>
);

const ContactList = () => (
  <List
    filters={filters}
    actions={<Actions />}
    empty={<NoContacts />}
    sort={{ field: "name", order: "ASC" }}
    perPage={25}
    debounce={SOON}
    pagination={<Pages />}
    exporter={false}
  >
    <Rows>{useNarrow() ? <ContactCards /> : <ContactTable />}</Rows>
  </List>
);

export default ContactList;
