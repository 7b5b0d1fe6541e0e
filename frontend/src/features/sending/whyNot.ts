import type { EmailDraft } from "@/api/types";

import { isAddress } from "./addresses";
import { everybody, type Entered } from "./entered";

/** The server's limit: more than this many recipients are refused by the mail providers. */
const MOST_RECIPIENTS = 100;
const LONGEST_SUBJECT = 250;

/** The server's limit, for the patience of whoever gets them. */
const MOST_FILES = 10;

export const weightOf = ({ files }: Pick<Entered, "files">) =>
  files.reduce((sum, { file }) => sum + file.size, 0);

/** The reason why this cannot be sent yet (a key of the dictionary), or null. */
export function whyNot(
  entered: Entered,
  draft: Pick<EmailDraft, "contacts" | "room_for_files">,
): string | null {
  const { recipients, others, subject, body, files, sendAt } = entered;
  if (recipients.length + others.length === 0)
    return draft.contacts.length ? "crm.sending.why_no_recipient" : "crm.sending.why_nobody";
  if (everybody(entered).length > MOST_RECIPIENTS) return "crm.sending.why_too_many";
  if (!everybody(entered).every(isAddress)) return "crm.sending.why_bad_address";
  if (subject.trim() === "") return "crm.sending.why_no_subject";
  if (subject.length > LONGEST_SUBJECT) return "crm.sending.why_long_subject";
  if (body.trim() === "") return "crm.sending.why_no_body";
  if (files.length > MOST_FILES) return "crm.sending.why_too_many_files";
  if (weightOf(entered) > draft.room_for_files) return "crm.sending.why_too_heavy";
  // An empty field counts as passed, too.
  if (sendAt !== null && !(Date.parse(sendAt) > Date.now())) return "crm.sending.why_passed";
  return null;
}
