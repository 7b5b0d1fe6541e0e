import { documentResource } from "@/api/sending";
import type { EmailRow } from "@/api/types";

/** "mai@example.com, +2": the first address and how many more. */
export function addressesOf(email: Pick<EmailRow, "recipients">): string {
  const [first, ...more] = email.recipients;
  if (!first) return "–";
  return more.length > 0 ? `${first.address}, +${more.length}` : first.address;
}

/** The page of the document that a message carried. */
export function documentPage(document: { type: string; id: number }): string {
  return `/${documentResource(document.type) ?? document.type}/${document.id}/show`;
}
