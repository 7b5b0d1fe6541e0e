import { lazy } from "react";
import EditNote from "@mui/icons-material/EditNote";

export const templates = {
  name: "templates",
  icon: EditNote,
  list: lazy(() => import("./TemplateList")),
  show: lazy(() => import("./TemplateShow")),
  edit: lazy(() => import("./TemplateEdit")),
};
