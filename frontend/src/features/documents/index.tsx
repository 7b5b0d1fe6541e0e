import { lazy } from "react";

import { KINDS } from "./kinds";

export { CompanyDocuments } from "./CompanyDocuments";

const pages = {
  list: lazy(() => import("./DocumentList")),
  show: lazy(() => import("./DocumentShow")),
  edit: lazy(() => import("./DocumentEdit")),
  create: lazy(() => import("./DocumentCreate")),
  recordRepresentation: "number",
};

/** Props of a `<Resource>` for each type. */
export const documents = Object.values(KINDS).map(({ resource, icon }) => ({
  name: resource,
  icon,
  ...pages,
}));
