import { useId } from "react";
import { Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { SendButton } from "./SendButton";
import type { Phase } from "./useSendEmail";

interface SendActionsProps {
  count: number;
  /** Why it cannot be sent yet. */
  reason: string | null;
  /** Somebody tried all the same. */
  insisted: boolean;
  phase: Phase;
  finished: boolean;
  scheduled: boolean;
  onSchedule: (sendAt: string) => void;
  onClose: () => void;
}

export const SendActions = (props: SendActionsProps) => {
  const { count, reason, insisted, phase, finished, scheduled, onSchedule, onClose } = props;
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
      <Typography
        id={reasonId}
        role={reason && insisted ? "alert" : undefined}
        variant="body2"
        color={reason && insisted ? "error" : "textSecondary"}
        // On the narrowest screens it has a line of its own.
        sx={{ flex: 1, mr: 1, "@media (max-width: 359px)": { flexBasis: "100%" } }}
      >
        {translate(reason ?? "crm.sending.to_count", { smart_count: count })}
      </Typography>
      <Button onClick={onClose} disabled={phase === "asking"} color="inherit">
        {translate(phase === "waiting" ? "ra.action.close" : "ra.action.cancel")}
      </Button>
      <SendButton
        disabled={reason !== null}
        loading={phase !== "writing"}
        scheduled={scheduled}
        onSchedule={onSchedule}
        describedBy={reasonId}
      />
    </>
  );
};
