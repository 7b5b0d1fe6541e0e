import { useState } from "react";
import { useNotify } from "react-admin";

import { sentencesOf } from "@/api/problem";

import type { Sending } from "./useSendEmail";

/**
 * A message that can be taken back needs no dialog in the way of other work: it is put aside until the message
 * is settled, taken back or failed.
 */
export function useAside({ phase, undo }: Sending) {
  const notify = useNotify();
  const [aside, setAside] = useState(false);
  const [tooLate, setTooLate] = useState(false);
  if (phase === "undoable" && !aside) setAside(true);
  if (phase === "writing" && aside) {
    setAside(false);
    setTooLate(false);
  }

  const takeBack = async () => {
    try {
      await undo();
    } catch (error) {
      setTooLate(true);
      const reason = sentencesOf(error).join(" ");
      notify("crm.sending.too_late", { type: "warning", messageArgs: { reason } });
    }
  };
  return { aside, tooLate, undo: () => void takeBack() };
}
