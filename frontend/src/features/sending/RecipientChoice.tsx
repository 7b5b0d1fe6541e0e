import { Alert, Box, Checkbox, FormControlLabel, FormHelperText, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { DraftContact, EmailDraft } from "@/api/types";

interface RecipientChoiceProps {
  draft: EmailDraft;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  disabled: boolean;
  error?: string;
}

export const RecipientChoice = ({ draft, chosen, onChange, disabled, error }: RecipientChoiceProps) => {
  const translate = useTranslate();
  const toggle = (email: string, on: boolean) =>
    onChange(
      draft.contacts
        .map((contact) => contact.email)
        .filter((each) => (each === email ? on : chosen.includes(each))),
    );
  return (
    <Box component="fieldset" disabled={disabled} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" color="textSecondary" sx={{ p: 0, mb: 0.5 }}>
        {translate("crm.sending.to")}
      </Typography>
      {draft.contacts.length === 0 && <NoContacts draft={draft} />}
      {likelyFirst(draft.contacts).map((contact) => (
        <FormControlLabel
          key={contact.id}
          sx={{ display: "flex", mr: 0, alignItems: "flex-start" }}
          disabled={disabled}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(contact.email)}
              onChange={(_, on) => toggle(contact.email, on)}
              sx={{ mt: "-2px" }}
            />
          }
          label={<ContactLabel contact={contact} />}
        />
      ))}
      {error && <FormHelperText error>{error}</FormHelperText>}
      <LeftOut draft={draft} />
    </Box>
  );
};

/** Whom it is likely for stands on top; below, the order of the server. */
function likelyFirst(contacts: DraftContact[]): DraftContact[] {
  return contacts.toSorted((one, other) => Number(other.selected) - Number(one.selected));
}

const ContactLabel = ({ contact }: { contact: DraftContact }) => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: "block", py: 0.75, overflowWrap: "anywhere", lineHeight: 1.35 }}>
      <strong>{contact.name}</strong>{" "}
      <Typography component="span" variant="body2" color="textSecondary">
        {contact.email} · {translate(`crm.contact_type.${contact.contact_type}`, { _: contact.contact_type })}
      </Typography>
    </Box>
  );
};

const NoContacts = ({ draft }: { draft: EmailDraft }) => {
  const translate = useTranslate();
  const { company } = draft.document;
  return (
    <Alert severity="info">
      {translate("crm.sending.no_contacts", { company: company.name })}{" "}
      <Link component={RouterLink} to={`/companies/${company.id}/show`}>
        {translate("crm.sending.add_contact")}
      </Link>
    </Alert>
  );
};

/** Who is missing from the choice, and why: silence would look like an error. */
const LeftOut = ({ draft }: { draft: EmailDraft }) => {
  const translate = useTranslate();
  if (draft.left_out.length === 0) return null;
  const names = draft.left_out.map(
    ({ name, reason }) => `${name} (${translate(`crm.left_out.${reason}`, { _: reason })})`,
  );
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
      {translate("crm.sending.left_out", { smart_count: draft.left_out.length })} {names.join(", ")}
    </Typography>
  );
};
