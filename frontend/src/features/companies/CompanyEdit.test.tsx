import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import CompanyEdit from "./CompanyEdit";

const company = { id: 3, name: "Mango Tree Hotel", legal_name: "", language: "en" };

function show(permissions: string[]) {
  document.cookie = "csrftoken=token";
  const deleted: string[] = [];
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/companies/3/", () => HttpResponse.json(company)),
    http.delete("*/api/v1/companies/3/", ({ request }) => {
      deleted.push(request.url);
      return HttpResponse.json({ status: 409, detail: "It has documents." }, { status: 409 });
    }),
  );
  renderInApp(<Resource name="companies" edit={CompanyEdit} />, "/3");
  return deleted;
}

test("a company is deleted only after a question, and the server may refuse", async () => {
  const deleted = show(["clients.change_company", "clients.delete_company"]);
  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  expect(deleted).toEqual([]);
  await userEvent.click(await screen.findByRole("button", { name: "Confirm" }));
  expect(await screen.findByText("It has documents.")).toBeVisible();
});

test("who may not delete is not offered it", async () => {
  show(["clients.change_company"]);
  expect(await screen.findByRole("button", { name: "Save" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
});
