import { lazy } from "react";
import ForwardToInbox from "@mui/icons-material/ForwardToInboxOutlined";

export { CompanyEmails, DocumentEmails } from "./RelatedEmails";

export const emails = {
  name: "emails",
  icon: ForwardToInbox,
  list: lazy(() => import("./EmailList")),
  show: lazy(() => import("./EmailShow")),
  recordRepresentation: "subject",
};
