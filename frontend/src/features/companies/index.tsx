import { lazy } from "react";
import Business from "@mui/icons-material/BusinessOutlined";

export const companies = {
  name: "companies",
  icon: Business,
  list: lazy(() => import("./CompanyList")),
  show: lazy(() => import("./CompanyShow")),
  edit: lazy(() => import("./CompanyEdit")),
  create: lazy(() => import("./CompanyCreate")),
};
