import type { Query } from "@tanstack/react-query";

import type { Email, EmailRow } from "@/api/types";

const MOVING = new Set(["queued", "sending"]);
const SOON = 2_000;
const LATER = 20_000;

/** A list follows the outbox without reload: quickly while something moves in it. */
export function listInterval(query: Query<{ data: EmailRow[] }>): number {
  return query.state.data?.data.some((email) => MOVING.has(email.state)) ? SOON : LATER;
}

/** A settled message changes no more. */
export function emailInterval(query: Query<Email>): number | false {
  const state = query.state.data?.state;
  return state && MOVING.has(state) ? SOON : false;
}
