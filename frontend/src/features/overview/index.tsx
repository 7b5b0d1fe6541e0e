import { lazy } from "react";

export const OverviewPage = lazy(() => import("./OverviewPage"));
