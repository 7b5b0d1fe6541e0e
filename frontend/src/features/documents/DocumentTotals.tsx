import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { Money } from "@/components/Money";

/** The sums as the server computed them. */
export const DocumentTotals = ({ document }: { document: AnyDocument }) => (
  <Box
    component="dl"
    sx={{ ml: "auto", mt: 2, mb: 0, width: "100%", maxWidth: 320, display: "grid", gap: 0.75 }}
  >
    <Sum label="subtotal">
      <Money amount={document.subtotal} currency={document.currency} />
    </Sum>
    {Number(document.discount) !== 0 && (
      <Sum label="discount">
        −<Money amount={document.discount} currency={document.currency} />
      </Sum>
    )}
    <Sum label="tax">
      <Money amount={document.tax} currency={document.currency} />
    </Sum>
    <Sum label="total" strong>
      <Money amount={document.total} currency={document.currency} />
    </Sum>
  </Box>
);

interface SumProps {
  label: string;
  strong?: boolean;
  children: ReactNode;
}

const Sum = ({ label, strong, children }: SumProps) => {
  const translate = useTranslate();
  const line = strong ? { borderTop: 2, borderColor: "#FFA500", pt: 1, mt: 0.5 } : {};
  return (
    <Box sx={{ display: "flex", justifyContent: "space-between", gap: 3, ...line }}>
      <Typography
        component="dt"
        variant={strong ? "subtitle1" : "body2"}
        color={strong ? undefined : "textSecondary"}
      >
        {translate(`crm.documents.sum.${label}`)}
      </Typography>
      <Typography
        component="dd"
        variant={strong ? "subtitle1" : "body2"}
        sx={{ m: 0, fontWeight: strong ? 700 : 400 }}
      >
        {children}
      </Typography>
    </Box>
  );
};
