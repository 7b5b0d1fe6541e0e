import { useEffect, useRef, useState } from "react";
import Close from "@mui/icons-material/Close";
import { Dialog, DialogTitle, IconButton } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "react-admin";
import { useLocation } from "react-router-dom";

import { fetchDraft, type Letter } from "@/api/sending";
import type { Email } from "@/api/types";
import { usePhone } from "@/components/widths";

import { DraftFailed } from "./DraftFailed";
import { DraftSkeleton } from "./DraftSkeleton";
import { leftAlready } from "./outcome";
import { SendForm } from "./SendForm";
import { UndoBar } from "./UndoBar";
import { useAside } from "./useAside";
import { useFarewell } from "./useFarewell";
import { useSendEmail } from "./useSendEmail";

interface EmailSendDialogProps {
  letter: Letter;
  onClose: () => void;
}

/** Sends one document by e-mail, from the mailbox of whoever is signed in. */
const EmailSendDialog = ({ letter, onClose }: EmailSendDialogProps) => {
  const translate = useTranslate();
  const fullScreen = usePhone();
  const { data: draft, error, refetch } = useDraft(letter);
  const sayGone = useFarewell();

  const leave = (email: Email) => {
    sayGone(email);
    onClose();
  };
  const sending = useSendEmail(letter, { onGone: leave, onStale: () => void refetch() });
  const { aside, undo, tooLate } = useAside(sending);
  const close = () => {
    // While it is being handed in nobody knows yet whether it was taken: stay. Once it is in the outbox, go.
    if (sending.phase === "asking") return;
    if (sending.phase === "waiting" && sending.queued) sayGone(sending.queued);
    onClose();
  };
  useLeavingPage(aside ? null : close);
  const goBackToOpener = useOpener();
  const takeBack = () => {
    goBackToOpener();
    undo();
  };
  const [written, setWritten] = useState(false);
  const giveUp = () => {
    const lost = written && sending.phase === "writing" && !leftAlready(sending.outcome);
    if (!lost || window.confirm(translate("ra.message.unsaved_changes"))) close();
  };

  return (
    <>
      <Dialog
        open={!aside}
        // Put aside, not away: taken back or failed, it comes again with all that was entered.
        keepMounted
        fullWidth
        maxWidth="sm"
        fullScreen={fullScreen}
        onClose={(_, reason) => reason === "escapeKeyDown" && giveUp()}
      >
        <DialogTitle sx={{ pr: 7, pb: 1.5 }}>
          {draft ? translate(titleOf(letter), { number: draft.document.number }) : translate(wordOf(letter))}
        </DialogTitle>
        <IconButton
          aria-label={translate("ra.action.close")}
          onClick={giveUp}
          disabled={sending.phase === "asking"}
          sx={{ position: "absolute", right: 12, top: 12 }}
        >
          <Close fontSize="small" />
        </IconButton>
        {draft && <SendForm draft={draft} sending={sending} onWritten={setWritten} onClose={giveUp} />}
        {!draft && (error ? <DraftFailed error={error} /> : <DraftSkeleton />)}
      </Dialog>
      <UndoBar
        open={aside}
        number={draft?.document.number ?? ""}
        onUndo={sending.phase === "undoable" && !tooLate ? takeBack : undefined}
      />
    </>
  );
};

function titleOf({ purpose }: Letter): string {
  return purpose ? "crm.sending.title_renewal" : "crm.sending.title";
}

function wordOf({ purpose }: Letter): string {
  return purpose ? "crm.actions.remind_renewal" : "crm.actions.send_email";
}

/**
 * A dialog that closes gives the focus back to what had it when it opened. Taken back, that would be Undo, which is
 * gone by then: so the focus goes first where the dialog was opened.
 */
function useOpener() {
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current ??= document.activeElement;
  }, []);
  return () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
}

/** A link in the dialog, or the browser's way back, leads to another page: the dialog does not come along. */
function useLeavingPage(leave: (() => void) | null) {
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    opened.current = pathname;
    leave?.();
  });
}

function useDraft(letter: Letter) {
  return useQuery({
    queryKey: [letter.resource, "emailDraft", letter.id, letter.purpose],
    queryFn: ({ signal }) => fetchDraft(letter, signal),
    // Asked anew for each dialog, and never under the person's hands.
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export default EmailSendDialog;
