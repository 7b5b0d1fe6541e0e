import { api } from "./client";
import type { DocumentRef } from "./sending";

/** Another status; the version says what the person was looking at when she chose it. */
export async function moveDocument({ resource, id }: DocumentRef, status: string, version: number) {
  await api.POST(`/api/v1/${resource}/{id}/move/`, { params: { path: { id } }, body: { status, version } });
}
