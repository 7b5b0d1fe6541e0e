import { Alert, AlertTitle, Button } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import type { Overview } from "@/api/types";

const SEVERITIES = { ok: "success", resting: "error", untested: "info", none: "warning" } as const;

/** Where my messages leave from today; the way to mend it, when it needs mending. */
export const MailboxCard = ({ mailbox }: { mailbox: Overview["mailbox"] }) => {
  const translate = useTranslate();
  const state = mailbox.configured ? mailbox.health : "none";
  return (
    <Alert severity={SEVERITIES[state]}>
      <AlertTitle>{translate(`crm.mailbox.state.${state}`)}</AlertTitle>
      {mailbox.sentence || translate(`crm.mailbox.state_help.${state}`)}
      {state !== "ok" && (
        <Button
          component={Link}
          to="/mailbox"
          color="inherit"
          sx={{ display: "flex", width: "fit-content", mt: 1, ml: -1 }}
        >
          {translate(`crm.overview.mailbox.${state}`)}
        </Button>
      )}
    </Alert>
  );
};
