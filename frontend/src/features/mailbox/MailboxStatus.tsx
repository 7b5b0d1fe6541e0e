import { Alert, AlertTitle } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Mailbox } from "@/api/types";

const SEVERITIES = { ok: "success", resting: "error", untested: "info" } as const;

/** Where my messages leave from today, and why. */
export const MailboxStatus = ({ mailbox }: { mailbox: Mailbox }) => {
  const translate = useTranslate();
  const state = mailbox.configured ? mailbox.health : "none";
  return (
    <Alert severity={state === "none" ? "warning" : SEVERITIES[state]}>
      <AlertTitle>{translate(`crm.mailbox.state.${state}`)}</AlertTitle>
      {mailbox.sentence || translate(`crm.mailbox.state_help.${state}`)}
    </Alert>
  );
};
