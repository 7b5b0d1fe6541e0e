import { useEffect, useRef, useState } from "react";

import { isChangedMeanwhile } from "@/api/problem";
import { actOnEmail, isScheduled, sendLetter, timeToUndo, type Letter, type Wish } from "@/api/sending";
import type { Email } from "@/api/types";
import { pause } from "@/lib/pause";

import { outcomeOf, rejection, type Outcome } from "./outcome";
import { useContentKey } from "./useContentKey";
import { waitForAnswer } from "./waitForAnswer";

/**
 * writing: the person's turn. asking: the request runs. undoable: it is in the outbox and can be taken back.
 * waiting: the worker's turn.
 */
export type Phase = "writing" | "asking" | "undoable" | "waiting";

export interface Sending {
  phase: Phase;
  outcome: Outcome | null;
  /** The message as the outbox took it, while it is waited for. */
  queued: Email | null;
  send: (request: Wish) => Promise<void>;
  /** Takes the message back; throws when it is too late. */
  undo: () => Promise<void>;
}

interface News {
  /** There is nothing left to do. */
  onGone: (email: Email) => void;
  /** The document is no longer what the dialog shows. */
  onStale: () => void;
}

/** Sends a letter and follows the message until it is settled. */
export function useSendEmail(letter: Letter, { onGone, onStale }: News): Sending {
  const [phase, setPhase] = useState<Phase>("writing");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [queued, setQueued] = useState<Email | null>(null);
  const { post, spend } = usePostOnce(letter);
  const calledOff = useCallOff();
  const takenBack = useRef<AbortController | null>(null);

  const send = async (request: Wish) => {
    const taking = new AbortController();
    takenBack.current = taking;
    const signal = AbortSignal.any([calledOff(), taking.signal]);
    setPhase("asking");
    setOutcome(null);
    try {
      const email = await post(request, outcome);
      setQueued(email);
      const settled = isScheduled(email) ? email : await follow(email, signal);
      const result = outcomeOf(settled);
      if (result) setOutcome(result);
      else onGone(settled);
    } catch (error) {
      if (!signal.aborted) setOutcome(rejection(error));
      if (isChangedMeanwhile(error)) onStale();
    }
    setPhase("writing");
  };

  const follow = async (email: Email, signal: AbortSignal): Promise<Email> => {
    const time = timeToUndo(email);
    if (time > 0) {
      setPhase("undoable");
      await pause(time, signal);
    }
    setPhase("waiting");
    return waitForAnswer(email, signal);
  };

  const undo = async () => {
    if (!queued) return;
    await actOnEmail(queued.id, "cancel");
    // What is sent next is another message, though its words may be the same.
    spend();
    takenBack.current?.abort();
  };

  return { phase, outcome, queued, send, undo };
}

/**
 * Send pressed again after a failure tries that same message again if the words are the same;
 * changed words make another message.
 */
function usePostOnce(letter: Letter) {
  const { keyFor, spend } = useContentKey();
  const lastContent = useRef("");

  const post = async (request: Wish, last: Outcome | null): Promise<Email> => {
    const content = JSON.stringify(request);
    const again = last?.kind === "failed" && lastContent.current === content;
    if (again && last.email.can.includes("retry")) return actOnEmail(last.email.id, "retry");
    if (last?.kind === "failed") spend();
    lastContent.current = content;
    return sendLetter(letter, request, keyFor(request));
  };
  return { post, spend };
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
