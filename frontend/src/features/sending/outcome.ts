import type { HttpError } from "ra-core";

import { sentencesOf } from "@/api/problem";
import { isPartly } from "@/api/sending";
import type { Email } from "@/api/types";

/** What the dialog has to say after a try; null while there is nothing to say. */
export type Outcome =
  /** The server did not take the request: sentences for the top, and those that belong under a field. */
  | { kind: "rejected"; sentences: string[]; fields: Record<string, string> }
  /** The message is on record and did not leave. */
  | { kind: "failed"; email: Email }
  /** It left, but not to everybody. */
  | { kind: "partly"; email: Email }
  /** Nobody knows whether it left. */
  | { kind: "unconfirmed"; email: Email };

const FIELDS = ["recipients", "cc", "bcc", "subject", "body", "files", "send_at"];

export function rejection(error: unknown): Outcome {
  const errors = (error as HttpError).body?.errors as Record<string, string> | undefined;
  if (!errors) return { kind: "rejected", sentences: sentencesOf(error), fields: {} };
  // "recipients.0" belongs under the recipients as well.
  const entries = Object.entries(errors).map(([name, said]) => [name.split(".")[0] ?? name, said] as const);
  const fields = Object.fromEntries(entries.filter(([name]) => FIELDS.includes(name)));
  const others = entries.filter(([name]) => !FIELDS.includes(name)).map(([, said]) => said);
  return { kind: "rejected", sentences: others, fields };
}

/** What a settled message means for the dialog; null when all is well and it may close. */
export function outcomeOf(email: Email): Outcome | null {
  if (email.state === "failed" || email.state === "cancelled") return { kind: "failed", email };
  if (email.state === "unconfirmed") return { kind: "unconfirmed", email };
  if (isPartly(email)) return { kind: "partly", email };
  return null;
}

/** It left, or may have: pressing Send once more would be a second message. */
export function leftAlready(outcome: Outcome | null): boolean {
  return outcome?.kind === "partly" || outcome?.kind === "unconfirmed";
}
