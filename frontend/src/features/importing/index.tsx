import { lazy } from "react";

export { ImportButton } from "./ImportButton";

export const ImportPage = lazy(() => import("./ImportPage"));
