import { http, HttpResponse } from "msw";
import { HttpError } from "ra-core";
import { beforeEach, expect, test } from "vitest";

import { quote } from "@tests/fixtures";
import { server } from "@tests/server";

import { dataProvider } from "./dataProvider";

const LIST = "*/api/v1/quotes/";
const ONE = "*/api/v1/quotes/7/";

beforeEach(() => {
  document.cookie = "csrftoken=token";
});

function answerList() {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(LIST, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ count: 41, next: null, previous: null, results: [quote] });
    }),
  );
  return asked;
}

test("a list is asked for by page, search, filter and the server's name of the sorted field", async () => {
  const asked = answerList();
  const answer = await dataProvider.getList("quotes", {
    pagination: { page: 2, perPage: 25 },
    sort: { field: "company_name", order: "DESC" },
    filter: { q: "baan", status: "Draft" },
  });
  expect(Object.fromEntries(asked[0]!)).toEqual({
    page: "2",
    page_size: "25",
    ordering: "-company__name",
    search: "baan",
    status: "Draft",
  });
  expect(answer).toEqual({ data: [quote], total: 41, meta: { more: false } });
});

test("an empty search is none", async () => {
  const asked = answerList();
  await dataProvider.getList("quotes", {
    pagination: { page: 1, perPage: 25 },
    filter: { q: "", status: null },
  });
  expect(asked[0]!.has("search")).toBe(false);
  expect(asked[0]!.has("status")).toBe(false);
});

test("what belongs to a company is a filtered list", async () => {
  const asked = answerList();
  await dataProvider.getManyReference("quotes", {
    target: "company",
    id: 4,
    pagination: { page: 1, perPage: 5 },
    sort: { field: "date", order: "ASC" },
    filter: {},
  });
  expect(asked[0]!.get("company")).toBe("4");
  expect(asked[0]!.get("ordering")).toBe("date");
});

test("a change sends what changed, and the version it was read at", async () => {
  let body: unknown;
  server.use(
    http.patch(ONE, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ ...quote, notes: "New", version: 4 });
    }),
  );
  await dataProvider.update("quotes", { id: 7, data: { ...quote, notes: "New" }, previousData: quote });
  expect(body).toEqual({ notes: "New", version: 3 });
});

test("a change that came too late is told in the server's words", async () => {
  server.use(
    http.patch(ONE, () =>
      HttpResponse.json(
        { status: 409, code: "conflict", detail: "Somebody else changed Q-2026-0007 meanwhile." },
        { status: 409 },
      ),
    ),
  );
  const late = dataProvider.update("quotes", { id: 7, data: { notes: "New" }, previousData: quote });
  await expect(late).rejects.toMatchObject({
    status: 409,
    message: "Somebody else changed Q-2026-0007 meanwhile.",
  });
});

test("the server's objections become errors of the form's fields", async () => {
  const errors = { "lines.0.quantity": ["Must be above 0.", "At most 4 decimals."], company: ["Required."] };
  server.use(
    http.post(LIST, () =>
      HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 }),
    ),
  );
  const refused = dataProvider.create("quotes", { data: {} });
  await expect(refused).rejects.toBeInstanceOf(HttpError);
  await expect(refused).rejects.toMatchObject({
    status: 400,
    body: { errors: { "lines.0.quantity": "Must be above 0. At most 4 decimals.", company: "Required." } },
  });
});

test("an error page of a proxy still gives a sentence", async () => {
  server.use(http.get(ONE, () => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })));
  await expect(dataProvider.getOne("quotes", { id: 7 })).rejects.toMatchObject({
    status: 502,
    message: "crm.errors.server",
  });
});

test("a server out of reach gives a sentence", async () => {
  server.use(http.get(ONE, () => HttpResponse.error()));
  await expect(dataProvider.getOne("quotes", { id: 7 })).rejects.toMatchObject({
    message: "crm.errors.unreachable",
  });
});

test("what is deleted is asked to be deleted, with the token", async () => {
  let token: string | null = null;
  server.use(
    http.delete(ONE, ({ request }) => {
      token = request.headers.get("X-CSRFToken");
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await dataProvider.delete("quotes", { id: 7, previousData: quote });
  expect(token).toBe("token");
});
