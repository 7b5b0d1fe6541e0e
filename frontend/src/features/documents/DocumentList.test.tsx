import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import type { Quote } from "@/api/types";

import { draft, email, nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import DocumentList from "./DocumentList";

function answer(quotes: Quote[], permissions = nikki.permissions) {
  const asked: URLSearchParams[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/quotes/", ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ count: quotes.length, next: null, previous: null, results: quotes });
    }),
  );
  return asked;
}

const show = (path = "/") => renderInApp(<Resource name="quotes" list={DocumentList} />, path);

test("it lists number, company, status and total", async () => {
  answer([quote]);
  show();
  const row = await screen.findByRole("row", { name: /Q-2026-0007/ });
  expect(row).toHaveTextContent("Baan Suan Hotel");
  expect(row).toHaveTextContent("Draft");
  expect(row).toHaveTextContent("THB 19,260.00");
});

test("until the rows are there, their place is kept", async () => {
  answer([quote]);
  show();
  await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeInTheDocument());
  await screen.findByRole("row", { name: /Q-2026-0007/ });
  expect(document.querySelector("[aria-busy=true]")).not.toBeInTheDocument();
});

test("a click on a status asks the server for it", async () => {
  const asked = answer([quote]);
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Accepted" }));
  await waitFor(() => expect(asked.at(-1)?.get("status")).toBe("Accepted"));
});

test("that it shows one company only is seen, and ended", async () => {
  const asked = answer([quote]);
  const company = { id: quote.company, name: quote.company_name };
  server.use(
    http.get("*/api/v1/companies/", () => HttpResponse.json({ count: 1, results: [company] })),
    http.get("*/api/v1/companies/:id/", () => HttpResponse.json(company)),
  );
  show(`/?filter=${encodeURIComponent(JSON.stringify({ company: company.id }))}`);
  await waitFor(() =>
    expect(screen.getByRole("combobox", { name: "Company" })).toHaveValue("Baan Suan Hotel"),
  );
  expect(asked.at(-1)?.get("company")).toBe(String(company.id));
  await userEvent.click(screen.getByRole("button", { name: "Remove this filter" }));
  await waitFor(() => expect(asked.at(-1)?.has("company")).toBe(false));
});

test("the search asks the server", async () => {
  const asked = answer([quote]);
  show();
  await userEvent.type(await screen.findByRole("searchbox").catch(() => screen.getByRole("textbox")), "baan");
  await waitFor(() => expect(asked.at(-1)?.get("search")).toBe("baan"));
});

test("without quotes it says what to do", async () => {
  answer([]);
  show();
  expect(await screen.findByText("No quotes yet")).toBeVisible();
});

test("the menu of a row sends and downloads", async () => {
  answer([quote]);
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Q-2026-0007" }));
  expect(screen.getByRole("menuitem", { name: "Send Email" })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: "Download PDF" })).toHaveAttribute(
    "href",
    "/api/v1/quotes/7/pdf/?download=1",
  );
});

test("who may not send is not offered it", async () => {
  answer([quote], ["documents.view_quote"]);
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Q-2026-0007" }));
  expect(screen.getByRole("menuitem", { name: "Download PDF" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Send Email" })).toBeNull();
});

test("from the menu to the sent quote", async () => {
  const user = userEvent.setup();
  const quotes = [{ ...quote }];
  answer(quotes);
  server.use(
    http.get("*/api/v1/quotes/7/email-draft/", () => HttpResponse.json(draft)),
    http.post("*/api/v1/quotes/7/send/", () => HttpResponse.json(email, { status: 202 })),
    http.get("*/api/v1/emails/51/", () => {
      quotes[0]!.status = "Sent";
      return HttpResponse.json({ ...email, state: "sent" });
    }),
  );
  show();
  await user.click(await screen.findByRole("button", { name: "Actions for Q-2026-0007" }));
  await user.click(screen.getByRole("menuitem", { name: "Send Email" }));
  await user.click(await screen.findByRole("button", { name: "Send" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByText(/Sent from nikki\.h@bmasiamusic\.com/)).toBeVisible();
  await waitFor(() => expect(screen.getByRole("row", { name: /Q-2026-0007/ })).toHaveTextContent("Sent"));
});
