import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { ResourceContextProvider } from "react-admin";
import { expect, test } from "vitest";

import type { Quote } from "@/api/types";

import { nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import { StatusMenu } from "./StatusMenu";

async function open(change: Partial<Quote>) {
  document.cookie = "csrftoken=token";
  server.use(http.get("*/api/v1/me/", () => HttpResponse.json(nikki)));
  renderInApp(
    <ResourceContextProvider value="quotes">
      <StatusMenu document={{ ...quote, ...change }} />
    </ResourceContextProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Set status" }));
  return user;
}

test("it offers the statuses that the server allows", async () => {
  await open({ allowed_statuses: ["Accepted", "Rejected", "Expired"] });
  const offered = screen.getAllByRole("menuitem").map((item) => item.textContent);
  expect(offered).toEqual(["Accepted", "Rejected", "Expired"]);
});

test("the chosen status goes to the server with the version that was looked at", async () => {
  const user = await open({ allowed_statuses: ["Accepted", "Rejected"] });
  let body: unknown;
  server.use(
    http.post("*/api/v1/quotes/7/move/", async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ ...quote, status: "Accepted" });
    }),
  );
  await user.click(screen.getByRole("menuitem", { name: "Accepted" }));
  await waitFor(() => expect(body).toEqual({ status: "Accepted", version: 3 }));
  expect(await screen.findByText("Q-2026-0007 is now: Accepted")).toBeVisible();
});

test("a refusal is told in the server's words", async () => {
  const user = await open({ allowed_statuses: ["Accepted", "Rejected"] });
  const detail = "Somebody else changed Q-2026-0007 meanwhile.";
  server.use(
    http.post("*/api/v1/quotes/7/move/", () =>
      HttpResponse.json({ status: 409, code: "conflict", detail }, { status: 409 }),
    ),
  );
  await user.click(screen.getByRole("menuitem", { name: "Rejected" }));
  expect(await screen.findByText(detail)).toBeVisible();
});
