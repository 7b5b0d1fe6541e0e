import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import {
  email,
  Form,
  required,
  SaveButton,
  SelectInput,
  useCreateSuggestionContext,
  useTranslate,
} from "react-admin";

import { FormGrid } from "@/components/FormGrid";
import { PlainTextInput } from "@/components/PlainTextInput";

import { useNewCompany, type NewCompanyValues } from "./useNewCompany";

const LANGUAGES = ["en", "th"].map((id) => ({ id, name: `crm.language.${id}` }));

/** A company and the person who receives its documents: as much as it takes to send the first quote. */
export const NewCompany = () => {
  const translate = useTranslate();
  const { filter, onCancel, onCreate } = useCreateSuggestionContext();
  const { add, made } = useNewCompany();
  // A company whose contact was refused is there all the same.
  const close = () => (made.current ? onCreate(made.current) : onCancel());
  const submit = async (values: unknown) => {
    const { company, errors } = await add(values as NewCompanyValues);
    if (company) onCreate(company);
    return errors;
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={close}>
      <Form record={{ name: filter ?? "", language: "en" }} onSubmit={submit}>
        <DialogTitle>{translate("crm.companies.create")}</DialogTitle>
        <DialogContent sx={{ pt: 1 }}>
          <FormGrid>
            <PlainTextInput source="name" label="resources.companies.fields.name" validate={required()} />
            <SelectInput
              source="language"
              label="resources.companies.fields.language"
              choices={LANGUAGES}
              validate={required()}
              helperText="crm.companies.language_help"
            />
            <Typography className="wide" variant="body2" color="textSecondary" sx={{ mt: 1 }}>
              {translate("crm.companies.first_contact")}
            </Typography>
            <PlainTextInput
              source="contact_name"
              label="resources.contacts.fields.name"
              autoFocus={!!filter}
            />
            <PlainTextInput
              source="contact_email"
              label="resources.contacts.fields.email"
              type="email"
              validate={email()}
            />
          </FormGrid>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={close}>
            {translate("ra.action.cancel")}
          </Button>
          <SaveButton alwaysEnable />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
