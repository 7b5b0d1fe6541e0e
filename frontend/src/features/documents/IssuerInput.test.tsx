import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { Form } from "react-admin";
import { expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import { IssuerInput } from "./IssuerInput";

function open(permissions: string[]) {
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/issuers/", () =>
      HttpResponse.json({ count: 0, next: null, previous: null, results: [] }),
    ),
  );
  renderInApp(
    <Form>
      <IssuerInput />
    </Form>,
  );
}

test("where there is no issuer yet, it says who enters one", async () => {
  open(nikki.permissions);
  expect(
    await screen.findByText("There is no issuer yet: an admin enters it in Django admin."),
  ).toBeVisible();
});

test("an admin is led to where it is entered", async () => {
  open([...nikki.permissions, "documents.add_issuer"]);
  const link = await screen.findByRole("link", { name: "There is no issuer yet. Enter one" });
  expect(link).toHaveAttribute("href", "/admin/documents/issuer/add/");
});
