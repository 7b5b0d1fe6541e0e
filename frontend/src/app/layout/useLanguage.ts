import { useEffect } from "react";
import { useQueryClient, type Query } from "@tanstack/react-query";
import { useGetIdentity, useLocaleState } from "react-admin";

import { saveLanguage } from "@/api/me";
import type { Language } from "@/api/types";

/** The screens speak the person's language in whichever browser, as the server's sentences do. */
export function useOwnLanguage(): void {
  const { identity } = useGetIdentity();
  const [, setLocale] = useLocaleState();
  const language: string | undefined = identity?.language;
  useEffect(() => {
    if (language) setLocale(language);
  }, [language, setLocale]);
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
