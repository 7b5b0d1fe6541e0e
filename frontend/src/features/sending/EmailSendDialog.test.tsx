import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";

import { draft } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { DRAFT, openSendDialog, SEND, sendButton } from "@tests/sendDialog";
import { server } from "@tests/server";

import EmailSendDialog from "./EmailSendDialog";

test("it shows the document, the own mailbox and no choice of sender", async () => {
  await openSendDialog();
  const dialog = screen.getByRole("dialog", { name: "Send Q-2026-0007 by e-mail" });
  expect(dialog).toHaveTextContent("Baan Suan Hotel");
  expect(dialog).toHaveTextContent("THB 19,260.00");
  expect(dialog).toHaveTextContent("valid until 1 Dec 2026");
  expect(dialog).toHaveTextContent("Nikki H. <nikki.h@bmasiamusic.com>");
  expect(dialog).toHaveTextContent("Your own mailbox. Replies come back to you.");
  expect(within(dialog).queryByRole("combobox")).toBeNull();
  expect(screen.getByRole("link", { name: /Quote Q-2026-0007\.pdf/ })).toHaveAttribute(
    "href",
    "/api/v1/quotes/7/pdf/",
  );
});

test("it says which profile stands in, why, and where replies go", async () => {
  await openSendDialog({
    from: { name: "Keith (BMAsia Music)", address: "norbert@bmasiamusic.com" },
    reply_to: { name: "Keith", address: "keith@bmasiamusic.com" },
    route: {
      kind: "profile",
      profile: "admin",
      reason: "mailbox_resting",
      sentence: "Your mailbox rests: its login was refused. Answers go to keith@bmasiamusic.com.",
    },
  });
  // The server's sentence says where answers go; saying it again below would be noise.
  expect(screen.getByText(/Your mailbox rests: its login was refused/)).toBeVisible();
  expect(screen.getByRole("dialog").textContent.match(/keith@bmasiamusic\.com/g)).toHaveLength(1);
  expect(screen.getByRole("link", { name: "Open my mailbox settings" })).toHaveAttribute("href", "/mailbox");
});

test("it says when little is left of the account's day, or too little for this message", async () => {
  const plenty = { messages_left: 2000, messages_limit: 2000, recipients_limit: 10_000, frees_at: null };
  const { user } = await openSendDialog({ budget: { ...plenty, recipients_left: 2 } });
  expect(screen.getByText(/may write to 2 more people today\.$/)).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: /Lek/ }));
  expect(screen.getByText(/This message waits until more are free/)).toBeVisible();
});

test("it says nothing of a budget that is far away", async () => {
  const budget = {
    messages_left: 1990,
    messages_limit: 2000,
    recipients_left: 9000,
    recipients_limit: 10_000,
  };
  await openSendDialog({ budget: { ...budget, frees_at: null } });
  expect(screen.queryByText(/today/)).toBeNull();
});

test("it sends to those who are ticked, in the order of the list", async () => {
  const { user, posted } = await openSendDialog();
  expect(screen.getByRole("checkbox", { name: /Somchai/ })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: /Lek/ })).not.toBeChecked();
  await user.click(screen.getByRole("checkbox", { name: /Lek/ }));
  await user.click(screen.getByRole("checkbox", { name: /Somchai/ }));
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body.recipients).toEqual(["mai@example.com", "lek@example.com"]);
});

test("it does not send to nobody, and says so", async () => {
  const { user } = await openSendDialog();
  await user.click(screen.getByRole("checkbox", { name: /Somchai/ }));
  await user.click(screen.getByRole("checkbox", { name: /Mai/ }));
  expect(sendButton()).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Choose at least one recipient.")).toBeVisible();
});

test("it says that a company has no recipients, with the way to the company", async () => {
  await openSendDialog({ contacts: [] });
  expect(screen.getByText(/No recipients found: Baan Suan Hotel/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Add a contact at the company" })).toHaveAttribute(
    "href",
    "/companies/4/show",
  );
});

test("who presses Send with nobody to send to is told why nothing happens", async () => {
  const { user, posted } = await openSendDialog({ contacts: [] });
  expect(sendButton()).toHaveAttribute("aria-disabled", "true");
  await user.click(sendButton());
  expect(screen.getByText(/^No recipients found: add a contact/)).toHaveAttribute("role", "alert");
  expect(posted).toEqual([]);
});

test("it counts who was left out, and names the reason", async () => {
  await openSendDialog({
    left_out: [
      { id: 8, name: "Ann", reason: "inactive" },
      { id: 9, name: "Bo", reason: "unsubscribed" },
    ],
  });
  expect(screen.getByText("2 contacts left out: Ann (inactive), Bo (unsubscribed)")).toBeVisible();
});

test("it sends the edited words", async () => {
  const { user, posted, subject } = await openSendDialog();
  await user.clear(subject!);
  await user.type(subject!, "Our offer");
  await user.type(screen.getByLabelText("Message"), "{enter}Best, Nikki");
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body.subject).toBe("Our offer");
  expect(posted[0]?.body.body).toBe(`${draft.body}\nBest, Nikki`);
});

test("an empty subject or message cannot be sent", async () => {
  const { user, subject } = await openSendDialog();
  await user.clear(subject!);
  expect(sendButton()).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Enter a subject.")).toBeVisible();
});

test("the server's objection stands under its field", async () => {
  const { user } = await openSendDialog();
  server.use(
    http.post(SEND, () =>
      HttpResponse.json(
        {
          status: 400,
          code: "invalid",
          detail: "Invalid.",
          errors: { subject: ["Line breaks are not allowed."] },
        },
        { status: 400 },
      ),
    ),
  );
  await user.click(sendButton());
  expect(await screen.findByLabelText("Subject")).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent("Line breaks are not allowed.");
});

test("it says why a document cannot be sent at all", async () => {
  server.use(
    http.get(DRAFT, () =>
      HttpResponse.json(
        { status: 400, code: "invalid", detail: "This quote has no lines." },
        { status: 400 },
      ),
    ),
  );
  renderInApp(<EmailSendDialog letter={{ resource: "quotes", id: 7 }} onClose={vi.fn<() => void>()} />);
  expect(await screen.findByText("This quote has no lines.")).toBeVisible();
});

test("it can be used without a mouse", async () => {
  const { user, posted, onClose, subject } = await openSendDialog();
  subject!.focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(posted).toHaveLength(1));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

test("a PDF that changed meanwhile is not sent; the dialog shows it as it is, without contacts who left", async () => {
  const { user, posted } = await openSendDialog();
  const shas: unknown[] = [];
  const detail = "The PDF of Q-2026-0007 is no longer the one you saw.";
  const changed = { ...draft, pdf: { ...draft.pdf, sha256: "b2" }, contacts: draft.contacts.slice(1) };
  server.use(
    http.get(DRAFT, () => HttpResponse.json(changed)),
    http.post(
      SEND,
      async ({ request }) => {
        shas.push(((await request.json()) as { pdf_sha256: string }).pdf_sha256);
        return HttpResponse.json({ status: 409, code: "changed_meanwhile", detail }, { status: 409 });
      },
      { once: true },
    ),
  );
  const gone = draft.contacts[0]?.email;
  await user.click(sendButton());
  expect(await screen.findByText(detail)).toBeVisible();
  await waitFor(() => expect(screen.queryByText(gone ?? "", { exact: false })).toBeNull());
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect([shas, posted[0]?.body.pdf_sha256]).toEqual([["a1"], "b2"]);
  expect(posted[0]?.body.recipients).not.toContain(gone);
  expect(posted[0]?.body.allow_outside).toBeUndefined();
});

test("words of one's own are given up only by who says so", async () => {
  const { user, onClose } = await openSendDialog();
  const confirm = vi.fn<() => boolean>(() => false);
  vi.stubGlobal("confirm", confirm);
  await user.type(screen.getByLabelText("Message"), "Words that took an hour.");
  await user.keyboard("{Escape}");
  expect(confirm).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
  confirm.mockReturnValue(true);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onClose).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test("the words that were proposed are given up without a question", async () => {
  const { user, onClose } = await openSendDialog();
  const confirm = vi.fn<() => boolean>();
  vi.stubGlobal("confirm", confirm);
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
  expect(confirm).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
