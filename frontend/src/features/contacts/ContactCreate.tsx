import { Create, SimpleForm, type Identifier, type RaRecord } from "react-admin";

import { ContactInputs } from "./ContactInputs";

/** Coming from a company's page, that company is filled in already and is where one returns to. */
const backToCompany = (_resource?: string, _id?: Identifier, contact?: Partial<RaRecord>) =>
  contact?.company ? `companies/${contact.company}/show` : "contacts";

const ContactCreate = () => (
  <Create redirect={backToCompany}>
    <SimpleForm warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <ContactInputs />
    </SimpleForm>
  </Create>
);

export default ContactCreate;
