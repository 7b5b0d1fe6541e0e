import ContentCopy from "@mui/icons-material/ContentCopyOutlined";
import { Button, Tooltip } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";

import { useKind } from "./kinds";
import { useMakeDocument } from "./useMakeDocument";

/** The client has seen these, and may want them otherwise. */
const OPEN_TO_CHANGE = ["Sent", "Rejected", "Expired"];

/** What a client has seen stays as it was; what is to be changed is a copy with a number of its own. */
export const CopyButton = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { resource } = useKind();
  const { canAccess } = useCanAccess({ resource, action: "create" });
  const { duplicate, busy } = useMakeDocument(document);
  if (!canAccess || !OPEN_TO_CHANGE.includes(document.status)) return null;
  return (
    <Tooltip describeChild title={translate("crm.documents.edit_copy_help", { number: document.number })}>
      <Button startIcon={<ContentCopy />} disabled={busy} onClick={() => void duplicate()}>
        {translate("crm.documents.edit_copy")}
      </Button>
    </Tooltip>
  );
};
