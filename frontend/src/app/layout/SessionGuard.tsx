import { lazy, Suspense, useSyncExternalStore } from "react";

import { isWaiting, subscribe } from "@/api/signedOut";

const SignInAgain = lazy(() => import("../login/SignInAgain"));

/** Asks to sign in again, over the page, when the session has ended under it. */
export const SessionGuard = () => {
  const asking = useSyncExternalStore(subscribe, isWaiting);
  return <Suspense fallback={null}>{asking && <SignInAgain />}</Suspense>;
};
