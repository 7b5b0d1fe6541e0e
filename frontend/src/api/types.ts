/** The shapes of the HTTP contract. Money and quantities are decimal strings: never do sums with them here. */
export type Decimal = string;
export type Language = "en" | "th";

export interface Me {
  id: number;
  username: string;
  email: string;
  first_name: string;
  last_name: string;
  name: string;
  language: Language;
  roles: string[];
  permissions: string[];
  mailbox: MailboxState;
}

export type MailboxHealth = "ok" | "resting" | "untested";

export interface MailboxState {
  configured: boolean;
  smtp_email: string | null;
  health: MailboxHealth;
  sentence: string;
}

export interface Mailbox extends MailboxState {
  smtp_host: string;
  smtp_port: number;
  smtp_security: "starttls" | "tls" | "none";
}

export interface MailboxTest {
  ok: boolean;
  sentence: string;
  reply: string;
}

export interface Company {
  id: number;
  name: string;
  legal_name: string;
  tax_id: string;
  address: string;
  city: string;
  country: string;
  phone: string;
  website: string;
  language: Language;
  contacts_count: number;
}

export const CONTACT_TYPES = ["Primary", "Billing", "Decision Maker", "Technical", "Other"] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

export interface Contact {
  id: number;
  company: number;
  company_name: string;
  name: string;
  email: string;
  phone: string;
  title: string;
  contact_type: ContactType;
  is_active: boolean;
  is_unsubscribed: boolean;
}

export const QUOTE_STATUSES = ["Draft", "Sent", "Accepted", "Rejected", "Expired"] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

export interface QuoteLine {
  id: number;
  description: string;
  quantity: Decimal;
  unit_price: Decimal;
  discount_percent: Decimal;
  tax_percent: Decimal;
  total: Decimal;
}

export interface LastEmail {
  id: number;
  state: EmailState;
  created_at: string;
  from_address: string;
  recipients_count: number;
}

export interface Quote {
  id: number;
  number: string;
  company: number;
  company_name: string;
  issuer: number;
  status: QuoteStatus;
  currency: string;
  date: string;
  valid_until: string | null;
  notes: string;
  terms: string;
  lines: QuoteLine[];
  subtotal: Decimal;
  discount: Decimal;
  tax: Decimal;
  total: Decimal;
  version: number;
  created_at: string;
  updated_at: string;
  last_email: LastEmail | null;
}

export interface Address {
  name: string;
  address: string;
}

export type RouteReason = "own_mailbox" | "no_mailbox" | "mailbox_resting" | (string & {});

export interface EmailDraft {
  document: {
    type: string;
    id: number;
    number: string;
    company: { id: number; name: string };
    total: Decimal;
    currency: string;
    valid_until: string | null;
    status: string;
  };
  from: Address;
  reply_to: Address | null;
  route: { kind: "mailbox" | "profile"; profile: string | null; reason: RouteReason; sentence: string };
  contacts: DraftContact[];
  left_out: { id: number; name: string; reason: "inactive" | "no_address" | "unsubscribed" }[];
  subject: string;
  body: string;
  pdf: { url: string; filename: string; size: number };
  warnings: string[];
}

export interface DraftContact {
  id: number;
  name: string;
  email: string;
  contact_type: ContactType;
  selected: boolean;
}

export const EMAIL_STATES = ["queued", "sending", "sent", "failed", "unconfirmed", "cancelled"] as const;
export type EmailState = (typeof EMAIL_STATES)[number];
export type EmailAction = "cancel" | "retry" | "resend" | "mark-sent";

export interface EmailRecipient {
  kind: "to" | "cc" | "bcc";
  name: string;
  address: string;
  state: "pending" | "accepted" | "refused";
  reply_code: number | null;
  reply_text: string;
}

export interface EmailAttempt {
  number: number;
  account: string;
  from_address: string;
  started_at: string;
  ended_at: string | null;
  stage: "connect" | "login" | "envelope" | "content" | "done";
  outcome: string;
  kind: string;
  sentence: string;
  reply_code: number | null;
  reply_text: string;
}

export interface Email {
  id: number;
  message_id: string;
  state: EmailState;
  subject: string;
  body: string;
  sender: { id: number; name: string; email: string } | null;
  from: Address;
  reply_to: Address | null;
  route: { kind: string; profile: string | null; account: string; reason: RouteReason; sentence: string };
  document: { type: string; id: number; number: string } | null;
  company: { id: number; name: string } | null;
  purpose: string;
  recipients: EmailRecipient[];
  attempts: EmailAttempt[];
  failure: { kind: string; sentence: string } | null;
  attachments: { filename: string; content_type: string; size: number; sha256: string }[];
  created_at: string;
  send_at: string | null;
  sent_at: string | null;
  size: number;
  can: EmailAction[];
}

export interface SendRequest {
  recipients: string[];
  subject: string;
  body: string;
}

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}
