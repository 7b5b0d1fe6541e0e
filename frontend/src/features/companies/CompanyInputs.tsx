import { required, SelectInput } from "react-admin";

import { FormGrid } from "@/components/FormGrid";
import { PlainTextInput } from "@/components/PlainTextInput";

const LANGUAGES = ["en", "th"].map((id) => ({ id, name: `crm.language.${id}` }));

/** Shared by create and edit; a new one begins with the name. */
export const CompanyInputs = ({ autoFocus = false }) => (
  <FormGrid>
    <PlainTextInput source="name" validate={required()} autoFocus={autoFocus} />
    <PlainTextInput source="legal_name" helperText="crm.companies.legal_name_help" />
    <PlainTextInput source="tax_id" />
    <SelectInput
      source="language"
      choices={LANGUAGES}
      defaultValue="en"
      validate={required()}
      helperText="crm.companies.language_help"
    />
    <PlainTextInput className="wide" source="address" multiline minRows={2} />
    <PlainTextInput source="city" />
    <PlainTextInput source="country" />
    <PlainTextInput source="phone" type="tel" />
    <PlainTextInput source="website" type="url" placeholder="https://" />
  </FormGrid>
);
