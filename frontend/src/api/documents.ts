import { api } from "./client";
import type { DocumentRef } from "./sending";
import type { AnyDocument, DocumentResource, Reminders, RemindersChange } from "./types";

/** Another status; the version says what the person was looking at when she chose it. */
export async function moveDocument({ resource, id }: DocumentRef, status: string, version: number) {
  await api.POST(`/api/v1/${resource}/{id}/move/`, { params: { path: { id } }, body: { status, version } });
}

const at = (id: number) => ({ params: { path: { id } } });

const STEPS = {
  "make-contract": (id: number) => api.POST("/api/v1/quotes/{id}/make-contract/", at(id)),
  revise: (id: number) => api.POST("/api/v1/quotes/{id}/revise/", at(id)),
  "make-invoice": (id: number) => api.POST("/api/v1/contracts/{id}/make-invoice/", at(id)),
  renew: (id: number) => api.POST("/api/v1/contracts/{id}/renew/", at(id)),
};

export type NextStep = keyof typeof STEPS;

/** Makes the document that follows from this one. */
export async function makeFollowing(step: NextStep, id: number): Promise<AnyDocument> {
  const { data } = await STEPS[step](id);
  return data as AnyDocument;
}

/** The same offer once more, as a draft of today. */
export async function duplicateDocument({
  resource,
  id,
}: DocumentRef): Promise<{ id: number; number: string }> {
  const { data } = await api.POST(`/api/v1/${resource}/{id}/duplicate/`, at(id));
  return data as { id: number; number: string };
}

const REMINDED = ["contracts", "invoices"] as const;
export type RemindedResource = (typeof REMINDED)[number];

export function isReminded(resource: DocumentResource): resource is RemindedResource {
  return REMINDED.some((one) => one === resource);
}

export async function fetchReminders(resource: RemindedResource, id: number): Promise<Reminders> {
  const { data } = await api.GET(`/api/v1/${resource}/{id}/reminders/`, at(id));
  return data as Reminders;
}

export async function changeReminders(resource: RemindedResource, id: number, body: RemindersChange) {
  const { data } = await api.PATCH(`/api/v1/${resource}/{id}/reminders/`, { ...at(id), body });
  return data as Reminders;
}
