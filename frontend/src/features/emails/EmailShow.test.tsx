import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import type { Email, EmailAttempt } from "@/api/types";

import { email, failure, nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import EmailShow from "./EmailShow";

const refused: EmailAttempt = {
  number: 1,
  account: "mailbox:4",
  from_address: "keith@bmasiamusic.com",
  started_at: "2026-11-22T03:00:01Z",
  ended_at: "2026-11-22T03:00:02Z",
  stage: "login",
  outcome: "passed_on",
  kind: "login_refused",
  sentence: "The mailbox refused its password.",
  reply_code: 535,
  reply_text: "5.7.8 Username and Password not accepted",
  size: 0,
  sha256: "",
};

function show(change: Partial<Email>, permissions = nikki.permissions) {
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/emails/51/", () => HttpResponse.json({ ...email, ...change })),
  );
  renderInApp(<Resource name="emails" show={EmailShow} />, "/51/show");
  return userEvent.setup();
}

test("it tells what was tried, with the server's words folded away", async () => {
  show({ state: "sent", attempts: [refused] });
  const attempt = (await screen.findByText(/Attempt 1/)).closest("li")!;
  expect(attempt).toHaveTextContent("The mailbox refused its password.");
  expect(attempt).toHaveTextContent("signing in");
  const words = within(attempt).getByText("The server's own words").closest("details")!;
  expect(words.open).toBe(false);
  expect(words).toHaveTextContent("535 5.7.8 Username and Password not accepted");
});

test.each([
  { purpose: "notice", said: "The CRM itself: a notice to one of us" },
  { purpose: "renewal_reminder", said: "The CRM itself" },
])("it says who sent a $purpose that no person asked for", async ({ purpose, said }) => {
  show({ purpose, sender: { id: null, name: "", email: "" } });
  const label = await screen.findByText("Sent by");
  expect(label.nextElementSibling).toHaveTextContent(new RegExp(`^${said}$`));
});

test("it says what the server answered for each recipient", async () => {
  const [somchai] = email.recipients;
  show({
    state: "failed",
    recipients: [{ ...somchai!, state: "refused", reply_code: 550, reply_text: "No such user" }],
  });
  const row = (await screen.findByText("somchai@example.com")).closest("li")!;
  expect(row).toHaveTextContent("Refused");
  expect(row).toHaveTextContent("550 No such user");
});

test("it offers what makes sense, and asks before it does it", async () => {
  const user = show({ state: "unconfirmed", can: ["retry", "mark-sent"] });
  let marked = 0;
  server.use(
    http.post("*/api/v1/emails/51/mark-sent/", () => {
      marked += 1;
      return HttpResponse.json({ ...email, state: "sent", can: [] });
    }),
  );
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Mark as sent" }));
  expect(marked).toBe(0);
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Mark as sent" }));
  await waitFor(() => expect(marked).toBe(1));
  expect(await screen.findByText("The message is recorded as sent.")).toBeVisible();
});

test("what is no longer possible is answered in the server's words", async () => {
  const user = show({ state: "queued", can: ["cancel"] });
  server.use(
    http.post("*/api/v1/emails/51/cancel/", () =>
      HttpResponse.json(
        { status: 409, code: "conflict", detail: "It is being sent already." },
        { status: 409 },
      ),
    ),
  );
  await user.click(await screen.findByRole("button", { name: "Cancel message" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel message" }));
  expect(await screen.findByText("It is being sent already.")).toBeVisible();
});

/** Opens the question and presses its button; answers what was asked of the server. */
async function resend(choose?: string) {
  const user = show({ state: "sent", can: ["resend"] });
  const asked: { body: unknown; key: string | null }[] = [];
  server.use(
    http.post("*/api/v1/emails/51/resend/", async ({ request }) => {
      asked.push({ body: await request.json(), key: request.headers.get("Idempotency-Key") });
      return HttpResponse.json({ ...email, can: [] }, { status: 202 });
    }),
  );
  await user.click(await screen.findByRole("button", { name: "Send again" }));
  const dialog = await screen.findByRole("dialog", { name: "Send again" });
  if (choose) await user.click(within(dialog).getByRole("radio", { name: choose }));
  await user.click(within(dialog).getByRole("button", { name: "Send again" }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(await screen.findByText("The message is sent again.")).toBeVisible();
  return asked[0]!;
}

test("sent again, it is the same PDF unless a new one is asked for", async () => {
  const { body, key } = await resend();
  expect(body).toEqual({ fresh_pdf: false });
  expect(key).toHaveLength(32);
});

test("a new PDF is made of the document as it is now", async () => {
  const { body } = await resend("A new one, from quote Q-2026-0007 as it is now");
  expect(body).toEqual({ fresh_pdf: true });
});

test("a failure is told in the server's sentence, with the mail server's words folded away", async () => {
  show({ state: "failed", failure: { ...failure("Google ไม่ยอมรับรหัสผ่าน"), kind: "bad_login" } });
  expect(await screen.findByText("Google ไม่ยอมรับรหัสผ่าน")).toBeVisible();
});

test("who may not send may read, but do nothing", async () => {
  show({ state: "failed", can: ["retry"] }, ["mailroom.view_emaillog"]);
  expect(await screen.findByRole("link", { name: "Download message" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("it says what the Sent folder told, and when it is looked at again", async () => {
  const sentence = 'It is not in "Sent" of keith@bmasiamusic.com so far.';
  const looked = { looked_at: "2026-11-22T03:01:00Z", next_look: "2026-11-22T03:03:00Z" };
  show({ state: "unconfirmed", settling: { state: "looking", sentence, ...looked } });
  const told = await screen.findByText(/so far\./);
  expect(told).toHaveTextContent("The next look is on");
});

test("it says whom it did not reach", async () => {
  const [somchai, mai] = email.recipients;
  show({
    state: "sent",
    refused_count: 1,
    recipients: [
      { ...somchai!, state: "accepted" },
      { ...mai!, state: "refused", reply_code: 550, reply_text: "No such user" },
    ],
  });
  const said = await screen.findByRole("alert");
  expect(said).toHaveTextContent("Sent, but not to everybody");
  expect(said).toHaveTextContent("mai@example.com was refused (550 No such user)");
  expect(screen.getByText("Partly sent")).toBeVisible();
});

test("it says where the copy stands", async () => {
  const sentence = 'A copy stands in "Sent" of nikki.h@bmasiamusic.com.';
  const tried = { tried_at: "2026-11-22T03:01:00Z", next_try: null };
  show({ state: "sent", filed: { state: "filed", folder: "Sent", sentence, ...tried } });
  expect(await screen.findByText(sentence)).toBeVisible();
});

test.each([
  { whose: "one's own", sender: email.sender, links: 1 },
  { whose: "a colleague's", sender: { ...email.sender!, id: 5 }, links: 0 },
])("a profile that stood in for $whose mailbox shows the way to mend it", async ({ sender, links }) => {
  const route = {
    ...email.route,
    kind: "profile",
    profile: "admin",
    sentence: "It left from norbert@.",
  } as const;
  show({ route, sender });
  await screen.findByText(/It left from norbert@/);
  await waitFor(() =>
    expect(screen.queryAllByRole("link", { name: "Open my mailbox settings" })).toHaveLength(links),
  );
});

test.each([
  { who: "oneself", sender: email.sender, said: "Your own mailbox. Replies come back to you." },
  { who: "a colleague", sender: { ...email.sender!, id: 5 }, said: email.route.sentence },
])("a mailbox of $who is called so", async ({ sender, said }) => {
  show({ sender });
  expect(await screen.findByText(said)).toBeVisible();
});
