import { lazy } from "react";

import { KINDS, type DocumentKind } from "./kinds";

export { CompanyDocuments } from "./CompanyDocuments";

const pages = {
  list: lazy(() => import("./DocumentList")),
  show: lazy(() => import("./DocumentShow")),
  edit: lazy(() => import("./DocumentEdit")),
  create: lazy(() => import("./DocumentCreate")),
  recordRepresentation: "number",
};

const resource = (kind: DocumentKind) => ({ name: kind.resource, icon: kind.icon, ...pages });

export const quotes = resource(KINDS.quotes);
export const contracts = resource(KINDS.contracts);
export const invoices = resource(KINDS.invoices);
