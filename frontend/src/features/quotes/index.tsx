import { lazy } from "react";
import RequestQuote from "@mui/icons-material/RequestQuoteOutlined";

export const quotes = {
  name: "quotes",
  icon: RequestQuote,
  list: lazy(() => import("./QuoteList")),
  show: lazy(() => import("./QuoteShow")),
  edit: lazy(() => import("./QuoteEdit")),
  create: lazy(() => import("./QuoteCreate")),
  recordRepresentation: "number",
};
