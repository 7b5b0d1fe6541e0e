import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";

import { draft, email, failure } from "@tests/fixtures";
import { EMAIL, openSendDialog, SEND, sendButton } from "@tests/sendDialog";
import { server } from "@tests/server";

test("it closes when the message left, and says from which address", async () => {
  const { user, onClose } = await openSendDialog();
  await user.click(sendButton());
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(await screen.findByText("Sent from nikki.h@bmasiamusic.com to 2 recipients")).toBeVisible();
});

test("it says when a profile carried the message, and why", async () => {
  const { user, onClose } = await openSendDialog(
    {},
    {
      state: "sent",
      from: { name: "Nikki H. (BMAsia Music)", address: "norbert@bmasiamusic.com" },
      route: {
        ...email.route,
        kind: "profile",
        profile: "admin",
        sentence: "Your mailbox refused its login.",
      },
    },
  );
  await user.click(sendButton());
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await screen.findByText("Sent to 2 recipients. Your mailbox refused its login.")).toBeVisible();
  // The dialog, which is closed by whoever opened it, hides what lies beside it.
  const wayOut = screen.getByRole("link", { name: "Open my mailbox settings", hidden: true });
  expect(wayOut).toHaveAttribute("href", "/mailbox");
});

test("it shows progress and takes no second click while it sends", async () => {
  const { user, posted, onClose } = await openSendDialog({}, { state: "sending" });
  await user.dblClick(sendButton());
  expect(await screen.findByRole("progressbar", { name: "Sending" })).toBeVisible();
  expect(screen.getByText("Handing it to the mail server…")).toBeVisible();
  expect(screen.getByLabelText("Message")).toBeDisabled();
  await user.type(screen.getByRole("dialog"), "{Control>}{Enter}{/Control}");
  expect(posted).toHaveLength(1);
  expect(onClose).not.toHaveBeenCalled();
});

test("it names the reason of a failure and keeps the entered text", async () => {
  const { user, onClose, subject } = await openSendDialog(
    {},
    { state: "failed", failure: failure("The server refused the content."), can: [] },
  );
  await user.type(subject!, "!");
  await user.click(sendButton());
  expect(await screen.findByText("The server refused the content.")).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent("It was not sent");
  expect(subject).toHaveValue(`${draft.subject}!`);
  expect(sendButton()).toBeEnabled();
  expect(onClose).not.toHaveBeenCalled();
});

test("after a failure, the same words try that same message again", async () => {
  const { user, posted, onClose } = await openSendDialog(
    {},
    { state: "failed", failure: failure("Line broke."), can: ["retry"] },
  );
  await user.click(sendButton());
  await screen.findByText("Line broke.");
  let retried = 0;
  server.use(
    http.post("*/api/v1/emails/51/retry/", () => {
      retried += 1;
      return HttpResponse.json({ ...email, state: "queued" });
    }),
    http.get(EMAIL, () => HttpResponse.json({ ...email, state: "sent" })),
  );
  await user.click(sendButton());
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(retried).toBe(1);
  expect(posted).toHaveLength(1);
});

test("it names those whom the server refused when others were reached", async () => {
  const [somchai, mai] = email.recipients;
  const { user, onClose } = await openSendDialog(
    {},
    {
      state: "sent",
      refused_count: 1,
      recipients: [
        { ...somchai!, state: "accepted", reply_code: 250 },
        { ...mai!, state: "refused", reply_code: 550, reply_text: "No such user" },
      ],
    },
  );
  await user.click(sendButton());
  expect(await screen.findByText(/mai@example.com was refused \(550 No such user\)/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
  await user.click(screen.getAllByRole("button", { name: "Close" })[1]!);
  expect(onClose).toHaveBeenCalledOnce();
});

test("an unconfirmed message is not offered for sending again", async () => {
  const { user } = await openSendDialog(
    {},
    { state: "unconfirmed", failure: failure("The line broke after the content.") },
  );
  await user.click(sendButton());
  expect(await screen.findByText("It is not certain that it was sent")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
  expect(screen.getByRole("link", { name: "See the record of this message" })).toHaveAttribute(
    "href",
    "/emails/51/show",
  );
});

test("a broken line repeats the same key, so that it stays one message", async () => {
  const { user, posted, onClose } = await openSendDialog();
  const keys: (string | null)[] = [];
  server.use(
    http.post(
      SEND,
      ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return HttpResponse.error();
      },
      { once: true },
    ),
  );
  await user.click(sendButton());
  expect(await screen.findByText(/The server cannot be reached/)).toBeVisible();
  await user.click(sendButton());
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(posted[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(keys).toEqual([posted[0]?.key]);
});

test("changed words get a key of their own", async () => {
  const { user, posted, subject } = await openSendDialog(
    {},
    { state: "failed", failure: failure("No."), can: ["retry"] },
  );
  await user.click(sendButton());
  await screen.findByText("No.");
  await user.type(subject!, " again");
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(2));
  expect(posted[1]?.key).not.toBe(posted[0]?.key);
});

test("after a quarter of a minute in the queue it lets the person go", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout", "Date"] });
  try {
    const { onClose } = await openSendDialog(
      {},
      {
        state: "queued",
        route: { ...email.route, kind: "profile", sentence: "The account is at its daily limit." },
      },
    );
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    await user.click(sendButton());
    await screen.findByText("Handing it to the mail server…");
    await vi.advanceTimersByTimeAsync(20_000);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(await screen.findByText(/on its way \(Queued\).*daily limit/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Open my mailbox settings", hidden: true })).toBeVisible();
  } finally {
    vi.useRealTimers();
  }
});
