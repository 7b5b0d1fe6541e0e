import Send from "@mui/icons-material/Send";
import { Button } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import type { DocumentRef } from "@/api/sending";

import { useSendDialog } from "./useSendDialog";

export const SendEmailButton = ({ document }: { document: DocumentRef }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: document.resource, action: "send" });
  const { openDialog, dialog } = useSendDialog(document);
  if (!canAccess) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Send />} onClick={openDialog}>
        {translate("crm.actions.send_email")}
      </Button>
      {dialog}
    </>
  );
};
