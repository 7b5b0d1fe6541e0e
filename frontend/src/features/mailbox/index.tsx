import { lazy } from "react";

export { TestResult } from "./TestResult";

export const MailboxPage = lazy(() => import("./MailboxPage"));
