import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { alpha } from "@mui/material/styles";
import { useTranslate } from "ra-core";

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  advice: string;
  action?: ReactNode;
}

/** Nothing here yet: what this place is for, and what to do next. */
export const EmptyState = ({ icon, title, advice, action }: EmptyStateProps) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: "grid",
        placeItems: "center",
        textAlign: "center",
        px: 3,
        py: { xs: 6, md: 10 },
        width: "100%",
      }}
    >
      <Box
        sx={{
          display: "grid",
          placeItems: "center",
          width: 72,
          height: 72,
          mb: 2.5,
          borderRadius: "22px",
          bgcolor: alpha("#FFA500", 0.16),
          color: "primary.main",
          "& svg": { fontSize: 34 },
        }}
      >
        {icon}
      </Box>
      <Typography variant="h6" component="h2">
        {translate(title)}
      </Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3, maxWidth: 440 }}>
        {translate(advice)}
      </Typography>
      {action}
    </Box>
  );
};
