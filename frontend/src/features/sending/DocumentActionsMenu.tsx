import type { ReactNode } from "react";
import PictureAsPdf from "@mui/icons-material/PictureAsPdfOutlined";
import Send from "@mui/icons-material/Send";
import { Box } from "@mui/material";
import { useCanAccess } from "react-admin";

import { pdfUrl, type DocumentRef } from "@/api/sending";
import { MenuAction } from "@/components/MenuAction";
import { RowMenu } from "@/components/RowMenu";

import { useSendDialog } from "./SendingDesk";

interface DocumentActionsMenuProps {
  document: DocumentRef;
  number: string;
  /** What else can be done with it. */
  more?: (close: () => void) => ReactNode;
}

/** The ⋮ of a document, the same for every type. */
export const DocumentActionsMenu = ({ document, number, more }: DocumentActionsMenuProps) => {
  const { canAccess: maySend } = useCanAccess({ resource: document.resource, action: "send" });
  const openDialog = useSendDialog();

  return (
    // A click in the menu is none on the row that React sees around them.
    <Box component="span" onClick={(event) => event.stopPropagation()}>
      <RowMenu name={number}>
        {(close) => [
          maySend && (
            <MenuAction
              key="send"
              icon={<Send fontSize="small" />}
              label="crm.actions.send_email"
              onClick={() => {
                close();
                openDialog(document);
              }}
            />
          ),
          <MenuAction
            key="pdf"
            icon={<PictureAsPdf fontSize="small" />}
            label="crm.actions.download_pdf"
            component="a"
            href={pdfUrl(document, true)}
            download
            onClick={close}
          />,
          more?.(close),
        ]}
      </RowMenu>
    </Box>
  );
};
