import Send from "@mui/icons-material/Send";
import { Button } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import type { DocumentRef } from "@/api/sending";

import { useSendDialog } from "./SendingDesk";

export const SendEmailButton = ({ document }: { document: DocumentRef }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: document.resource, action: "send" });
  const openDialog = useSendDialog();
  if (!canAccess) return null;
  return (
    <Button variant="contained" startIcon={<Send />} onClick={() => openDialog(document)}>
      {translate("crm.actions.send_email")}
    </Button>
  );
};
