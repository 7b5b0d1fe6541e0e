import { Dialog, DialogActions, DialogContent, DialogTitle, Button } from "@mui/material";
import {
  CreateBase,
  EditBase,
  Form,
  SaveButton,
  useNotify,
  useRefresh,
  useTranslate,
  type RaRecord,
} from "react-admin";

import { ContactInputs } from "./ContactInputs";

interface ContactDialogProps {
  company: number;
  /** The contact to change; without one a new one is made. */
  contact?: RaRecord;
  onClose: () => void;
}

/** A contact of this company, added or changed without leaving the company's page. */
export const ContactDialog = ({ company, contact, onClose }: ContactDialogProps) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const onSuccess = () => {
    notify(`resources.contacts.notifications.${contact ? "updated" : "created"}`, { type: "success" });
    refresh();
    onClose();
  };
  const form = <ContactForm title={contact ? contact.name : "crm.contacts.create"} onClose={onClose} />;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose}>
      {contact ? (
        <EditBase
          resource="contacts"
          id={contact.id}
          redirect={false}
          mutationMode="pessimistic"
          mutationOptions={{ onSuccess }}
        >
          {form}
        </EditBase>
      ) : (
        <CreateBase resource="contacts" record={{ company }} redirect={false} mutationOptions={{ onSuccess }}>
          {form}
        </CreateBase>
      )}
    </Dialog>
  );
};

interface ContactFormProps {
  title: string;
  onClose: () => void;
}

const ContactForm = ({ title, onClose }: ContactFormProps) => {
  const translate = useTranslate();
  return (
    <Form>
      <DialogTitle>{translate(title, { _: title })}</DialogTitle>
      <DialogContent sx={{ pt: 1 }}>
        <ContactInputs withCompany={false} autoFocus />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" onClick={onClose}>
          {translate("ra.action.cancel")}
        </Button>
        <SaveButton alwaysEnable />
      </DialogActions>
    </Form>
  );
};
