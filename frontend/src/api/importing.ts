import { api } from "./client";
import type { ImportReport } from "./types";

/** Heading → field; the empty text leaves a column out. */
export type ImportMapping = Record<string, string>;

export interface ImportAsked {
  file: File;
  /** Guessed by the server where it is missing. */
  mapping?: ImportMapping;
  /** False: only look. */
  write: boolean;
}

export async function importCompanies({ file, mapping, write }: ImportAsked): Promise<ImportReport> {
  const form = new FormData();
  form.append("file", file);
  if (mapping) form.append("mapping", JSON.stringify(mapping));
  form.append("write", String(write));
  const { data } = await api.POST("/api/v1/companies/import/", {
    // The types know the fields, but not that a form carries them.
    body: form as never,
    bodySerializer: (body: unknown) => body as FormData,
  });
  return data as ImportReport;
}
