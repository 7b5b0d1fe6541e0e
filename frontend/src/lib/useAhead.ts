import { useEffect } from "react";

/**
 * Fetches a part of the app before it is needed: then it comes at once, and an upgrade of the server, which takes the
 * old parts away, does not take it from an open tab with words in it.
 */
export function useAhead(load: () => Promise<unknown>): void {
  useEffect(() => {
    // Whoever needs it asks again, and says so when it is missing then.
    load().catch(() => undefined);
  }, [load]);
}
