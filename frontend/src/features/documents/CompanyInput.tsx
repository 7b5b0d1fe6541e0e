import { AutocompleteInput, ReferenceInput, required, useCanAccess } from "react-admin";

import { NewCompany } from "./NewCompany";

const BY_NAME = { field: "name", order: "ASC" } as const;

/** Whom it is for. A company that is not known yet is added here, without leaving what has been typed. */
export const CompanyInput = () => {
  const { canAccess } = useCanAccess({ resource: "companies", action: "create" });
  return (
    <ReferenceInput source="company" reference="companies" sort={BY_NAME}>
      <AutocompleteInput
        className="wide"
        validate={required()}
        create={canAccess ? <NewCompany /> : undefined}
        createLabel="crm.companies.create"
        createItemLabel="crm.companies.create_item"
      />
    </ReferenceInput>
  );
};
