import PictureAsPdf from "@mui/icons-material/PictureAsPdfOutlined";
import Send from "@mui/icons-material/Send";
import { Box, ListItemIcon, ListItemText, MenuItem } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import { pdfUrl, type DocumentRef } from "@/api/sending";
import { RowMenu } from "@/components/RowMenu";

import { useSendDialog } from "./useSendDialog";

interface DocumentActionsMenuProps {
  document: DocumentRef;
  number: string;
}

/** The ⋮ of a document, the same for every type. */
export const DocumentActionsMenu = ({ document, number }: DocumentActionsMenuProps) => {
  const translate = useTranslate();
  const { canAccess: maySend } = useCanAccess({ resource: document.resource, action: "send" });
  const { openDialog, dialog } = useSendDialog(document);

  return (
    // A click in the menu or the dialog is none on the row that React sees around them.
    <Box component="span" onClick={(event) => event.stopPropagation()}>
      <RowMenu name={number}>
        {(close) => [
          maySend && (
            <MenuItem
              key="send"
              onClick={() => {
                close();
                openDialog();
              }}
            >
              <ListItemIcon>
                <Send fontSize="small" />
              </ListItemIcon>
              <ListItemText>{translate("crm.actions.send_email")}</ListItemText>
            </MenuItem>
          ),
          <MenuItem key="pdf" component="a" href={pdfUrl(document, true)} download onClick={close}>
            <ListItemIcon>
              <PictureAsPdf fontSize="small" />
            </ListItemIcon>
            <ListItemText>{translate("crm.actions.download_pdf")}</ListItemText>
          </MenuItem>,
        ]}
      </RowMenu>
      {dialog}
    </Box>
  );
};
