import { useState } from "react";
import { Button } from "@mui/material";
import { Confirm, useCanAccess, useNotify, useRedirect, useRefresh, useTranslate } from "react-admin";

import { actOnEmail, documentResource, messageUrl, resendEmail } from "@/api/sending";
import type { Email, EmailAction } from "@/api/types";
import { useComplain } from "@/components/useComplain";

import { ResendDialog } from "./ResendDialog";

/** What can still be done with this message: the server says what makes sense. */
export const EmailActions = ({ email }: { email: Email }) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<EmailAction | null>(null);
  const { act, busy } = useAct(email);
  const resource = documentResource(email.document?.type ?? "") ?? "emails";
  const { canAccess } = useCanAccess({ resource, action: "send" });

  const close = () => setAsked(null);
  const confirm = () => {
    if (asked && asked !== "resend") void act(asked, () => actOnEmail(email.id, asked));
    close();
  };
  const resend = (freshPdf: boolean, key: string) =>
    void act("resend", () => resendEmail(email.id, freshPdf, key)).then(close);

  return (
    <>
      <Button component="a" href={messageUrl(email.id)} download>
        {translate("crm.emails.download")}
      </Button>
      {canAccess &&
        email.can.map((action, place) => (
          <Button
            key={action}
            variant={place === 0 && action !== "cancel" ? "contained" : "outlined"}
            disabled={busy}
            onClick={() => setAsked(action)}
          >
            {translate(`crm.emails.action.${action}`)}
          </Button>
        ))}
      <Confirm
        isOpen={asked !== null && asked !== "resend"}
        title={asked ? `crm.emails.action.${asked}` : ""}
        content={asked ? `crm.emails.ask.${asked}` : ""}
        // "Cancel" would say two things under the question whether to cancel the message.
        cancel="ra.action.close"
        confirm={asked ? `crm.emails.action.${asked}` : ""}
        onConfirm={confirm}
        onClose={close}
      />
      {asked === "resend" && <ResendDialog email={email} busy={busy} onClose={close} onResend={resend} />}
    </>
  );
};

function useAct(email: Email) {
  const notify = useNotify();
  const complain = useComplain();
  const refresh = useRefresh();
  const redirect = useRedirect();
  const [busy, setBusy] = useState(false);

  const act = async (action: EmailAction, ask: () => Promise<Email>) => {
    setBusy(true);
    try {
      const answer = await ask();
      notify(`crm.emails.done.${action}`, { type: "success" });
      // Sending again makes a message of its own: show that one.
      if (answer.id !== email.id) redirect("show", "emails", answer.id);
      else refresh();
    } catch (error) {
      complain(error);
      refresh();
    } finally {
      setBusy(false);
    }
  };
  return { act, busy };
}
