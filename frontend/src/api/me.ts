import { api } from "./client";
import type { Language, Mailbox, MailboxRequest, MailboxTest, Me } from "./types";

export async function fetchMe(): Promise<Me> {
  const { data } = await api.GET("/api/v1/me/");
  return data as Me;
}

export type Profile = Pick<Me, "first_name" | "last_name" | "language" | "signature">;

const listeners = new Set<() => void>();

/** For whoever remembers who is signed in. */
export function onMeChanged(listener: () => void): void {
  listeners.add(listener);
}

export async function saveMe(body: Profile): Promise<Me> {
  const { data } = await api.PATCH("/api/v1/me/", { body });
  for (const listener of listeners) listener();
  return data as Me;
}

export async function saveLanguage(language: Language): Promise<void> {
  await api.PATCH("/api/v1/me/", { body: { language } });
  for (const listener of listeners) listener();
}

export async function fetchMailbox(): Promise<Mailbox> {
  const { data } = await api.GET("/api/v1/me/mailbox/");
  return data as Mailbox;
}

export async function saveMailbox(body: MailboxRequest): Promise<Mailbox> {
  const { data } = await api.PUT("/api/v1/me/mailbox/", { body });
  return data as Mailbox;
}

export async function forgetMailbox(): Promise<void> {
  await api.DELETE("/api/v1/me/mailbox/");
}

export async function testMailbox(): Promise<MailboxTest> {
  const { data } = await api.POST("/api/v1/me/mailbox/test/");
  return data as MailboxTest;
}
