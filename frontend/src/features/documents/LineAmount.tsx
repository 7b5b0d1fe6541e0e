import { Box } from "@mui/material";
import { useSourceContext, useTranslate } from "ra-core";
import { useWatch } from "react-hook-form";

import { Money } from "@/components/Money";

import { netOf, type Figures } from "./sums";

/** What the line comes to, beside its figures. */
export const LineAmount = () => {
  const translate = useTranslate();
  const source = useSourceContext().getSource("");
  const [line, currency] = useWatch({ name: [source, "currency"] }) as [Partial<Figures> | undefined, string];
  const amount = line && currency ? netOf(line, currency) : null;
  return (
    <Box
      aria-label={translate("crm.documents.line.amount")}
      role="group"
      sx={{
        alignSelf: "flex-start",
        mt: 2,
        ml: "auto",
        width: { md: 132 },
        flexShrink: 0,
        textAlign: "right",
      }}
    >
      {amount === null ? "–" : <Money amount={amount} currency={currency} />}
    </Box>
  );
};
