import { useState } from "react";
import { useLogin } from "react-admin";

import { sentencesOf } from "@/api/problem";

import { CodeNeeded, type Credentials } from "../providers/authProvider";
import { nextPage } from "./nextPage";

/** One try at signing in: what runs, what went wrong, and whether a code is asked for. */
export function useSignIn(onCodeNeeded?: () => void) {
  const login = useLogin();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const signIn = async (credentials: Credentials) => {
    setBusy(true);
    setFailure(null);
    try {
      const next = nextPage(window.location.search, window.location.origin);
      await login(credentials);
      // A whole page load: the address may be one of the server's own pages, which the router does not know.
      if (next) window.location.assign(next);
    } catch (error) {
      if (error instanceof CodeNeeded) onCodeNeeded?.();
      else setFailure(sentencesOf(error).join(" "));
    } finally {
      setBusy(false);
    }
  };
  return { signIn, busy, failure };
}
