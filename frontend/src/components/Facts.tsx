import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { useTranslate } from "ra-core";

/** Labels with their values in as many columns as there is room for, read by screen readers as the pairs they are. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: "grid",
      gap: 1.75,
      gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    }}
  >
    {children}
  </Box>
);

interface FactProps {
  label: string;
  children: ReactNode;
}

export const Fact = ({ label, children }: FactProps) => {
  const translate = useTranslate();
  return (
    <div>
      <Typography component="dt" variant="body2" color="textSecondary">
        {translate(label)}
      </Typography>
      <Typography
        component="dd"
        variant="body1"
        sx={{ m: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" }}
      >
        {children || "–"}
      </Typography>
    </div>
  );
};
