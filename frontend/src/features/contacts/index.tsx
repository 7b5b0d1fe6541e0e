import { lazy } from "react";
import People from "@mui/icons-material/PeopleOutlined";

export { CompanyContacts } from "./CompanyContacts";

export const contacts = {
  name: "contacts",
  icon: People,
  list: lazy(() => import("./ContactList")),
  show: lazy(() => import("./ContactShow")),
  edit: lazy(() => import("./ContactEdit")),
  create: lazy(() => import("./ContactCreate")),
};
