import type { ReactNode } from "react";
import { Box, Stack } from "@mui/material";

interface TwoColumnsProps {
  main: ReactNode;
  side: ReactNode;
}

/** The wide part first; on a phone the side follows below. */
export const TwoColumns = ({ main, side }: TwoColumnsProps) => (
  <Box
    sx={{
      display: "grid",
      gap: 2,
      gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) 320px" },
      alignItems: "start",
      py: 1.5,
    }}
  >
    <Stack spacing={2}>{main}</Stack>
    <Stack spacing={2}>{side}</Stack>
  </Box>
);
