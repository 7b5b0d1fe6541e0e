/** The server's limit: more than this many recipients are refused by the mail providers. */
const MOST_RECIPIENTS = 100;
const LONGEST_SUBJECT = 250;

interface Words {
  recipients: string[];
  subject: string;
  body: string;
}

/** The reason why this cannot be sent yet (a key of the dictionary), or null. */
export function whyNot({ recipients, subject, body }: Words): string | null {
  if (recipients.length === 0) return "crm.sending.why_no_recipient";
  if (recipients.length > MOST_RECIPIENTS) return "crm.sending.why_too_many";
  if (subject.trim() === "") return "crm.sending.why_no_subject";
  if (subject.length > LONGEST_SUBJECT) return "crm.sending.why_long_subject";
  if (body.trim() === "") return "crm.sending.why_no_body";
  return null;
}
