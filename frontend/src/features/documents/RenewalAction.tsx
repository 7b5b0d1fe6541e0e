import NotificationsActive from "@mui/icons-material/NotificationsActiveOutlined";
import { useCanAccess } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { MenuAction } from "@/components/MenuAction";
import { useSendDialog } from "@/features/sending";

import { useKind } from "./kinds";

interface RenewalActionProps {
  document: AnyDocument;
  onDone: () => void;
}

/** In the menu of a contract that runs: remind the client that it ends. */
export const RenewalAction = ({ document, onDone }: RenewalActionProps) => {
  const { resource } = useKind();
  const { canAccess } = useCanAccess({ resource, action: "send" });
  const openDialog = useSendDialog();
  if (!canAccess || !document.can.includes("renew")) return null;
  return (
    <MenuAction
      icon={<NotificationsActive fontSize="small" />}
      label="crm.actions.remind_renewal"
      onClick={() => {
        onDone();
        openDialog({ resource, id: document.id, purpose: "renewal_reminder" });
      }}
    />
  );
};
