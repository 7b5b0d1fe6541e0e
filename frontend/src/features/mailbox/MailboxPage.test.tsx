import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Link } from "react-router-dom";
import { expect, test, vi } from "vitest";

import type { Mailbox } from "@/api/types";

import { mailbox } from "@tests/fixtures";
import { renderInApp, speak } from "@tests/render";
import { server } from "@tests/server";

import MailboxPage from "./MailboxPage";

const MAILBOX = "*/api/v1/me/mailbox/";
const TEST = "*/api/v1/me/mailbox/test/";
const none: Mailbox = { ...mailbox, configured: false, smtp_email: "", health: "untested" };

async function open(stored: Mailbox) {
  const saved: Record<string, unknown>[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get(MAILBOX, () => HttpResponse.json(stored)),
    http.put(MAILBOX, async ({ request }) => {
      saved.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json(mailbox);
    }),
    http.post(TEST, () => HttpResponse.json({ ok: true, sentence: "It works.", reply: "235 Accepted" })),
  );
  renderInApp(
    <>
      <Link to="/quotes">Quotes</Link>
      <MailboxPage />
    </>,
  );
  await screen.findByLabelText("E-mail address");
  return { saved, user: userEvent.setup() };
}

test("it explains the app password and leads to Google's page", async () => {
  await open(none);
  expect(screen.getByText("You have no mailbox yet")).toBeVisible();
  expect(screen.getByRole("link", { name: "Open Google's app passwords page" })).toHaveAttribute(
    "href",
    "https://myaccount.google.com/apppasswords",
  );
});

test("it saves and then tests at once", async () => {
  const { user, saved } = await open(none);
  await user.type(screen.getByLabelText("E-mail address"), "nikki.h@bmasiamusic.com");
  await user.type(screen.getByLabelText("App password"), "abcd efgh ijkl mnop");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  expect(await screen.findByText(/It works\./)).toHaveTextContent("235 Accepted");
  expect(saved).toEqual([
    {
      smtp_email: "nikki.h@bmasiamusic.com",
      smtp_password: "abcd efgh ijkl mnop",
      smtp_host: "smtp.gmail.com",
      smtp_port: 587,
      smtp_security: "starttls",
      imap_host: null,
      imap_port: null,
    },
  ]);
  expect(screen.getByLabelText("App password")).toHaveValue("");
});

test("leaving with unsaved changes asks first, after saving no more", async () => {
  const { user } = await open(mailbox);
  const ask = vi.fn<() => boolean>(() => false);
  vi.stubGlobal("confirm", ask);
  await user.type(screen.getByLabelText("App password"), "abcd efgh");
  await user.click(screen.getByRole("link", { name: "Quotes" }));
  expect(ask).toHaveBeenCalledTimes(1);
  expect(screen.getByLabelText("App password")).toHaveValue("abcd efgh");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  await screen.findByText(/It works\./);
  await user.click(screen.getByRole("link", { name: "Quotes" }));
  expect(ask).toHaveBeenCalledTimes(1);
});

test("an empty password keeps the stored one", async () => {
  const { user, saved } = await open(mailbox);
  expect(screen.getByText("Stored. Leave empty to keep it")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).not.toHaveProperty("smtp_password");
});

test("the IMAP server is folded away, and saved when somebody needs it", async () => {
  const { user, saved } = await open(mailbox);
  expect(screen.getByLabelText("IMAP server")).not.toBeVisible();
  await user.click(screen.getByText("Advanced"));
  await user.type(screen.getByLabelText("IMAP server"), "imap.example.com");
  await user.type(screen.getByLabelText("IMAP port"), "1993");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ imap_host: "imap.example.com", imap_port: 1993 });
});

test("a Sent folder that cannot be read is told beside a mailbox that works", async () => {
  const { user } = await open(mailbox);
  const folder = {
    ok: false,
    sentence: "Its Sent folder cannot be read.",
    reply: "NO [AUTHENTICATIONFAILED]",
  };
  server.use(
    http.post(TEST, () =>
      HttpResponse.json({ ok: true, kind: "", sentence: "It works.", reply: "", sent_folder: folder }),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Test connection" }));
  expect(await screen.findByText("It works.")).toBeVisible();
  expect(screen.getByText(/Its Sent folder cannot be read\./)).toHaveTextContent("NO [AUTHENTICATIONFAILED]");
});

test("a refused login is told in our words and in the server's", async () => {
  const { user } = await open(mailbox);
  server.use(
    http.post(TEST, () =>
      HttpResponse.json({
        ok: false,
        sentence: "The password was refused.",
        reply: "535 5.7.8 Not accepted",
      }),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Test connection" }));
  const answer = await screen.findByText(/The password was refused\./);
  expect(answer).toHaveTextContent("535 5.7.8 Not accepted");
});

test("the server's objection stands under its field", async () => {
  const { user } = await open(none);
  server.use(
    http.put(MAILBOX, () =>
      HttpResponse.json(
        {
          status: 400,
          code: "invalid",
          detail: "Invalid.",
          errors: { smtp_host: ["This host is not allowed."] },
        },
        { status: 400 },
      ),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  expect(await screen.findByText("This host is not allowed.")).toBeVisible();
  expect(screen.getByLabelText("Server")).toBeInvalid();
});

test("removing asks first", async () => {
  const { user } = await open(mailbox);
  let removed = 0;
  server.use(
    http.delete(MAILBOX, () => {
      removed += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await user.click(screen.getByRole("button", { name: "Remove mailbox" }));
  expect(removed).toBe(0);
  await user.click(await screen.findByRole("button", { name: "Confirm" }));
  await waitFor(() => expect(removed).toBe(1));
});

test("it shows what is left of the provider's day, and when it frees", async () => {
  const budget = { messages_left: 0, messages_limit: 2000, recipients_left: 8000, recipients_limit: 10_000 };
  await open({ ...mailbox, budget: { ...budget, frees_at: "2026-11-22T07:30:00Z" } });
  expect(screen.getByText("0 of 2,000 messages")).toBeVisible();
  expect(screen.getByText("8,000 of 10,000 recipients")).toBeVisible();
  expect(screen.getByText(/^The next message leaves 22 Nov 2026/)).toBeVisible();
});

test("a failed test is told in the server's sentence, and the mail server's words stay", async () => {
  await speak("th");
  server.use(
    http.post(TEST, () =>
      HttpResponse.json({
        ok: false,
        kind: "bad_login",
        sentence: "ไม่ยอมรับรหัสผ่าน",
        reply: "535 Not accepted",
      }),
    ),
    http.get(MAILBOX, () => HttpResponse.json(mailbox)),
  );
  renderInApp(<MailboxPage />);
  document.cookie = "csrftoken=token";
  await userEvent.click(await screen.findByRole("button", { name: "ทดสอบการเชื่อมต่อ" }));
  const answer = await screen.findByText(/ไม่ยอมรับรหัสผ่าน/);
  expect(answer).toHaveTextContent("535 Not accepted");
});
