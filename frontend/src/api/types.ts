import type { components } from "./schema";

type Schemas = components["schemas"];

/**
 * The server always sends every field. Its schema calls those optional that may be left out of a request,
 * so what comes back is made whole here.
 */
type Whole<T> = T extends (infer One)[]
  ? Whole<One>[]
  : T extends object
    ? { -readonly [field in keyof T]-?: Whole<T[field]> }
    : T;

export type Language = Schemas["LanguageEnum"];

export type Me = Whole<Schemas["Me"]>;
export type Mailbox = Whole<Schemas["Mailbox"]>;
export type Budget = Whole<Schemas["Budget"]>;
export type MailboxRequest = Schemas["MailboxRequest"];
export type MailboxTest = Whole<Schemas["TestResult"]>;

export type Company = Whole<Schemas["Company"]>;
export type Contact = Whole<Schemas["Contact"]>;
export type ContactType = Schemas["ContactTypeEnum"];

export type ImportReport = Whole<Schemas["ImportReport"]>;
export type ImportFault = Whole<Schemas["ImportFault"]>;
export type ImportedCompany = Whole<Schemas["ImportedCompany"]>;

type Mailed<T> = Omit<Whole<T>, "last_email"> & { last_email: LastEmail | null };

/** Money and quantities are decimals written as text: never do sums with them here. */
export type Quote = Mailed<Schemas["Quote"]>;
export type Contract = Mailed<Schemas["Contract"]>;
export type Invoice = Mailed<Schemas["Invoice"]>;
export type AnyDocument = Quote | Contract | Invoice;
export type DocumentLine = Whole<Schemas["QuoteLine"]>;
export type DocumentType = "quote" | "contract" | "invoice";
export type DocumentLink = Whole<Schemas["Link"]>;
export type QuoteStatus = Schemas["QuoteStatusEnum"];
export type ContractStatus = Schemas["ContractStatusEnum"];
export type InvoiceStatus = Schemas["InvoiceStatusEnum"];
export type Currency = Schemas["CurrencyEnum"];
export type LastEmail = Whole<Schemas["LastEmail"]> & { state: EmailState };

export type Reminders = Whole<Schemas["Reminders"]>;
export type RemindersChange = Schemas["PatchedRemindersChangeRequest"];
export type ReminderStep = Whole<Schemas["ReminderStep"]>;

export type Overview = Whole<Schemas["Overview"]>;
export type Paper = Whole<Schemas["Paper"]>;
export type WaitingEmail = Whole<Schemas["WaitingEmail"]>;

export type Template = Omit<Whole<Schemas["Template"]>, "variables"> & { variables: TemplateVariable[] };
export type TemplateVariable = Whole<Schemas["Variable"]>;
export type TemplatePreview = Whole<Schemas["Preview"]>;
export type TryOn = Schemas["TryOnRequest"];

export type EmailDraft = Whole<Schemas["Draft"]>;
export type DraftContact = Whole<Schemas["DraftContact"]>;
export type SendRequest = Schemas["WishRequest"];

/** The list's rows lack body, attempts and attachments. */
export type EmailRow = Whole<Schemas["Email"]>;
export type Email = Omit<Whole<Schemas["EmailDetail"]>, "can"> & { can: EmailAction[] };
export type EmailRecipient = Whole<Schemas["EmailRecipient"]>;
export type EmailAttempt = Whole<Schemas["Attempt"]>;
export type EmailState = Schemas["EmailStateEnum"];
export type EmailAction = "cancel" | "retry" | "resend" | "mark-sent";

export const CONTACT_TYPES = [
  "Primary",
  "Billing",
  "Decision Maker",
  "Technical",
  "Other",
] as const satisfies ContactType[];

export const QUOTE_STATUSES = [
  "Draft",
  "Sent",
  "Accepted",
  "Rejected",
  "Expired",
] as const satisfies QuoteStatus[];

export const CONTRACT_STATUSES = [
  "Draft",
  "Sent",
  "Active",
  "Expired",
  "Cancelled",
] as const satisfies ContractStatus[];

export const INVOICE_STATUSES = [
  "Draft",
  "Sent",
  "Paid",
  "Overdue",
  "Cancelled",
] as const satisfies InvoiceStatus[];

export const EMAIL_STATES = [
  "queued",
  "sending",
  "sent",
  "failed",
  "unconfirmed",
  "cancelled",
] as const satisfies EmailState[];

export interface Page<T> {
  count: number;
  count_is_exact: boolean;
  next: string | null;
  previous: string | null;
  results: T[];
}
