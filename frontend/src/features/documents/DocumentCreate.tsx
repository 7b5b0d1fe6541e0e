import { Create, SimpleForm } from "react-admin";

import { DocumentInputs } from "./DocumentInputs";
import { useKind } from "./kinds";
import { newDocument } from "./newDocument";

const DocumentCreate = () => {
  const kind = useKind();
  return (
    <Create redirect="show">
      <SimpleForm defaultValues={() => newDocument(kind)} sx={{ p: { xs: 2, md: 3 } }}>
        <DocumentInputs />
      </SimpleForm>
    </Create>
  );
};

export default DocumentCreate;
