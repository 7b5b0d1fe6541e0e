import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import type { Template } from "@/api/types";

import { nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import TemplateEdit from "./TemplateEdit";

const words = { subject: "Quote {{ number }}", body: "Dear {{ addressee }}," };
const template: Template = {
  id: "quote.en",
  kind: "quote",
  language: "en",
  ...words,
  is_default: true,
  default: words,
  variables: [
    { name: "number", meaning: "The document's number", example: "Q-2026-0042", always: true },
    { name: "valid_until", meaning: "Until when", example: "31 December 2026", always: false },
  ],
  version: 0,
  changed_at: null,
  changed_by: null,
};

const page = (results: object[]) =>
  HttpResponse.json({ count: results.length, next: null, previous: null, results });

async function open(change: Partial<Template> = {}) {
  const saved: Record<string, unknown>[] = [];
  const tried: Record<string, unknown>[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () =>
      HttpResponse.json({ ...nikki, permissions: ["sending.view_template", "sending.change_template"] }),
    ),
    http.get("*/api/v1/templates/quote.en/", () => HttpResponse.json({ ...template, ...change })),
    http.get("*/api/v1/quotes/", () => page([quote])),
    http.post("*/api/v1/templates/quote.en/preview/", async ({ request }) => {
      const asked = (await request.json()) as Record<string, string>;
      tried.push(asked);
      const link = { type: "quote", id: 7, number: "Q-2026-0007" };
      return HttpResponse.json({ subject: `<${asked.subject}>`, body: asked.body, html: "", document: link });
    }),
    http.patch("*/api/v1/templates/quote.en/", async ({ request }) => {
      saved.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ ...template, ...saved.at(-1), is_default: false, version: 1 });
    }),
  );
  renderInApp(<Resource name="templates" edit={TemplateEdit} />, "/quote.en");
  const subject = await screen.findByLabelText<HTMLInputElement>(/Subject/);
  return { saved, tried, subject, user: userEvent.setup() };
}

test("a click on a variable puts it where the cursor is", async () => {
  const { user, subject } = await open();
  await user.click(subject);
  subject.setSelectionRange(5, 5);
  await user.click(screen.getByRole("button", { name: "Insert valid_until" }));
  expect(subject).toHaveValue("Quote{{ valid_until }} {{ number }}");
});

test("without a cursor it comes at the end of the message", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Insert number" }));
  expect(screen.getByLabelText(/^Message/)).toHaveValue("Dear {{ addressee }},{{ number }}");
});

test("the preview follows the typing, on the document that was chosen", async () => {
  const { user, tried, subject } = await open();
  await user.type(subject, "!");
  expect(await screen.findByText("<Quote {{ number }}!>")).toBeVisible();
  await user.click(screen.getByRole("combobox", { name: "Try it on" }));
  await user.click(await screen.findByRole("option", { name: "Q-2026-0007 · Baan Suan Hotel" }));
  await waitFor(() => expect(tried.at(-1)?.document).toBe(7));
});

test("what is saved is what changed, with the version that was read", async () => {
  const { user, saved, subject } = await open();
  await user.type(subject, "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(saved).toEqual([{ subject: "Quote {{ number }}!", version: 0 }]));
  expect(await screen.findByText("Wording saved")).toBeVisible();
});

test("an unknown variable is refused at its field", async () => {
  const { user, subject } = await open();
  const errors = { subject: ["There is no variable 'nope' here."] };
  server.use(
    http.patch("*/api/v1/templates/quote.en/", () =>
      HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 }),
    ),
  );
  await user.type(subject, " {{{{ nope }}");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(subject).toBeInvalid());
  expect(screen.getAllByText("There is no variable 'nope' here.")[0]).toBeVisible();
  expect(subject).toHaveValue("Quote {{ number }} {{ nope }}");
});

test("changed words go back to the delivered ones, after a question", async () => {
  const { user } = await open({ is_default: false, version: 3 });
  let reset = 0;
  server.use(
    http.post("*/api/v1/templates/quote.en/reset/", () => {
      reset += 1;
      return HttpResponse.json(template);
    }),
  );
  await user.click(screen.getByRole("button", { name: "Back to the standard words" }));
  expect(reset).toBe(0);
  await user.click(await screen.findByRole("button", { name: "Confirm" }));
  await waitFor(() => expect(reset).toBe(1));
});
