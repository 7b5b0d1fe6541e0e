import { lazy } from "react";
import RequestQuote from "@mui/icons-material/RequestQuoteOutlined";

export const quotes = {
  name: "quotes",
  icon: RequestQuote,
  list: lazy(() => import("./DocumentList")),
  show: lazy(() => import("./DocumentShow")),
  edit: lazy(() => import("./DocumentEdit")),
  create: lazy(() => import("./DocumentCreate")),
  recordRepresentation: "number",
};
