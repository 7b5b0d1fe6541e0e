import { useEffect } from "react";
import { useQueryClient, type Query } from "@tanstack/react-query";
import { useGetIdentity, useSetLocale } from "react-admin";

import { saveLanguage } from "@/api/me";
import type { Language } from "@/api/types";

/** Whoever signs in is spoken to in their own language, on whichever browser that is. */
export function useOwnLanguage(): void {
  const own = useGetIdentity().data?.language as Language | undefined;
  const setLocale = useSetLocale();
  useEffect(() => {
    if (own) void setLocale(own);
    // What is chosen later is chosen here: only another person, or their choice elsewhere, changes it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [own]);
}

/** The choice is kept with the person, and the server's sentences on the page are asked for anew. */
export function useKeepLanguage() {
  const queries = useQueryClient();
  return (language: string): void => {
    saveLanguage(language as Language)
      .then(() => queries.invalidateQueries({ predicate: holdsSentences }))
      // That it failed is no reason to bother anybody.
      .catch(() => undefined);
  };
}

/** A record under the pen is left alone; of records, only messages hold sentences of the server. */
function holdsSentences({ queryKey: [resource, question] }: Query): boolean {
  return question !== "getOne" || resource === "emails";
}
