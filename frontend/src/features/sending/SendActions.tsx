import { useId } from "react";
import Send from "@mui/icons-material/Send";
import { Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Phase } from "./useSendEmail";

interface SendActionsProps {
  count: number;
  /** Why it cannot be sent yet. */
  reason: string | null;
  phase: Phase;
  finished: boolean;
  onClose: () => void;
}

export const SendActions = ({ count, reason, phase, finished, onClose }: SendActionsProps) => {
  const translate = useTranslate();
  const reasonId = useId();
  if (finished) {
    return (
      <Button variant="contained" onClick={onClose} autoFocus>
        {translate("ra.action.close")}
      </Button>
    );
  }
  return (
    <>
      <Typography id={reasonId} variant="body2" color="textSecondary" sx={{ flex: 1, mr: 1 }}>
        {translate(reason ?? "crm.sending.to_count", { smart_count: count })}
      </Typography>
      <Button onClick={onClose} disabled={phase === "asking"} color="inherit">
        {translate(phase === "waiting" ? "ra.action.close" : "ra.action.cancel")}
      </Button>
      <Button
        type="submit"
        variant="contained"
        startIcon={<Send />}
        disabled={reason !== null}
        loading={phase !== "writing"}
        loadingPosition="start"
        aria-describedby={reasonId}
      >
        {translate("crm.sending.send")}
      </Button>
    </>
  );
};
