import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import { nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import DocumentList from "./DocumentList";

function show(count: number, exact: boolean) {
  document.cookie = "csrftoken=token";
  const page = { count, count_is_exact: exact, next: null, previous: null, results: [quote] };
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.get("*/api/v1/quotes/", () => HttpResponse.json(page)),
  );
  renderInApp(<Resource name="quotes" list={DocumentList} />, "/");
}

test("it says which rows these are, of how many", async () => {
  show(1234, true);
  expect(await screen.findByText("1–25 of 1,234")).toBeVisible();
});

test("what the server did not count to the end is more", async () => {
  show(10000, false);
  expect(await screen.findByText("1–25 of more than 10,000")).toBeVisible();
});
