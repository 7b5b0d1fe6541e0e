import { AutocompleteInput, BooleanInput, email, ReferenceInput, required, SelectInput } from "react-admin";

import { CONTACT_TYPES } from "@/api/types";
import { FormGrid } from "@/components/FormGrid";
import { PlainTextInput } from "@/components/PlainTextInput";

const TYPES = CONTACT_TYPES.map((id) => ({ id, name: `crm.contact_type.${id}` }));

interface ContactInputsProps {
  /** Not asked for where it goes without saying. */
  withCompany?: boolean;
  /** The name is where it begins. */
  autoFocus?: boolean;
}

/** Shared by create and edit. */
export const ContactInputs = ({ withCompany = true, autoFocus = false }: ContactInputsProps) => (
  <FormGrid>
    {withCompany && (
      <ReferenceInput source="company" reference="companies" sort={{ field: "name", order: "ASC" }}>
        <AutocompleteInput className="wide" validate={required()} />
      </ReferenceInput>
    )}
    <PlainTextInput source="name" validate={required()} autoFocus={autoFocus} />
    <SelectInput
      source="contact_type"
      choices={TYPES}
      defaultValue="Primary"
      validate={required()}
      helperText="crm.contacts.type_help"
    />
    <PlainTextInput source="email" type="email" validate={email()} />
    <PlainTextInput source="phone" type="tel" />
    <PlainTextInput className="wide" source="title" />
    <BooleanInput source="is_active" defaultValue helperText="crm.contacts.active_help" />
    <BooleanInput source="is_unsubscribed" defaultValue={false} helperText="crm.contacts.unsubscribed_help" />
  </FormGrid>
);
