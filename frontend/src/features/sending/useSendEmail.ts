import { useEffect, useRef, useState } from "react";

import { actOnEmail, sendDocument, type DocumentRef } from "@/api/sending";
import type { Email, SendRequest } from "@/api/types";

import { outcomeOf, rejection, type Outcome } from "./outcome";
import { useContentKey } from "./useContentKey";
import { waitForAnswer } from "./waitForAnswer";

/** writing: the person's turn. asking: the request runs. waiting: it is in the outbox, the worker's turn. */
export type Phase = "writing" | "asking" | "waiting";

export interface Sending {
  phase: Phase;
  outcome: Outcome | null;
  /** The message as the outbox took it, while it is waited for. */
  queued: Email | null;
  send: (request: SendRequest) => Promise<void>;
}

/** Sends a document and follows the message until it is settled. `onGone` is told when there is nothing left to do. */
export function useSendEmail(document: DocumentRef, onGone: (email: Email) => void): Sending {
  const [phase, setPhase] = useState<Phase>("writing");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [queued, setQueued] = useState<Email | null>(null);
  const post = usePostOnce(document);
  const calledOff = useCallOff();

  const send = async (request: SendRequest) => {
    const signal = calledOff();
    setPhase("asking");
    setOutcome(null);
    try {
      const email = await post(request, outcome);
      setQueued(email);
      setPhase("waiting");
      const settled = await waitForAnswer(email, signal);
      const result = outcomeOf(settled);
      if (result) setOutcome(result);
      else onGone(settled);
    } catch (error) {
      if (!signal.aborted) setOutcome(rejection(error));
    }
    setPhase("writing");
  };

  return { phase, outcome, queued, send };
}

/**
 * Send pressed again after a failure tries that same message again if the words are the same;
 * changed words make another message.
 */
function usePostOnce(document: DocumentRef) {
  const { keyFor, spend } = useContentKey();
  const lastContent = useRef("");

  return async (request: SendRequest, last: Outcome | null): Promise<Email> => {
    const content = JSON.stringify(request);
    const again = last?.kind === "failed" && lastContent.current === content;
    if (again && last.email.can.includes("retry")) return actOnEmail(last.email.id, "retry");
    if (last?.kind === "failed") spend();
    lastContent.current = content;
    return sendDocument(document, request, keyFor(request));
  };
}

/** A signal that is aborted when the dialog goes away. */
function useCallOff(): () => AbortSignal {
  const controller = useRef(new AbortController());
  useEffect(() => {
    // React's strict mode mounts twice: the second mount needs a fresh one.
    if (controller.current.signal.aborted) controller.current = new AbortController();
    const current = controller.current;
    return () => current.abort();
  }, []);
  return () => controller.current.signal;
}
