import { DeleteWithConfirmButton, Edit, SaveButton, SimpleForm, Toolbar } from "react-admin";

import { ContactInputs } from "./ContactInputs";

const EditToolbar = () => (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    <SaveButton />
    <DeleteWithConfirmButton mutationMode="pessimistic" />
  </Toolbar>
);

const ContactEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show">
    <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <ContactInputs />
    </SimpleForm>
  </Edit>
);

export default ContactEdit;
