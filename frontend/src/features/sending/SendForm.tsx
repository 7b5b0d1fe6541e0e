import { DialogActions, DialogContent, Stack } from "@mui/material";
import { useState, type FormEvent, type KeyboardEvent } from "react";

import type { EmailDraft } from "@/api/types";

import { DocumentCard } from "./DocumentCard";
import { DraftWarnings } from "./DraftWarnings";
import { FromLine } from "./FromLine";
import { MessageFields } from "./MessageFields";
import { OutcomeAlert } from "./OutcomeAlert";
import { RecipientChoice } from "./RecipientChoice";
import { SendActions } from "./SendActions";
import { SendProgress } from "./SendProgress";
import type { Sending } from "./useSendEmail";
import { whyNot } from "./whyNot";

interface SendFormProps {
  draft: EmailDraft;
  sending: Sending;
  onClose: () => void;
}

export const SendForm = ({ draft, sending, onClose }: SendFormProps) => {
  const [recipients, setRecipients] = useState(() =>
    draft.contacts.filter((contact) => contact.selected).map((contact) => contact.email),
  );
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);

  const { phase, outcome, send } = sending;
  const reason = whyNot({ recipients, subject, body });
  const busy = phase !== "writing";
  // It left, or may have: pressing Send once more would be a second message.
  const finished = outcome?.kind === "partly" || outcome?.kind === "unconfirmed";
  const fields = outcome?.kind === "rejected" ? outcome.fields : {};

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!busy && !finished && !reason) void send({ recipients, subject, body });
  };
  const sendByKeyboard = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };

  return (
    <form noValidate onSubmit={submit} style={{ display: "contents" }}>
      <DialogContent>
        <Stack spacing={2.25} onKeyDown={sendByKeyboard}>
          <DocumentCard draft={draft} />
          <DraftWarnings warnings={draft.warnings} />
          <FromLine draft={draft} />
          <RecipientChoice
            draft={draft}
            chosen={recipients}
            onChange={setRecipients}
            disabled={busy || finished}
            error={fields.recipients}
          />
          <MessageFields
            subject={subject}
            body={body}
            onSubject={setSubject}
            onBody={setBody}
            errors={fields}
            disabled={busy || finished}
          />
        </Stack>
      </DialogContent>
      <OutcomeAlert outcome={outcome} />
      <SendProgress phase={phase} />
      <DialogActions sx={{ px: 3, pb: 2.5, pt: 1.5 }}>
        <SendActions
          count={recipients.length}
          reason={reason}
          phase={phase}
          finished={finished}
          onClose={onClose}
        />
      </DialogActions>
    </form>
  );
};
