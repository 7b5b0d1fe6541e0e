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
export type MailboxRequest = Schemas["MailboxRequest"];
export type MailboxTest = Whole<Schemas["TestResult"]>;

export type Company = Whole<Schemas["Company"]>;
export type Contact = Whole<Schemas["Contact"]>;
export type ContactType = Schemas["ContactTypeEnum"];

/** Money and quantities are decimals written as text: never do sums with them here. */
export type Quote = Omit<Whole<Schemas["Quote"]>, "last_email"> & { last_email: LastEmail | null };
export type QuoteLine = Whole<Schemas["QuoteLine"]>;
export type QuoteStatus = Schemas["QuoteStatusEnum"];
export type Currency = Schemas["CurrencyEnum"];
export type LastEmail = Whole<Schemas["LastEmail"]> & { state: EmailState };

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
  next: string | null;
  previous: string | null;
  results: T[];
}
