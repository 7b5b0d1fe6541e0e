import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { Route, Routes } from "react-router-dom";
import { expect, test } from "vitest";

import { nikki, quote } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import DocumentEdit from "./DocumentEdit";

type Answer = () => Response;

/** Opens the form of the quote; what is saved is collected, and answered by `saved`. */
async function open(saved: Answer = () => HttpResponse.json({ ...quote, version: 4 })) {
  const bodies: Record<string, unknown>[] = [];
  const company = { id: 4, name: "Baan Suan Hotel" };
  const page = (results: object[]) =>
    HttpResponse.json({ count: results.length, next: null, previous: null, results });
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.get("*/api/v1/quotes/7/", () => HttpResponse.json(quote)),
    http.get("*/api/v1/quotes/", () => page([quote])),
    http.get("*/api/v1/companies/", () => page([company])),
    http.get("*/api/v1/companies/4/", () => HttpResponse.json(company)),
    http.get("*/api/v1/issuers/", () => page([{ id: 1, name: "BMAsia Limited" }])),
    http.get("*/api/v1/issuers/1/", () => HttpResponse.json({ id: 1, name: "BMAsia Limited" })),
    http.patch("*/api/v1/quotes/7/", async ({ request }) => {
      bodies.push((await request.json()) as Record<string, unknown>);
      return saved();
    }),
  );
  renderInApp(<Resource name="quotes" edit={DocumentEdit} />, "/7");
  const user = userEvent.setup();
  await screen.findByDisplayValue("Music for the lobby");
  return { user, bodies };
}

test("until the document is there, its place is kept", async () => {
  const opened = open();
  await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeInTheDocument());
  await opened;
  expect(document.querySelector("[aria-busy=true]")).not.toBeInTheDocument();
});

test("decimals go to the server as they were typed", async () => {
  const { user, bodies } = await open();
  const price = screen.getByLabelText(/Unit price/);
  await user.clear(price);
  await user.type(price, "1234,50");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(bodies).toHaveLength(1));
  expect(bodies[0]).toMatchObject({ version: 3, lines: [{ id: 1, unit_price: "1234.50" }] });
  expect(bodies[0]).not.toHaveProperty("company");
});

test("a comma parts the thousands, and the sums follow every key", async () => {
  const { user, bodies } = await open();
  const price = screen.getByLabelText(/Unit price/);
  await user.clear(price);
  await user.type(price, "1,900");
  expect(screen.getByText("Total").parentElement).toHaveTextContent("THB 24,396.00");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(bodies).toHaveLength(1));
  expect(bodies[0]).toMatchObject({ lines: [{ unit_price: "1900" }] });
  expect(price).toHaveValue("1,900.00");
});

test("what is no number is said before it is sent", async () => {
  const { user, bodies } = await open();
  await user.type(screen.getByLabelText(/Quantity/), "x");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Must be a number")).toBeVisible();
  expect(bodies).toHaveLength(0);
});

test("the server's objection stands under its line", async () => {
  const errors = { "lines.0.quantity": ["At most 2 decimals."] };
  const { user } = await open(() =>
    HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 }),
  );
  await user.type(screen.getByLabelText(/Quantity/), ".123");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("At most 2 decimals.")).toBeVisible();
  expect(screen.getByLabelText(/Quantity/)).toHaveValue("12.123");
});

/** Types a note and saves it, but somebody has made version 4 meanwhile, with other terms. */
async function clash() {
  let stored = { ...quote };
  const opened = await open(() => HttpResponse.json({}, { status: 500 }));
  server.use(
    http.get("*/api/v1/quotes/7/", () => HttpResponse.json(stored)),
    http.patch("*/api/v1/quotes/7/", async ({ request }) => {
      const body = (await request.json()) as Partial<typeof quote>;
      opened.bodies.push(body);
      if (body.version === stored.version) return HttpResponse.json({ ...stored, ...body, version: 5 });
      const detail = "Somebody else changed it.";
      return HttpResponse.json({ status: 409, code: "changed_meanwhile", detail }, { status: 409 });
    }),
  );
  stored = { ...quote, terms: "60 days", allowed_statuses: [], version: 4 };
  await opened.user.type(screen.getByLabelText("Notes"), "Call first");
  await opened.user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Somebody else changed it.")).toBeVisible();
  return opened;
}

test("somebody else was quicker: it says so and keeps what was typed", async () => {
  await clash();
  expect(screen.getByText(/They changed: Terms\./)).toBeVisible();
  expect(screen.getByLabelText("Notes")).toHaveValue("Call first");
});

test("the other one's version can be loaded", async () => {
  const { user } = await clash();
  await user.click(screen.getByRole("button", { name: "Load their version" }));
  await waitFor(() => expect(screen.getByLabelText("Terms")).toHaveValue("60 days"));
  expect(screen.getByLabelText("Notes")).toHaveValue("");
  expect(screen.queryByText("Somebody else changed it.")).toBeNull();
});

test("the own change can be saved over it, and no more than the own change", async () => {
  const { user, bodies } = await clash();
  await user.click(screen.getByRole("button", { name: "Save mine all the same" }));
  await waitFor(() => expect(bodies).toHaveLength(2));
  expect(bodies[1]).toEqual({ notes: "Call first", version: 4 });
});

test("any other refusal is just said", async () => {
  const detail = "Q-2026-0007 is sent: only a draft can be edited.";
  const { user } = await open(() =>
    HttpResponse.json({ status: 409, code: "conflict", detail }, { status: 409 }),
  );
  await user.type(screen.getByLabelText("Notes"), "Call first");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(detail)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Load their version" })).toBeNull();
});

test("a new line starts with usual figures", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Add line" }));
  await waitFor(() => expect(screen.getAllByLabelText(/Quantity/)).toHaveLength(2));
  expect(screen.getAllByLabelText(/Quantity/)[1]).toHaveValue("1");
  expect(screen.getAllByLabelText(/Tax/)[1]).toHaveValue("7");
});

test("what is no draft any more shows its page instead of the form", async () => {
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
    http.get("*/api/v1/quotes/7/", () => HttpResponse.json({ ...quote, status: "Sent" })),
  );
  const quotes = <Resource name="quotes" edit={DocumentEdit} show={() => <p>The page of the quote</p>} />;
  renderInApp(
    <Routes>
      <Route path="/quotes/*" element={quotes} />
    </Routes>,
    "/quotes/7",
  );
  expect(await screen.findByText("The page of the quote")).toBeVisible();
});
