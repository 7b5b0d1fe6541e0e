import { useTranslate } from "ra-core";

import type { DocumentResource, Template } from "@/api/types";

type Kind = Template["kind"];

const REMINDED = { renewal_reminder: "contracts", overdue_reminder: "invoices" } as const;

const isReminder = (kind: Kind): kind is keyof typeof REMINDED => kind in REMINDED;

/** What the words are about. */
export const documentOf = (kind: Kind): DocumentResource => (isReminder(kind) ? REMINDED[kind] : `${kind}s`);

/** "Renewal reminder"; a letter that carries a document is called as that is. */
export function useKindName() {
  const translate = useTranslate();
  return (kind: Kind) =>
    isReminder(kind)
      ? translate(`crm.wording.kind.${kind}`)
      : translate(`resources.${documentOf(kind)}.name`, { smart_count: 1 });
}

/** "Renewal reminder, Thai". */
export function useTemplateName() {
  const translate = useTranslate();
  const kindName = useKindName();
  return ({ kind, language }: Pick<Template, "kind" | "language">) =>
    `${kindName(kind)}, ${translate(`crm.language.${language}`)}`;
}
