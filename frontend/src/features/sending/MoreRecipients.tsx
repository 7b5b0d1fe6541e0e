import { Button, FormHelperText, Stack } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";

import type { EmailDraft } from "@/api/types";

import { AddressesField } from "./AddressesField";
import { strangers, type Entered } from "./entered";

type Field = "others" | "cc" | "bcc";
const FIELDS: Field[] = ["others", "cc", "bcc"];

interface MoreRecipientsProps {
  draft: EmailDraft;
  entered: Entered;
  onChange: (part: Partial<Entered>) => void;
  errors: Record<string, string>;
  disabled: boolean;
}

/** Copies and other addresses, out of the way until somebody wants them. */
export const MoreRecipients = ({ draft, entered, onChange, errors, disabled }: MoreRecipientsProps) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<Field[]>([]);
  const outside = strangers(entered, draft);
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
        {FIELDS.filter((field) => !open.includes(field)).map((field) => (
          <Button key={field} size="small" disabled={disabled} onClick={() => setOpen([...open, field])}>
            {translate(`crm.sending.add_${field}`)}
          </Button>
        ))}
      </Stack>
      {open.map((field) => (
        <AddressesField
          key={field}
          label={translate(`crm.sending.${field}`)}
          addresses={entered[field]}
          known={draft.contacts.map((contact) => contact.email)}
          onChange={(addresses) => onChange({ [field]: addresses })}
          error={errors[field]}
          disabled={disabled}
          autoFocus
        />
      ))}
      {outside.length > 0 && (
        <FormHelperText>
          {translate("crm.sending.outside", {
            addresses: outside.join(", "),
            company: draft.document.company.name,
            smart_count: outside.length,
          })}
        </FormHelperText>
      )}
    </Stack>
  );
};
