import { useState } from "react";

import { sentencesOf } from "@/api/problem";

import { CodeNeeded, type Credentials } from "../providers/authProvider";

/** Signs in and leads on. */
export type Enter = (credentials: Credentials) => Promise<void>;

/** One try at signing in: what runs, what went wrong, and whether a code is asked for. */
export function useSignIn(enter: Enter, onCodeNeeded?: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const signIn = async (credentials: Credentials) => {
    setBusy(true);
    setFailure(null);
    try {
      await enter(credentials);
    } catch (error) {
      if (error instanceof CodeNeeded) onCodeNeeded?.();
      else setFailure(sentencesOf(error).join(" "));
    } finally {
      setBusy(false);
    }
  };
  return { signIn, busy, failure };
}
