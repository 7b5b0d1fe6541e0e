import type { Mailbox, MailboxRequest } from "@/api/types";

export interface MailboxValues {
  smtp_email: string;
  smtp_password: string;
  smtp_host: string;
  smtp_port: string;
  smtp_security: Mailbox["smtp_security"];
  imap_host: string;
  imap_port: string;
}

export function inputOf(mailbox: Mailbox): MailboxValues {
  return {
    smtp_email: mailbox.configured ? (mailbox.smtp_email ?? "") : "",
    smtp_password: "",
    smtp_host: mailbox.smtp_host,
    smtp_port: String(mailbox.smtp_port),
    smtp_security: mailbox.smtp_security,
    imap_host: mailbox.imap_host ?? "",
    imap_port: mailbox.imap_port === null ? "" : String(mailbox.imap_port),
  };
}

/** An empty password is not sent: the stored one stays. The server drops the spaces that Google shows in app passwords. */
export function toRequest(values: MailboxValues): MailboxRequest {
  const { smtp_password: typed, ...rest } = values;
  const password = typed.trim() === "" ? undefined : typed;
  return {
    ...rest,
    smtp_email: rest.smtp_email.trim(),
    smtp_host: rest.smtp_host.trim(),
    smtp_port: Number(rest.smtp_port),
    // Empty means what is known of the provider, or the usual port.
    imap_host: rest.imap_host.trim() || null,
    imap_port: rest.imap_port.trim() === "" ? null : Number(rest.imap_port),
    ...(password && { smtp_password: password }),
  };
}
