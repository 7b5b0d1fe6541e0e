import { Edit, SimpleForm } from "react-admin";

import { PageSkeleton } from "@/components/Skeletons";

import { CompanyInputs } from "./CompanyInputs";

const CompanyEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show" loading={<PageSkeleton />}>
    <SimpleForm warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <CompanyInputs />
    </SimpleForm>
  </Edit>
);

export default CompanyEdit;
