import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { Route, Routes } from "react-router-dom";
import { expect, test } from "vitest";

import type { Contract, Quote, Reminders } from "@/api/types";

import { contract, draft, email, nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import DocumentShow from "./DocumentShow";

const reminders: Reminders = {
  reminders: true,
  answered: false,
  stopped: "",
  steps: [
    {
      step: 30,
      date: "2026-12-01",
      state: "made",
      problem: "",
      email: { id: 51, state: "sent", created_at: "", sent_at: null, from_address: "" },
    },
    { step: 2, date: "2026-12-29", state: "coming", problem: "", email: null },
  ],
};

const page = (results: object[]) =>
  HttpResponse.json({ count: results.length, next: null, previous: null, results });

/** The page of a quote or contract, with a place to land on when another document is made. */
async function open(
  path: "/quotes/7/show" | "/contracts/12/show",
  change: Partial<Contract> = {},
  changeOfQuote: Partial<Quote> = {},
) {
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () =>
      HttpResponse.json({ ...nikki, permissions: [...nikki.permissions, "documents.add_invoice"] }),
    ),
    http.get("*/api/v1/quotes/7/", () =>
      HttpResponse.json({ ...quote, status: "Accepted", ...changeOfQuote }),
    ),
    http.get("*/api/v1/contracts/12/", () => HttpResponse.json({ ...contract, ...change })),
    http.get("*/api/v1/contracts/12/reminders/", () => HttpResponse.json(reminders)),
    http.get("*/api/v1/issuers/1/", () => HttpResponse.json({ id: 1, name: "BMAsia Limited" })),
    http.get("*/api/v1/emails/", () => page([])),
  );
  const made = (what: string) => () => <p>The form of the {what}</p>;
  renderInApp(
    <Routes>
      <Route path="/quotes/*" element={<Resource name="quotes" show={DocumentShow} edit={made("quote")} />} />
      <Route
        path="/contracts/*"
        element={<Resource name="contracts" show={DocumentShow} edit={made("contract")} />}
      />
      <Route path="/invoices/*" element={<Resource name="invoices" edit={made("invoice")} />} />
    </Routes>,
    path,
  );
  await screen.findByText("Music for the lobby");
  return userEvent.setup();
}

async function openMenu(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Actions for C-2026-0012" }));
}

test("a quote leads to its contract in one action", async () => {
  const user = await open("/quotes/7/show");
  server.use(
    http.post("*/api/v1/quotes/7/make-contract/", () => HttpResponse.json(contract, { status: 201 })),
  );
  await user.click(await screen.findByRole("button", { name: "Make contract" }));
  expect(await screen.findByText("The form of the contract")).toBeVisible();
  expect(screen.getByText("C-2026-0012 was made from Q-2026-0007. Check its dates.")).toBeVisible();
});

const openQuote = (change: Partial<Quote>) => open("/quotes/7/show", {}, change);

test("a quote that the client has seen is revised in one action, rather than changed as a copy", async () => {
  const user = await openQuote({ status: "Rejected", can: ["revise"] });
  server.use(
    http.post("*/api/v1/quotes/7/revise/", () =>
      HttpResponse.json({ ...quote, id: 8, number: "Q-2026-0008" }, { status: 201 }),
    ),
  );
  expect(screen.queryByRole("button", { name: "Change a copy" })).toBeNull();
  await user.click(await screen.findByRole("button", { name: "Revise quote" }));
  expect(await screen.findByText("The form of the quote")).toBeVisible();
  expect(screen.getByText("Q-2026-0008 was made from Q-2026-0007. Check its dates.")).toBeVisible();
});

test("an accepted quote is not revised", async () => {
  await openQuote({ status: "Accepted", can: ["make-contract"] });
  expect(await screen.findByRole("button", { name: "Make contract" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Revise quote" })).toBeNull();
});

test("a contract that the client has seen is changed as a copy", async () => {
  await open("/contracts/12/show", { status: "Sent" });
  expect(await screen.findByRole("button", { name: "Change a copy" })).toBeVisible();
});

test("a revised quote shows the new one, and the one before", async () => {
  await openQuote({
    revised_from: { id: 3, number: "Q-2026-0003", status: "Expired" },
    revisions: [{ id: 8, number: "Q-2026-0008", status: "Draft" }],
  });
  expect(screen.getByText("Revises")).toBeVisible();
  expect(screen.getByRole("link", { name: "Q-2026-0003" })).toHaveAttribute("href", "/quotes/3/show");
  expect(screen.getByText("Revised by")).toBeVisible();
  expect(screen.getByRole("link", { name: "Q-2026-0008" })).toHaveAttribute("href", "/quotes/8/show");
});

test("a quote that was revised is not offered to be revised again, nor to be changed as a copy", async () => {
  const revisions = [{ id: 8, number: "Q-2026-0008", status: "Sent" }];
  const user = await openQuote({ status: "Sent", can: ["make-contract"], revisions });
  expect(screen.queryByRole("button", { name: /Revise quote|Change a copy/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Actions for Q-2026-0007" }));
  expect(await screen.findByRole("menuitem", { name: "Make contract" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Revise quote" })).toBeNull();
});

test("that a sent quote is replaced is said once the new one has been sent", async () => {
  const draftOne = { id: 9, number: "Q-2026-0009", status: "Draft" };
  const sentOne = { id: 8, number: "Q-2026-0008", status: "Sent" };
  await openQuote({ status: "Sent", revisions: [draftOne, sentOne] });
  expect(screen.getByRole("alert")).toHaveTextContent("Replaced by Q-2026-0008");
});

test.each([
  { status: "Sent" as const, newer: "Draft" },
  { status: "Expired" as const, newer: "Sent" },
])(
  "of a quote that is $status with a $newer revision nothing needs to be said",
  async ({ status, newer }) => {
    await openQuote({ status, revisions: [{ id: 8, number: "Q-2026-0008", status: newer }] });
    expect(screen.queryByText(/Replaced by/)).toBeNull();
  },
);

test("why nothing follows is said in the server's words", async () => {
  const user = await open("/contracts/12/show");
  const detail = "INV-2026-0031 from C-2026-0012 is still a draft. Finish it first.";
  server.use(
    http.post("*/api/v1/contracts/12/make-invoice/", () =>
      HttpResponse.json({ status: 409, code: "conflict", detail }, { status: 409 }),
    ),
  );
  await user.click(await screen.findByRole("button", { name: "Make invoice" }));
  expect(await screen.findByText(detail)).toBeVisible();
});

test("it shows what the contract came from and what came of it", async () => {
  await open("/contracts/12/show");
  expect(screen.getByRole("link", { name: "Q-2026-0007" })).toHaveAttribute("href", "/quotes/7/show");
  expect(screen.getByRole("link", { name: "INV-2026-0031" })).toHaveAttribute("href", "/invoices/31/show");
});

test("a contract that was renewed shows the new one, and the one before", async () => {
  await open("/contracts/12/show", {
    renewed_from: { id: 3, number: "C-2025-0003", status: "Expired" },
    renewals: [{ id: 40, number: "C-2026-0040", status: "Draft" }],
  });
  expect(screen.getByText("Renews")).toBeVisible();
  expect(screen.getByRole("link", { name: "C-2025-0003" })).toHaveAttribute("href", "/contracts/3/show");
  expect(screen.getByText("Renewed by")).toBeVisible();
  expect(screen.getByRole("link", { name: "C-2026-0040" })).toHaveAttribute("href", "/contracts/40/show");
});

test("a contract that runs is ended or cancelled, and no more", async () => {
  const user = await open("/contracts/12/show");
  await user.click(await screen.findByRole("button", { name: "Set status" }));
  expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Expired", "Cancelled"]);
});

test("the menu of a contract reminds of its renewal, with the letter's own words", async () => {
  const user = await open("/contracts/12/show");
  const detail = "An automatic reminder of C-2026-0012 was sent at 09:00 on 22 November.";
  server.use(
    http.get("*/api/v1/contracts/12/renewal-draft/", () =>
      HttpResponse.json({ ...draft, document: { ...draft.document, number: "C-2026-0012" } }),
    ),
    http.post("*/api/v1/contracts/12/renewal-reminder/", () =>
      HttpResponse.json({ status: 409, code: "conflict", detail }, { status: 409 }),
    ),
  );
  await openMenu(user);
  await user.click(await screen.findByRole("menuitem", { name: "Send renewal reminder" }));
  const dialog = await screen.findByRole("dialog", { name: "Remind of the renewal of C-2026-0012" });
  await user.click(within(dialog).getByRole("button", { name: "Send" }));
  expect(await within(dialog).findByText(detail)).toBeVisible();
  expect(within(dialog).getByLabelText("Subject")).toHaveValue(email.subject);
});

test("a draft is reminded of nothing", async () => {
  const user = await open("/contracts/12/show", { status: "Draft", can: ["make-invoice"] });
  await openMenu(user);
  expect(await screen.findByRole("menuitem", { name: "Make invoice" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Send renewal reminder" })).toBeNull();
});

test("the steps of the reminders are shown, and switched off", async () => {
  const user = await open("/contracts/12/show");
  expect(await screen.findByText(/30 days before the end/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Sent" })).toHaveAttribute("href", "/emails/51/show");
  let body: unknown;
  server.use(
    http.patch("*/api/v1/contracts/12/reminders/", async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ ...reminders, reminders: false, stopped: "None will be sent." });
    }),
  );
  await user.click(screen.getByRole("switch", { name: "Remind the client before it ends" }));
  await waitFor(() => expect(body).toEqual({ reminders: false }));
  expect(await screen.findByText("None will be sent.")).toBeVisible();
  expect(screen.queryByText(/2 days before the end/)).toBeNull();
});
