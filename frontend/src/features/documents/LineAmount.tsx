import { Box } from "@mui/material";
import { useSourceContext } from "ra-core";
import { useWatch } from "react-hook-form";

import { Money } from "@/components/Money";

import { netOf, type Figures } from "./sums";

/** What the line comes to, beside its figures. */
export const LineAmount = () => {
  const source = useSourceContext().getSource("");
  const [line, currency] = useWatch({ name: [source, "currency"] }) as [Partial<Figures> | undefined, string];
  const amount = line && currency ? netOf(line, currency) : null;
  return (
    <Box
      sx={{
        alignSelf: "flex-start",
        mt: 2,
        ml: "auto",
        width: { md: 132 },
        flexShrink: 0,
        textAlign: "right",
        mr: 1,
      }}
    >
      {amount !== null && <Money amount={amount} currency={currency} />}
    </Box>
  );
};
