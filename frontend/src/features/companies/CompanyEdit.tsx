import { DeleteWithConfirmButton, Edit, SaveButton, SimpleForm, Toolbar } from "react-admin";

import { CompanyInputs } from "./CompanyInputs";

const EditToolbar = () => (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    <SaveButton />
    <DeleteWithConfirmButton mutationMode="pessimistic" />
  </Toolbar>
);

const CompanyEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show">
    <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <CompanyInputs />
    </SimpleForm>
  </Edit>
);

export default CompanyEdit;
