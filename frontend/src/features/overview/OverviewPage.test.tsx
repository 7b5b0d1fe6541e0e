import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";

import type { Overview, Paper } from "@/api/types";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import OverviewPage from "./OverviewPage";

const none = { count: 0, first: [] };
const nothing: Overview = {
  waiting: {
    drafts: none,
    unsent: none,
    failed: none,
    unconfirmed: none,
    ending_contracts: none,
    overdue_invoices: none,
  },
  business: [],
  mailbox: { configured: true, smtp_email: "nikki.h@bmasiamusic.com", health: "ok", kind: "", sentence: "" },
  setup: null,
};

const invoice: Paper = {
  type: "invoice",
  id: 31,
  number: "INV-2026-0031",
  company: { id: 4, name: "Baan Suan Hotel" },
  status: "Overdue",
  total: "19260.00",
  currency: "THB",
  end_date: "2026-11-10",
  days_left: -12,
  updated_at: "2026-11-01T03:00:00Z",
};

function open(change: Partial<Overview> = {}) {
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.get("*/api/v1/overview/", () => HttpResponse.json({ ...nothing, ...change })),
  );
  renderInApp(<OverviewPage />);
}

test("when nothing waits it says so", async () => {
  open();
  expect(await screen.findByText("Nothing waits for you")).toBeVisible();
  expect(screen.queryByRole("link", { name: /mailbox/ })).toBeNull();
});

test("whoever has no role yet is told whom to ask, and what can be done meanwhile", async () => {
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, roles: [] })),
    http.get("*/api/v1/overview/", () =>
      HttpResponse.json({ code: "permission_denied", detail: "No." }, { status: 403 }),
    ),
  );
  renderInApp(<OverviewPage />);
  expect(await screen.findByText("You have no role yet")).toBeVisible();
  expect(screen.getByRole("link", { name: "Set up my mailbox" })).toHaveAttribute("href", "/mailbox");
});

test("an overdue invoice is named with its lateness, and leads to its page", async () => {
  open({ waiting: { ...nothing.waiting, overdue_invoices: { count: 7, first: [invoice] } } });
  const link = await screen.findByRole("link", { name: "INV-2026-0031" });
  expect(link).toHaveAttribute("href", "/invoices/31/show");
  expect(link.closest("li")).toHaveTextContent("Baan Suan Hotel");
  expect(link.closest("li")).toHaveTextContent("THB 19,260.00");
  expect(link.closest("li")).toHaveTextContent("due 12 days ago");
  expect(screen.getByRole("link", { name: "See all 7" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/invoices\?/),
  );
});

test("drafts of several types are counted, without a list that would hold them all", async () => {
  const draft = { ...invoice, type: "quote", id: 7, number: "Q-2026-0007", days_left: null };
  open({ waiting: { ...nothing.waiting, drafts: { count: 9, first: [draft] } } });
  expect(await screen.findByRole("link", { name: "Q-2026-0007" })).toHaveAttribute("href", "/quotes/7/show");
  expect(screen.getByText("and 8 more")).toBeVisible();
});

test("more than the server counts is no figure", async () => {
  open({ waiting: { ...nothing.waiting, overdue_invoices: { count: 1001, first: [invoice] } } });
  expect(await screen.findByRole("link", { name: "See all 1,000+" })).toBeVisible();
});

test("a message that failed is shown with the reason", async () => {
  const failed = {
    id: 51,
    subject: "Quote Q-2026-0007",
    state: "failed" as const,
    kind: "content_refused",
    from_address: "nikki.h@bmasiamusic.com",
    sentence: "The server refused the content.",
    document: null,
    company_name: "Baan Suan Hotel",
    send_at: "2026-11-22T03:00:00Z",
    created_at: "2026-11-22T03:00:00Z",
  };
  open({ waiting: { ...nothing.waiting, failed: { count: 1, first: [failed] } } });
  const row = (await screen.findByRole("link", { name: "Quote Q-2026-0007" })).closest("li")!;
  expect(row).toHaveTextContent("The server refused the content.");
});

test("the values of this month stand beside six months in figures", async () => {
  const months = ["06", "07", "08", "09", "10", "11"].map((month) => ({
    month: `2026-${month}`,
    sent: "1000.00",
    accepted: "0.00",
  }));
  const value = (count: number, total: string) => ({ count, total });
  open({
    business: [{ currency: "THB", sent: value(2, "2500.50"), accepted: value(1, "900.00"), months }],
  });
  expect(await screen.findByText("2 sent")).toBeVisible();
  expect(screen.getByText("THB 2,500.50")).toBeVisible();
  const table = screen.getByRole("table", { name: "Quotes of the last six months in THB" });
  expect(within(table).getAllByRole("row")).toHaveLength(7);
  expect(within(table).getByRole("row", { name: /Nov/ })).toHaveTextContent("THB 1,000.00");
});

test("a mailbox that rests is told, with the way to mend it", async () => {
  const sentence = "The mailbox refused its password.";
  open({
    mailbox: { configured: true, smtp_email: "keith@bmasiamusic.com", health: "resting", kind: "", sentence },
  });
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole("link", { name: "Mend my mailbox" })).toHaveAttribute("href", "/mailbox");
});

const empty = {
  issuer: false,
  people: true,
  companies: false,
  profiles: "No mail server is set up for pom@bmasiamusic.com.",
};

test("on the first day an admin is shown what is missing, and the way to each", async () => {
  open({ setup: empty });
  expect(await screen.findByRole("link", { name: "Enter your company as issuer" })).toHaveAttribute(
    "href",
    "/admin/documents/issuer/add/",
  );
  expect(screen.getByRole("link", { name: "Give the sender profiles a mail server" })).toHaveAttribute(
    "href",
    "/sender-profiles",
  );
  expect(screen.getByText(/No mail server is set up for pom@bmasiamusic\.com\./)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Add the people who sign in" })).toBeNull();
  expect(screen.queryByText("Nothing waits for you")).toBeNull();
});

test("once all is there, no more is said of it", async () => {
  open({ setup: { issuer: true, people: true, companies: true, profiles: "" } });
  expect(await screen.findByText("Nothing waits for you")).toBeVisible();
  expect(screen.queryByText("Before the first document leaves")).toBeNull();
});

test("a sender profile that breaks later is an alarm of its own", async () => {
  open({ setup: { issuer: true, people: true, companies: true, profiles: "Google refused the password." } });
  const title = await screen.findByText("A sender profile cannot send");
  const alarm = title.closest<HTMLElement>("[role=alert]")!;
  expect(alarm).toHaveTextContent("Google refused the password.");
  expect(within(alarm).getByRole("link")).toHaveAttribute("href", "/sender-profiles");
});
