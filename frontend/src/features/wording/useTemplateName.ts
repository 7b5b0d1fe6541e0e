import { useTranslate } from "ra-core";

import type { Template } from "@/api/types";

/** "Renewal reminder, Thai". */
export function useTemplateName() {
  const translate = useTranslate();
  return ({ kind, language }: Pick<Template, "kind" | "language">) =>
    `${translate(`crm.wording.kind.${kind}`)}, ${translate(`crm.language.${language}`)}`;
}
