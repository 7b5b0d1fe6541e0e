import { DialogActions, DialogContent, Stack } from "@mui/material";
import { useEffect, useState, type FormEvent } from "react";

import type { EmailDraft } from "@/api/types";
import { useFileDrop } from "@/components/useFileDrop";

import { AddedFiles } from "./AddedFiles";
import { BudgetNote } from "./BudgetNote";
import { DocumentCard } from "./DocumentCard";
import { DraftWarnings } from "./DraftWarnings";
import { enteredFrom, everybody, requestOf, stillOffered, type Entered } from "./entered";
import { FromLine } from "./FromLine";
import { MessageFields } from "./MessageFields";
import { MoreRecipients } from "./MoreRecipients";
import { OutcomeAlert } from "./OutcomeAlert";
import { leftAlready } from "./outcome";
import { RecipientChoice } from "./RecipientChoice";
import { SendActions } from "./SendActions";
import { SendProgress } from "./SendProgress";
import { SendTime } from "./SendTime";
import { useAddedFiles } from "./useAddedFiles";
import type { Sending } from "./useSendEmail";
import { whyNot } from "./whyNot";

interface SendFormProps {
  draft: EmailDraft;
  sending: Sending;
  /** Whether there are words of the person's own. */
  onWritten: (written: boolean) => void;
  onClose: () => void;
}

export const SendForm = ({ draft, sending, onWritten, onClose }: SendFormProps) => {
  const [typed, setEntered] = useState(() => enteredFrom(draft));
  const entered = stillOffered(typed, draft);
  const change = (part: Partial<Entered>) => setEntered((before) => ({ ...before, ...part }));
  const written = typed.subject !== draft.subject || typed.body !== draft.body || typed.files.length > 0;
  useEffect(() => onWritten(written), [onWritten, written]);

  const { phase, outcome, send } = sending;
  const [insisted, setInsisted] = useState(false);
  const reason = whyNot(entered, draft);
  const busy = phase !== "writing";
  const finished = leftAlready(outcome);
  const fields = outcome?.kind === "rejected" ? outcome.fields : {};
  const disabled = busy || finished;
  const files = useAddedFiles((change) =>
    setEntered((before) => ({ ...before, files: change(before.files) })),
  );
  const drop = useFileDrop((dropped) => !disabled && void files.add(dropped));

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setInsisted(reason !== null);
    if (!disabled && !reason) void send(requestOf(entered, draft));
  };
  useSendKey(submit);

  return (
    <form noValidate onSubmit={submit} style={{ display: "contents" }}>
      <DialogContent
        {...drop.handlers}
        sx={
          drop.over ? { outline: "2px dashed", outlineColor: "primary.main", outlineOffset: -8 } : undefined
        }
      >
        <Stack spacing={2.25}>
          <DocumentCard draft={draft}>
            <AddedFiles
              added={entered.files}
              room={draft.room_for_files}
              work={files}
              error={fields.files}
              disabled={disabled}
            />
          </DocumentCard>
          <DraftWarnings warnings={draft.warnings} />
          <FromLine draft={draft} />
          <BudgetNote draft={draft} count={everybody(entered).length} />
          <Stack spacing={0.5}>
            <RecipientChoice
              draft={draft}
              chosen={entered.recipients}
              onChange={(recipients) => change({ recipients })}
              disabled={disabled}
              error={fields.recipients}
            />
            <MoreRecipients
              draft={draft}
              entered={entered}
              onChange={change}
              errors={fields}
              disabled={disabled}
            />
          </Stack>
          <MessageFields
            subject={entered.subject}
            body={entered.body}
            onSubject={(subject) => change({ subject })}
            onBody={(body) => change({ body })}
            errors={fields}
            disabled={disabled}
          />
        </Stack>
      </DialogContent>
      {entered.sendAt !== null && (
        <SendTime
          sendAt={entered.sendAt}
          onChange={(sendAt) => change({ sendAt })}
          error={fields.send_at}
          disabled={disabled}
        />
      )}
      <OutcomeAlert outcome={outcome} />
      <SendProgress phase={phase} />
      <DialogActions sx={{ px: 3, pb: 2.5, pt: 1.5, flexWrap: "wrap", rowGap: 1 }}>
        <SendActions
          count={everybody(entered).length}
          reason={reason}
          insisted={insisted}
          phase={phase}
          finished={finished}
          scheduled={entered.sendAt !== null}
          onSchedule={(sendAt) => change({ sendAt })}
          onClose={onClose}
        />
      </DialogActions>
    </form>
  );
};

/** Ctrl + Enter wherever the focus is: right after the dialog has opened it is in no field yet. */
function useSendKey(submit: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
