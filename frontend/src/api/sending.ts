import { api } from "./client";
import type { DocumentType, Email, EmailAction, EmailDraft, SendRequest } from "./types";

/** The documents that can be sent, by the name of their resource. */
export type DocumentResource = "quotes" | "contracts" | "invoices";

const RESOURCE_OF: Record<DocumentType, DocumentResource> = {
  quote: "quotes",
  contract: "contracts",
  invoice: "invoices",
};

/** The resource of a document type as the record of messages names it; null for one that is not known here. */
export function documentResource(type: string): DocumentResource | null {
  return RESOURCE_OF[type as DocumentType] ?? null;
}

export interface DocumentRef {
  resource: DocumentResource;
  id: number;
}

export async function fetchDraft({ resource, id }: DocumentRef, signal?: AbortSignal): Promise<EmailDraft> {
  const { data } = await api.GET(`/api/v1/${resource}/{id}/email-draft/`, {
    params: { path: { id } },
    signal,
  });
  return data as EmailDraft;
}

/** The key makes repeating safe: the same key and content never becomes a second message. */
export async function sendDocument(
  { resource, id }: DocumentRef,
  body: SendRequest,
  key: string,
): Promise<Email> {
  const params = { path: { id }, header: { "Idempotency-Key": key } };
  const { data } = await api.POST(`/api/v1/${resource}/{id}/send/`, { params, body });
  return data as Email;
}

export async function fetchEmail(id: number): Promise<Email> {
  const { data } = await api.GET("/api/v1/emails/{id}/", { params: { path: { id } } });
  return data as Email;
}

export async function actOnEmail(id: number, action: EmailAction): Promise<Email> {
  const { data } = await api.POST(`/api/v1/emails/{id}/${action}/`, { params: { path: { id } } });
  // The four answers are one shape; the types of a path that is four at once know it no more.
  return data as unknown as Email;
}

export function pdfUrl({ resource, id }: DocumentRef, download = false): string {
  return `/api/v1/${resource}/${id}/pdf/${download ? "?download=1" : ""}`;
}

export function messageUrl(emailId: number): string {
  return `/api/v1/emails/${emailId}/message.eml`;
}
