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
export type SenderProfile = Whole<Schemas["SenderProfile"]>;

export type Company = Whole<Schemas["Company"]>;
export type Contact = Whole<Schemas["Contact"]>;
type ContactType = Schemas["ContactTypeEnum"];

export type ImportReport = Whole<Schemas["ImportReport"]>;
export type ImportedCompany = Whole<Schemas["ImportedCompany"]>;

type Mailed<T> = Omit<Whole<T>, "last_email"> & { last_email: LastEmail | null };

/** Everything that deals with all types of document reads this. */
export const DOCUMENT_TYPES = ["quote", "contract", "invoice"] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
/** Where the server and react-admin have the documents of a type. */
export type ResourceOf<T extends DocumentType> = `${T}s`;
export type DocumentResource = ResourceOf<DocumentType>;
/** Money and quantities are decimals written as text: never do sums with them here. */
type DocumentOf<T extends DocumentType> = Mailed<Schemas[Capitalize<T>]>;
export type StatusOf<T extends DocumentType> = Schemas[`${Capitalize<T>}StatusEnum`];

export type Quote = DocumentOf<"quote">;
export type Contract = DocumentOf<"contract">;
export type Invoice = DocumentOf<"invoice">;
export type AnyDocument = { [T in DocumentType]: DocumentOf<T> }[DocumentType];
export type DocumentLine = Whole<Schemas["QuoteLine"]>;
export type DocumentLink = Whole<Schemas["Link"]>;
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
