import { Box } from "@mui/material";
import { useWatch } from "react-hook-form";

import { DocumentTotals } from "./DocumentTotals";
import { addUp, type Figures } from "./sums";

/** What it comes to, with every key. */
export const LiveTotals = () => {
  const [lines, currency] = useWatch({ name: ["lines", "currency"] }) as [Partial<Figures>[] | null, string];
  if (!currency) return null;
  return (
    <Box sx={{ width: "100%", mb: 3 }}>
      <DocumentTotals sums={addUp(lines ?? [], currency)} />
    </Box>
  );
};
