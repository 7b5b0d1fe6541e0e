import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";

import type { EmailDraft } from "@/api/types";

interface BudgetNoteProps {
  draft: EmailDraft;
  /** How many it goes to, copies included. */
  count: number;
}

/** From here on it is worth knowing. */
const LITTLE = 25;

/** Only when it matters: little is left of the account's day, or too little for this message. */
export const BudgetNote = ({ draft, count }: BudgetNoteProps) => {
  const translate = useTranslate();
  const { budget, from } = draft;
  // That it waits already is among the server's warnings.
  if (!budget || budget.frees_at) return null;
  const people = budget.recipients_left ?? Infinity;
  const messages = budget.messages_left ?? Infinity;
  if (count > people)
    return (
      <Alert severity="warning">
        {translate("crm.budget.too_many", { address: from.address, smart_count: people })}
      </Alert>
    );
  if (Math.min(people, messages) > LITTLE) return null;
  return (
    <Alert severity="info">
      {messages <= people
        ? translate("crm.budget.few_messages", { address: from.address, smart_count: messages })
        : translate("crm.budget.few_recipients", { address: from.address, smart_count: people })}
    </Alert>
  );
};
