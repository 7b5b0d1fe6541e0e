import { Button } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";

import { useKind } from "./kinds";
import { useMakeDocument } from "./useMakeDocument";

/** The usual next document, once this one is no draft any more: a quote's contract, a contract's invoice. */
export const FollowingButton = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { following } = useKind();
  const next = following[0];
  const { canAccess } = useCanAccess({ resource: next?.makes ?? "", action: "create" });
  const { follow, busy } = useMakeDocument(document);
  if (!next || !canAccess || document.status === "Draft" || !document.can.includes(next.step)) return null;
  const Icon = next.icon;
  return (
    <Button startIcon={<Icon />} disabled={busy} onClick={() => void follow(next)}>
      {translate(`crm.documents.step.${next.step}`)}
    </Button>
  );
};
