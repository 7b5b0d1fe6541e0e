import type { ReactNode } from "react";
import { Box, Stack } from "@mui/material";

interface TwoColumnsProps {
  main: ReactNode;
  side: ReactNode;
  /** From which width of the window on they stand beside each other. */
  from?: "md" | "lg";
}

/** The wide part first; where there is no room beside it, the side follows below. */
export const TwoColumns = ({ main, side, from = "md" }: TwoColumnsProps) => (
  <Box
    sx={{
      display: "grid",
      gap: 2,
      gridTemplateColumns: { xs: "minmax(0, 1fr)", [from]: "minmax(0, 1fr) 320px" },
      alignItems: "start",
      py: 1.5,
      // What fits on one sheet is not broken, and would leave the sheet before it empty.
      "@media print": { display: "block", "& > * + *": { mt: 2 } },
    }}
  >
    <Stack spacing={2}>{main}</Stack>
    <Stack spacing={2}>{side}</Stack>
  </Box>
);
