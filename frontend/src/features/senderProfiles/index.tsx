import { lazy } from "react";
import Hub from "@mui/icons-material/HubOutlined";

/** A page in the menu of those who may see it; nothing is listed, made or changed there. */
export const senderProfiles = {
  name: "sender-profiles",
  icon: Hub,
  list: lazy(() => import("./SenderProfilesPage")),
};
