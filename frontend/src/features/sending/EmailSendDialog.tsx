import { useId } from "react";
import Close from "@mui/icons-material/Close";
import { Dialog, DialogTitle, IconButton, useMediaQuery, type Theme } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "react-admin";

import { fetchDraft, type DocumentRef } from "@/api/sending";
import type { Email } from "@/api/types";

import { DraftFailed } from "./DraftFailed";
import { DraftSkeleton } from "./DraftSkeleton";
import { SendForm } from "./SendForm";
import { useFarewell } from "./useFarewell";
import { useSendEmail } from "./useSendEmail";

interface EmailSendDialogProps {
  document: DocumentRef;
  onClose: () => void;
}

/** Sends one document by e-mail, from the mailbox of whoever is signed in. */
const EmailSendDialog = ({ document, onClose }: EmailSendDialogProps) => {
  const translate = useTranslate();
  const title = useId();
  const fullScreen = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { data: draft, error } = useDraft(document);
  const sayGone = useFarewell();

  const leave = (email: Email) => {
    sayGone(email);
    onClose();
  };
  const sending = useSendEmail(document, leave);
  const close = () => {
    // While it is being handed in nobody knows yet whether it was taken: stay. Once it is in the outbox, go.
    if (sending.phase === "asking") return;
    if (sending.phase === "waiting" && sending.queued) sayGone(sending.queued);
    onClose();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={fullScreen}
      onClose={(_, reason) => reason === "escapeKeyDown" && close()}
      aria-labelledby={title}
    >
      <DialogTitle id={title} sx={{ pr: 7, pb: 1.5 }}>
        {draft
          ? translate("crm.sending.title", { number: draft.document.number })
          : translate("crm.actions.send_email")}
      </DialogTitle>
      <IconButton
        aria-label={translate("ra.action.close")}
        onClick={close}
        disabled={sending.phase === "asking"}
        sx={{ position: "absolute", right: 12, top: 12 }}
      >
        <Close fontSize="small" />
      </IconButton>
      {draft && <SendForm draft={draft} sending={sending} onClose={close} />}
      {!draft && (error ? <DraftFailed error={error} /> : <DraftSkeleton />)}
    </Dialog>
  );
};

function useDraft(document: DocumentRef) {
  return useQuery({
    queryKey: [document.resource, "emailDraft", document.id],
    queryFn: ({ signal }) => fetchDraft(document, signal),
    // Asked anew for each dialog, and never under the person's hands.
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export default EmailSendDialog;
