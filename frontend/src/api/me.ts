import { api } from "./client";
import type { Language, Mailbox, MailboxTest, Me } from "./types";

export interface MailboxInput {
  smtp_email: string;
  smtp_password?: string;
  smtp_host: string;
  smtp_port: number;
  smtp_security: Mailbox["smtp_security"];
}

export async function fetchMe(): Promise<Me> {
  return (await api.GET("/api/v1/me/", {})).data;
}

export async function saveLanguage(language: Language): Promise<void> {
  await api.PATCH("/api/v1/me/", { body: { language } });
}

export async function fetchMailbox(): Promise<Mailbox> {
  return (await api.GET("/api/v1/me/mailbox/", {})).data;
}

export async function saveMailbox(body: MailboxInput): Promise<Mailbox> {
  return (await api.PUT("/api/v1/me/mailbox/", { body })).data;
}

export async function forgetMailbox(): Promise<void> {
  await api.DELETE("/api/v1/me/mailbox/", {});
}

export async function testMailbox(): Promise<MailboxTest> {
  return (await api.POST("/api/v1/me/mailbox/test/", {})).data;
}
