import { Button } from "@mui/material";
import { useLocale, useNotify, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import { isScheduled } from "@/api/sending";
import type { Email } from "@/api/types";
import { formatMoment } from "@/lib/format";

const SHORT = 4_000;
/** A sentence with a reason takes longer to read. */
const LONG = 8_000;

/** Tells the person, in a Snackbar, from which address the message left and why from there. */
export function useFarewell() {
  const notify = useNotify();
  const translate = useTranslate();
  const locale = useLocale();

  return (email: Email) => {
    const { key, type, duration } = farewell(email);
    const wayOut = email.route.kind === "profile" && !isScheduled(email) && (
      <Button component={Link} to="/mailbox" color="inherit" size="small">
        {translate("crm.sending.set_up_mailbox")}
      </Button>
    );
    notify(key, {
      type,
      autoHideDuration: duration,
      multiLine: true,
      action: wayOut || undefined,
      messageArgs: {
        address: email.from.address,
        smart_count: email.recipients.length,
        reason: email.route.sentence,
        moment: formatMoment(email.send_at, locale),
        state: translate(`crm.email_state.${email.state}`),
      },
    });
  };
}

function farewell(email: Email) {
  if (isScheduled(email)) return { key: "crm.sending.scheduled", type: "info", duration: LONG } as const;
  if (email.state !== "sent") return { key: "crm.sending.on_its_way", type: "info", duration: LONG } as const;
  if (email.route.kind === "mailbox")
    return { key: "crm.sending.sent", type: "success", duration: SHORT } as const;
  return { key: "crm.sending.sent_by_profile", type: "warning", duration: LONG } as const;
}
