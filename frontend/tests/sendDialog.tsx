import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { vi } from "vitest";

import type { Email, EmailDraft, SendRequest } from "@/api/types";
import EmailSendDialog from "@/features/sending/EmailSendDialog";

import { draft, email } from "./fixtures";
import { renderInApp } from "./render";
import { server } from "./server";

export const DRAFT = "*/api/v1/quotes/7/email-draft/";
export const SEND = "*/api/v1/quotes/7/send/";
export const EMAIL = "*/api/v1/emails/51/";

interface Posted {
  key: string | null;
  body: SendRequest;
}

/** Opens the dialog on a server that answers with these; what is posted is collected. */
export async function openSendDialog(
  change: Partial<EmailDraft> = {},
  settled: Partial<Email> = { state: "sent" },
) {
  const posted: Posted[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get(DRAFT, () => HttpResponse.json({ ...draft, ...change })),
    http.post(SEND, async ({ request }) => {
      posted.push({
        key: request.headers.get("Idempotency-Key"),
        body: (await request.json()) as Posted["body"],
      });
      return HttpResponse.json(email, { status: 202 });
    }),
    http.get(EMAIL, () => HttpResponse.json({ ...email, ...settled })),
  );
  const onClose = vi.fn<() => void>();
  const user = userEvent.setup();
  renderInApp(<EmailSendDialog letter={{ resource: "quotes", id: 7 }} onClose={onClose} />);
  const subject = await screen.findByLabelText("Subject").catch(() => null);
  return { posted, onClose, user, subject };
}

export const sendButton = () => screen.getByRole("button", { name: "Send" });
