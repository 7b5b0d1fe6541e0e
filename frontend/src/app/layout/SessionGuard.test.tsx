import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import { saveMailbox } from "@/api/me";
import type { MailboxRequest } from "@/api/types";

import { SessionGuard } from "./SessionGuard";

const MAILBOX = "*/api/v1/me/mailbox/";
const LOGIN = "*/_allauth/browser/v1/auth/login";
const WORDS = { smtp_email: "nikki.h@bmasiamusic.com" } as MailboxRequest;

beforeEach(() => {
  document.cookie = "csrftoken=old";
});

/** A server that has forgotten who is in, until somebody signs in. */
function endSession() {
  const saved: { token: string | null; body: unknown }[] = [];
  let session = false;
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.put(MAILBOX, async ({ request }) => {
      if (!session) return HttpResponse.json({ code: "not_authenticated" }, { status: 401 });
      saved.push({ token: request.headers.get("X-CSRFToken"), body: await request.json() });
      return HttpResponse.json({});
    }),
    http.post(LOGIN, () => {
      session = true;
      document.cookie = "csrftoken=new";
      return HttpResponse.json({ status: 200 });
    }),
  );
  return saved;
}

async function signInAgain(user: ReturnType<typeof userEvent.setup>) {
  expect(await screen.findByRole("dialog", { name: "Sign in again" })).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText("Username or e-mail")).toHaveValue("nikki"));
  await user.type(screen.getByLabelText("Password"), "secret{enter}");
}

test("what is saved after the session has ended waits for a sign-in, and is saved then", async () => {
  const saved = endSession();
  renderInApp(<SessionGuard />);
  const asked = saveMailbox(WORDS);
  await signInAgain(userEvent.setup());
  await asked;
  expect(saved).toEqual([{ token: "new", body: WORDS }]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("who leaves the page meanwhile hears that nobody is signed in", async () => {
  endSession();
  const { unmount } = renderInApp(<SessionGuard />);
  const asked = saveMailbox(WORDS).catch((error: unknown) => error);
  await screen.findByRole("dialog", { name: "Sign in again" });
  unmount();
  expect(await asked).toMatchObject({ status: 401 });
});

test("where nobody can be asked, the answer is passed on", async () => {
  endSession();
  await expect(saveMailbox(WORDS)).rejects.toMatchObject({ status: 401 });
});
