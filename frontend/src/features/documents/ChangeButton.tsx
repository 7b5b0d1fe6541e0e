import ContentCopy from "@mui/icons-material/ContentCopyOutlined";
import { Button, Tooltip } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";

import { REVISION, revisionsOf, useKind } from "./kinds";
import { useMakeDocument } from "./useMakeDocument";

/** The client has seen these, and may want them otherwise. */
const OPEN_TO_CHANGE = ["Sent", "Expired"];

/** What a client has seen stays as it was; what is to be changed is a new one: of a quote, the one that replaces it. */
export const ChangeButton = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { resource } = useKind();
  const { canAccess } = useCanAccess({ resource, action: "create" });
  const { duplicate, follow, busy } = useMakeDocument(document);
  const revisable = document.can.includes(REVISION.step);
  // The newer one is linked from this page: that is where the offer goes on.
  if (!canAccess || revisionsOf(document).length > 0) return null;
  if (!(revisable || OPEN_TO_CHANGE.includes(document.status))) return null;
  const [help, label, Icon, make] = revisable
    ? (["revise_help", "step.revise", REVISION.icon, () => follow(REVISION)] as const)
    : (["edit_copy_help", "edit_copy", ContentCopy, duplicate] as const);
  return (
    <Tooltip describeChild title={translate(`crm.documents.${help}`, { number: document.number })}>
      <Button startIcon={<Icon />} disabled={busy} onClick={() => void make()}>
        {translate(`crm.documents.${label}`)}
      </Button>
    </Tooltip>
  );
};
