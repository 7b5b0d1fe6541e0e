import { Edit, SimpleForm } from "react-admin";

import { ContactInputs } from "./ContactInputs";

const ContactEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show">
    <SimpleForm warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <ContactInputs />
    </SimpleForm>
  </Edit>
);

export default ContactEdit;
