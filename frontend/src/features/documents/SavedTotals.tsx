import { Typography } from "@mui/material";
import { useFormState } from "react-hook-form";
import { useRecordContext, useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";

import { DocumentTotals } from "./DocumentTotals";

/** The server computes the sums, so they follow a save, not a keystroke. */
export const SavedTotals = () => {
  const translate = useTranslate();
  const document = useRecordContext<AnyDocument>();
  const { isDirty } = useFormState();
  if (!document) return null;
  return (
    <>
      <DocumentTotals document={document} />
      {isDirty && (
        <Typography variant="body2" color="textSecondary" sx={{ ml: "auto", mt: 1 }}>
          {translate("crm.documents.totals_after_save")}
        </Typography>
      )}
    </>
  );
};
