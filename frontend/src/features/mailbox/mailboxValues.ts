import type { Mailbox, MailboxRequest } from "@/api/types";

export interface MailboxValues {
  smtp_email: string;
  smtp_password: string;
  smtp_host: string;
  smtp_port: string;
  smtp_security: Mailbox["smtp_security"];
}

export function inputOf(mailbox: Mailbox): MailboxValues {
  return {
    smtp_email: mailbox.configured ? (mailbox.smtp_email ?? "") : "",
    smtp_password: "",
    smtp_host: mailbox.smtp_host,
    smtp_port: String(mailbox.smtp_port),
    smtp_security: mailbox.smtp_security,
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
    ...(password && { smtp_password: password }),
  };
}
