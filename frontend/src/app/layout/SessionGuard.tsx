import { lazy, Suspense, useSyncExternalStore } from "react";

import { isWaiting, subscribe } from "@/api/signedOut";
import { useAhead } from "@/lib/useAhead";

const loadSignIn = () => import("../login/SignInAgain");
const SignInAgain = lazy(loadSignIn);

/** Asks to sign in again, over the page, when the session has ended under it. */
export const SessionGuard = () => {
  useAhead(loadSignIn);
  const asking = useSyncExternalStore(subscribe, isWaiting);
  return <Suspense fallback={null}>{asking && <SignInAgain />}</Suspense>;
};
