import { TextField } from "@mui/material";
import { useTranslate } from "react-admin";

interface MessageFieldsProps {
  subject: string;
  body: string;
  onSubject: (subject: string) => void;
  onBody: (body: string) => void;
  errors: Record<string, string>;
  disabled: boolean;
}

export const MessageFields = (props: MessageFieldsProps) => {
  const { subject, body, onSubject, onBody, errors, disabled } = props;
  const translate = useTranslate();
  return (
    <>
      <TextField
        label={translate("crm.sending.subject")}
        value={subject}
        onChange={(event) => onSubject(event.target.value)}
        error={Boolean(errors.subject)}
        helperText={errors.subject}
        disabled={disabled}
        autoComplete="off"
      />
      <TextField
        label={translate("crm.sending.message")}
        value={body}
        onChange={(event) => onBody(event.target.value)}
        error={Boolean(errors.body)}
        helperText={errors.body}
        disabled={disabled}
        multiline
        minRows={6}
        maxRows={16}
      />
    </>
  );
};
