import type { ReactNode } from "react";
import { Box } from "@mui/material";

/** Inputs two by two; `className="wide"` takes a row of its own. */
export const FormGrid = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: "grid",
      width: "100%",
      maxWidth: 860,
      columnGap: 2,
      gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
      "& > .wide": { gridColumn: "1 / -1" },
    }}
  >
    {children}
  </Box>
);
