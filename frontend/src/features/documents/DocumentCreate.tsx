import { Create, SimpleForm } from "react-admin";

import { DocumentInputs } from "./DocumentInputs";
import { newDocument } from "./newDocument";

const DocumentCreate = () => (
  <Create redirect="show">
    <SimpleForm defaultValues={newDocument} sx={{ p: { xs: 2, md: 3 } }}>
      <DocumentInputs />
    </SimpleForm>
  </Create>
);

export default DocumentCreate;
