import type { AddedFile, Wish } from "@/api/sending";
import type { EmailDraft } from "@/api/types";

/** What the person has entered so far. Nothing of it is lost until the message has left. */
export interface Entered {
  /** The company's contacts that are ticked. */
  recipients: string[];
  /** Addresses typed by hand. */
  others: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  files: AddedFile[];
  /** As the browser's field for a local date and time has it; null stands for now. */
  sendAt: string | null;
}

export function enteredFrom(draft: EmailDraft): Entered {
  return {
    recipients: draft.contacts.filter((contact) => contact.selected).map((contact) => contact.email),
    others: [],
    cc: [],
    bcc: [],
    subject: draft.subject,
    body: draft.body,
    files: [],
    sendAt: null,
  };
}

/** Without those who have been taken out of the company's contacts since they were ticked. */
export function stillOffered(entered: Entered, { contacts }: EmailDraft): Entered {
  const offered = new Set(contacts.map((contact) => contact.email));
  return { ...entered, recipients: entered.recipients.filter((address) => offered.has(address)) };
}

export function everybody({ recipients, others, cc, bcc }: Entered): string[] {
  return [...recipients, ...others, ...cc, ...bcc];
}

/** Who is asked to be written to without being a contact of the company. */
export function strangers(entered: Entered, draft: EmailDraft): string[] {
  const known = new Set(draft.contacts.map((contact) => contact.email.toLowerCase()));
  return everybody(entered).filter((address) => !known.has(address.toLowerCase()));
}

export function requestOf(entered: Entered, draft: EmailDraft): Wish {
  const { recipients, others, cc, bcc, subject, body, files, sendAt } = entered;
  return {
    recipients: [...recipients, ...others],
    ...(cc.length > 0 && { cc }),
    ...(bcc.length > 0 && { bcc }),
    // Typed by hand, under a line that says so: that is the permission.
    ...(strangers(entered, draft).length > 0 && { allow_outside: true }),
    subject,
    body,
    ...(files.length > 0 && { files }),
    // What was shown is what leaves, or nothing.
    ...(draft.pdf && { pdf_sha256: draft.pdf.sha256 }),
    ...(sendAt && { send_at: new Date(sendAt).toISOString() }),
  };
}
