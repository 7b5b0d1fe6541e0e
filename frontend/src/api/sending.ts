import { api } from "./client";
import type { Email, EmailAction, EmailDraft, SendRequest } from "./types";

/** The documents that can be sent, by the name of their resource. */
export type DocumentResource = "quotes";

export interface DocumentRef {
  resource: DocumentResource;
  id: number;
}

export async function fetchDraft({ resource, id }: DocumentRef, signal?: AbortSignal): Promise<EmailDraft> {
  return (await api.GET(`/api/v1/${resource}/{id}/email-draft/`, { params: { path: { id } }, signal })).data;
}

/** The key makes repeating safe: the same key and content never becomes a second message. */
export async function sendDocument(
  { resource, id }: DocumentRef,
  body: SendRequest,
  key: string,
): Promise<Email> {
  const params = { path: { id }, header: { "Idempotency-Key": key } };
  return (await api.POST(`/api/v1/${resource}/{id}/send/`, { params, body })).data;
}

export async function fetchEmail(id: number): Promise<Email> {
  return (await api.GET("/api/v1/emails/{id}/", { params: { path: { id } } })).data;
}

export async function actOnEmail(id: number, action: EmailAction): Promise<Email> {
  return (await api.POST(`/api/v1/emails/{id}/${action}/`, { params: { path: { id } } })).data;
}

export function pdfUrl({ resource, id }: DocumentRef, download = false): string {
  return `/api/v1/${resource}/${id}/pdf/${download ? "?download=1" : ""}`;
}

export function messageUrl(emailId: number): string {
  return `/api/v1/emails/${emailId}/message.eml`;
}
