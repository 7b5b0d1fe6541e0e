import { fetchEmail } from "@/api/sending";
import type { Email, EmailState } from "@/api/types";
import { pause } from "@/lib/pause";

const SETTLED: ReadonlySet<EmailState> = new Set(["sent", "failed", "unconfirmed", "cancelled"]);

/** After this long the person is let go: the worker finishes without her. */
const PATIENCE = 15_000;

/** Quick at first, since most servers answer within a second; then twice a second less and less often. */
function delay(look: number): number {
  return Math.min(250 * 1.4 ** look, 2_000);
}

/** Looks at the message until the worker has settled it, or until patience ends: then as it stands. */
export async function waitForAnswer(email: Email, signal: AbortSignal): Promise<Email> {
  const deadline = Date.now() + PATIENCE;
  let current = email;
  for (let look = 0; !SETTLED.has(current.state) && Date.now() < deadline; look += 1) {
    await pause(delay(look), signal);
    // A look that fails changes nothing: the message is in the outbox, the next look may succeed.
    current = await fetchEmail(email.id).catch(() => current);
  }
  return current;
}
