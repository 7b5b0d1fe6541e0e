import { api } from "./client";
import type { MailboxTest, SenderProfile } from "./types";

export async function fetchSenderProfiles(): Promise<SenderProfile[]> {
  const { data } = await api.GET("/api/v1/sender-profiles/");
  return data as SenderProfile[];
}

export async function testSenderProfile(name: string): Promise<MailboxTest> {
  const { data } = await api.POST("/api/v1/sender-profiles/{name}/test/", { params: { path: { name } } });
  return data as MailboxTest;
}
