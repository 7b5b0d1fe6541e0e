import { Box, LinearProgress, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Phase } from "./useSendEmail";

/** The live region stands there from the start, so that screen readers hear what is put into it. */
export const SendProgress = ({ phase }: { phase: Phase }) => {
  const translate = useTranslate();
  const busy = phase !== "writing";
  return (
    <Box aria-live="polite" sx={{ px: 3, pt: busy ? 1.5 : 0 }}>
      {busy && (
        <>
          <LinearProgress aria-label={translate("crm.sending.progress")} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
            {translate(phase === "asking" ? "crm.sending.phase_asking" : "crm.sending.phase_waiting")}
          </Typography>
        </>
      )}
    </Box>
  );
};
