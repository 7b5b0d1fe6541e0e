import { lazy } from "react";

export const MailboxPage = lazy(() => import("./MailboxPage"));
