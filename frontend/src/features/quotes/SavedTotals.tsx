import { Typography } from "@mui/material";
import { useFormState } from "react-hook-form";
import { useRecordContext, useTranslate } from "react-admin";

import type { Quote } from "@/api/types";

import { QuoteTotals } from "./QuoteTotals";

/** The server computes the sums, so they follow a save, not a keystroke. */
export const SavedTotals = () => {
  const translate = useTranslate();
  const quote = useRecordContext<Quote>();
  const { isDirty } = useFormState();
  if (!quote) return null;
  return (
    <>
      <QuoteTotals quote={quote} />
      {isDirty && (
        <Typography variant="body2" color="textSecondary" sx={{ ml: "auto", mt: 1 }}>
          {translate("crm.quotes.totals_after_save")}
        </Typography>
      )}
    </>
  );
};
