import { useCallback, useRef } from "react";

import type { Wish } from "@/api/sending";
import { uniqueKey } from "@/lib/uniqueKey";

/**
 * One key per dialog and content: pressing again after a broken line repeats the key, so the server
 * answers with the first message; changed words make a new one.
 */
export function useContentKey() {
  const kept = useRef({ content: "", key: "" });

  const keyFor = useCallback((request: Wish) => {
    const content = JSON.stringify(request);
    if (kept.current.content !== content) kept.current = { content, key: uniqueKey() };
    return kept.current.key;
  }, []);

  /** That message is settled as failed: what is sent next is another one. */
  const spend = useCallback(() => {
    kept.current = { content: "", key: "" };
  }, []);

  return { keyFor, spend };
}
