import { api } from "./client";
import type { TemplatePreview, TryOn } from "./types";

/** What a client would read, with words that need not be saved. */
export async function previewTemplate(id: string, body: TryOn): Promise<TemplatePreview> {
  const { data } = await api.POST("/api/v1/templates/{name}/preview/", {
    params: { path: { name: id } },
    body,
  });
  return data as TemplatePreview;
}

export async function resetTemplate(id: string): Promise<void> {
  await api.POST("/api/v1/templates/{name}/reset/", { params: { path: { name: id } } });
}
