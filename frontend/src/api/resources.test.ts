import { expect, test } from "vitest";

import { exportUrl } from "./resources";

test("a file is asked for as the list is filtered and sorted", () => {
  const filter = { q: "baan & co", status: ["Sent", "Overdue"], company: 4, owner: undefined, country: "" };
  const url = exportUrl("invoices", "xlsx", filter, { field: "company_name", order: "DESC" });
  const { pathname, searchParams } = new URL(url, "http://localhost");
  expect(pathname).toBe("/api/v1/invoices/export/");
  expect([...searchParams]).toEqual([
    ["type", "xlsx"],
    ["ordering", "-company__name"],
    ["status", "Sent"],
    ["status", "Overdue"],
    ["company", "4"],
    ["search", "baan & co"],
  ]);
});
