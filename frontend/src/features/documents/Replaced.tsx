import { Alert, Link } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { AnyDocument } from "@/api/types";

import { revisionsOf } from "./kinds";

/** The client holds a newer offer than this one, which could still be accepted. */
export const Replaced = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const newer = revisionsOf(document).find(({ status }) => status !== "Draft");
  if (document.status !== "Sent" || !newer) return null;
  return (
    <Alert severity="info">
      {translate("crm.documents.replaced_by")}{" "}
      <Link component={RouterLink} to={`/quotes/${newer.id}/show`}>
        {newer.number}
      </Link>
    </Alert>
  );
};
