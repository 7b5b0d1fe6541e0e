import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";

import { draft, email, failure, nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { DRAFT, openSendDialog, SEND, sendButton } from "@tests/sendDialog";
import { server } from "@tests/server";

import { SendEmailButton } from "./SendEmailButton";

const CANCEL = "*/api/v1/emails/51/cancel/";

/** Sends, to a server that holds the message back for so many milliseconds. */
async function sendHeldBack(milliseconds: number, settled: object = { state: "sent" }) {
  const opened = await openSendDialog({}, settled);
  const sendAt = new Date(Date.parse(email.created_at) + milliseconds).toISOString();
  const asked: { key: string | null; body: Record<string, unknown> }[] = [];
  server.use(
    http.post(SEND, async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      asked.push({ key: request.headers.get("Idempotency-Key"), body });
      return HttpResponse.json({ ...email, send_at: sendAt }, { status: 202 });
    }),
  );
  await opened.user.type(opened.subject!, "!");
  await opened.user.click(sendButton());
  return { ...opened, asked };
}

const undoButton = () => screen.findByRole("button", { name: "Undo" });

test("while it can be taken back the dialog is out of the way", async () => {
  const { asked } = await sendHeldBack(60_000);
  expect(await undoButton()).toBeVisible();
  expect(screen.getByText("Sending Q-2026-0007…")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked[0]?.body.undo_seconds).toBe(5);
});

test("taken back, the dialog is there again with what was entered", async () => {
  const { user, asked, onClose } = await sendHeldBack(60_000);
  server.use(http.post(CANCEL, () => HttpResponse.json({ ...email, state: "cancelled", can: [] })));
  await user.click(await undoButton());
  expect(await screen.findByRole("dialog")).toBeVisible();
  expect(screen.getByLabelText("Subject")).toHaveValue(`${draft.subject}!`);
  expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  expect(onClose).not.toHaveBeenCalled();

  await user.click(sendButton());
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.key).not.toBe(asked[0]?.key);
});

test("taken back and given up, the keyboard is where the dialog was opened", async () => {
  const user = userEvent.setup();
  const later = new Date(Date.parse(email.created_at) + 60_000).toISOString();
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.get(DRAFT, () => HttpResponse.json(draft)),
    http.post(SEND, () => HttpResponse.json({ ...email, send_at: later }, { status: 202 })),
    http.post(CANCEL, () => HttpResponse.json({ ...email, state: "cancelled", can: [] })),
  );
  renderInApp(<SendEmailButton document={{ resource: "quotes", id: 7 }} />);
  const opener = await screen.findByRole("button", { name: "Send Email" });
  await user.click(opener);
  await screen.findByLabelText("Subject");
  await user.click(sendButton());
  await user.click(await undoButton());
  await screen.findByRole("dialog");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(opener).toHaveFocus();
});

test("too late is said in the server's words, and the message goes on its way", async () => {
  const { user, onClose } = await sendHeldBack(1_500);
  server.use(
    http.post(CANCEL, () =>
      HttpResponse.json(
        { status: 409, code: "conflict", detail: "It is being sent already." },
        { status: 409 },
      ),
    ),
  );
  await user.click(await undoButton());
  expect(await screen.findByText("Too late to take it back. It is being sent already.")).toBeVisible();
  await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 5_000 });
});

test("a failure brings the dialog back with its reason and the entered text", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout", "Date"] });
  try {
    await sendHeldBack(5_000, { state: "failed", failure: failure("The server refused the content.") });
    await undoButton();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await screen.findByText("The server refused the content.")).toBeVisible();
    expect(screen.getByLabelText("Subject")).toHaveValue(`${draft.subject}!`);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
