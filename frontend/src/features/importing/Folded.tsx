import type { ReactNode } from "react";
import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

interface FoldedProps {
  title: string;
  open?: boolean;
  /** How many the server did not list. */
  more: number;
  children: ReactNode;
}

/** A long list that opens when it is wanted. */
export const Folded = ({ title, open = false, more, children }: FoldedProps) => {
  const translate = useTranslate();
  return (
    <Box component="details" open={open} sx={{ mt: 2 }}>
      <Typography component="summary" variant="subtitle2" sx={{ cursor: "pointer" }}>
        {title}
      </Typography>
      <Box
        component="ul"
        // It may scroll: by keyboard, too.
        tabIndex={0}
        aria-label={title}
        sx={{ m: 0, mt: 1, pl: 2.5, maxHeight: 360, overflowY: "auto", overflowWrap: "anywhere" }}
      >
        {children}
      </Box>
      {more > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {translate("crm.import.more", { smart_count: more })}
        </Typography>
      )}
    </Box>
  );
};
