import { Create, SimpleForm } from "react-admin";

import { CompanyInputs } from "./CompanyInputs";

const CompanyCreate = () => (
  <Create redirect="show">
    <SimpleForm warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <CompanyInputs autoFocus />
    </SimpleForm>
  </Create>
);

export default CompanyCreate;
