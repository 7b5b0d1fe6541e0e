import { api } from "./client";
import {
  DOCUMENT_TYPES,
  type DocumentResource,
  type Email,
  type EmailAction,
  type EmailDraft,
  type SendRequest,
} from "./types";

/** The resource of a document type as the record of messages names it; null for one that is not known here. */
export function documentResource(type: string): DocumentResource | null {
  const known = DOCUMENT_TYPES.find((one) => one === type);
  return known ? `${known}s` : null;
}

export interface DocumentRef {
  resource: DocumentResource;
  id: number;
}

/** What is written about a document: the document itself, or a reminder that its contract ends. */
export interface Letter extends DocumentRef {
  purpose?: "renewal_reminder";
}

/** The key stands for its bytes wherever two wishes are compared. */
export interface AddedFile {
  key: string;
  file: File;
}

export interface Wish extends SendRequest {
  /** To go with the document's PDF. */
  files?: AddedFile[];
}

/** How long the person may take a message back; the server may allow less. */
const UNDO_SECONDS = 5;
/** The most that the server ever grants, in milliseconds. */
const LONGEST_UNDO = 60_000;

export async function fetchDraft(letter: Letter, signal?: AbortSignal): Promise<EmailDraft> {
  const options = { params: { path: { id: letter.id } }, signal };
  const { data } = letter.purpose
    ? await api.GET("/api/v1/contracts/{id}/renewal-draft/", options)
    : await api.GET(`/api/v1/${letter.resource}/{id}/email-draft/`, options);
  return data as EmailDraft;
}

/** The key makes repeating safe: the same key and content never becomes a second message. */
export async function sendLetter(letter: Letter, wish: Wish, key: string): Promise<Email> {
  const { files = [], ...words } = wish;
  const request = { ...words, undo_seconds: UNDO_SECONDS };
  const options = {
    params: { path: { id: letter.id }, header: { "Idempotency-Key": key } },
    body: request,
    ...(files.length > 0 && { bodySerializer: () => formOf(request, files) }),
  };
  const { data } = letter.purpose
    ? await api.POST("/api/v1/contracts/{id}/renewal-reminder/", options)
    : await api.POST(`/api/v1/${letter.resource}/{id}/send/`, options);
  return data as Email;
}

/** A form has the same fields as JSON, and takes files. */
function formOf(request: SendRequest, files: AddedFile[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(request))
    for (const one of [value].flat()) form.append(name, String(one));
  for (const { file } of files) form.append("files", file);
  return form;
}

/** For how long, in milliseconds from now, this message lies waiting to be taken back. */
export function timeToUndo(email: Email): number {
  if (email.state !== "queued" || !email.can.includes("cancel")) return 0;
  // Both times are the server's: the clock of this computer may be wrong.
  return Math.max(0, Date.parse(email.send_at) - Date.parse(email.created_at));
}

/** Held back for longer than anybody could press UNDO: somebody chose the moment. */
export function isScheduled(email: Pick<Email, "state" | "created_at" | "send_at">): boolean {
  const held = Date.parse(email.send_at) - Date.parse(email.created_at);
  return email.state === "queued" && held > LONGEST_UNDO && Date.parse(email.send_at) > Date.now();
}

/** It left, but not to everybody. */
export function isPartly(email: { state: string; refused_count?: number }): boolean {
  return email.state === "sent" && Boolean(email.refused_count);
}

export async function fetchEmail(id: number): Promise<Email> {
  const { data } = await api.GET("/api/v1/emails/{id}/", { params: { path: { id } } });
  return data as Email;
}

export async function actOnEmail(id: number, action: Exclude<EmailAction, "resend">): Promise<Email> {
  const { data } = await api.POST(`/api/v1/emails/{id}/${action}/`, { params: { path: { id } } });
  // The four answers are one shape; the types of a path that is four at once know it no more.
  return data as unknown as Email;
}

/** Once more as a new message: with the same PDF, or with one of the document as it is now. */
export async function resendEmail(id: number, freshPdf: boolean, key: string): Promise<Email> {
  const { data } = await api.POST("/api/v1/emails/{id}/resend/", {
    params: { path: { id }, header: { "Idempotency-Key": key } },
    body: { fresh_pdf: freshPdf },
  });
  return data as unknown as Email;
}

export function pdfUrl({ resource, id }: DocumentRef, download = false): string {
  return `/api/v1/${resource}/${id}/pdf/${download ? "?download=1" : ""}`;
}

export function messageUrl(emailId: number): string {
  return `/api/v1/emails/${emailId}/message.eml`;
}

/** What was attached, as the client has it. */
export function attachmentUrl(emailId: number, position: number): string {
  return `/api/v1/emails/${emailId}/attachments/${position}`;
}
