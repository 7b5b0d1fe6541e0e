import type { ReactNode } from "react";
import { Box, Link, Typography } from "@mui/material";
import { Link as RouterLink } from "react-router-dom";

interface RowProps {
  to: string;
  title: ReactNode;
  under: ReactNode;
  /** Stands at the right. */
  side: ReactNode;
}

/** One thing that waits: the whole row leads to it. */
export const Row = ({ to, title, under, side }: RowProps) => (
  <Box
    component="li"
    sx={{
      position: "relative",
      display: "flex",
      gap: 2,
      justifyContent: "space-between",
      alignItems: "center",
      py: 1,
      borderTop: 1,
      borderColor: "divider",
      "&:first-of-type": { borderTop: 0, pt: 0 },
      "&:last-of-type": { pb: 0 },
    }}
  >
    <Box sx={{ minWidth: 0 }}>
      <Link
        component={RouterLink}
        to={to}
        sx={{ overflowWrap: "anywhere", "&::after": { content: '""', position: "absolute", inset: 0 } }}
      >
        {title}
      </Link>
      <Typography component="div" variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {under}
      </Typography>
    </Box>
    <Box sx={{ textAlign: "right", flexShrink: 0 }}>{side}</Box>
  </Box>
);
