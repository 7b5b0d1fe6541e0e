import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

/** What hardly anybody has to fill in, folded away until it is asked for or something in it is wrong. */
export const Advanced = ({ open, children }: { open: boolean; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box component="details" open={open || undefined}>
      <Typography component="summary" color="textSecondary" sx={{ cursor: "pointer", mb: 1 }}>
        {translate("crm.mailbox.advanced")}
      </Typography>
      {children}
    </Box>
  );
};
