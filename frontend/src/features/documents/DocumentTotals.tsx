import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { Money } from "@/components/Money";

import { afterDiscount, type Sums } from "./sums";

/** The sums, in the words and the order in which they are printed. */
export const DocumentTotals = ({ sums }: { sums: Sums }) => (
  <Box
    component="dl"
    sx={{ ml: "auto", mt: 2, mb: 0, width: "100%", maxWidth: 320, display: "grid", gap: 0.75 }}
  >
    {Number(sums.discount) !== 0 && (
      <>
        <Sum label="before_discount">
          <Money amount={sums.subtotal} currency={sums.currency} />
        </Sum>
        <Sum label="discount">
          −<Money amount={sums.discount} currency={sums.currency} />
        </Sum>
      </>
    )}
    <Sum label="subtotal">
      <Money amount={afterDiscount(sums)} currency={sums.currency} />
    </Sum>
    <Sum label="tax">
      <Money amount={sums.tax} currency={sums.currency} />
    </Sum>
    <Sum label="total" strong>
      <Money amount={sums.total} currency={sums.currency} />
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
