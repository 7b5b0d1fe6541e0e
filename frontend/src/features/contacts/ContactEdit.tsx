import { Edit, SimpleForm } from "react-admin";

import { PageSkeleton } from "@/components/Skeletons";

import { ContactInputs } from "./ContactInputs";

const ContactEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show" loading={<PageSkeleton />}>
    <SimpleForm warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <ContactInputs />
    </SimpleForm>
  </Edit>
);

export default ContactEdit;
