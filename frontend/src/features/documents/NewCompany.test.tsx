import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Resource } from "react-admin";
import { expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import DocumentCreate from "./DocumentCreate";

const pearl = { id: 90, name: "Azure Pearl Resort" };
const permissions = [...nikki.permissions, "clients.add_company"];

/** Types the name of a company that nobody knows yet, and says that it is a new one. */
async function open(contactAnswer: () => Response = () => HttpResponse.json({ id: 5 }, { status: 201 })) {
  const asked: [string, unknown][] = [];
  const page = (results: object[]) =>
    HttpResponse.json({ count: results.length, next: null, previous: null, results });
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/companies/", () => page([])),
    http.get("*/api/v1/companies/90/", () => HttpResponse.json(pearl)),
    http.get("*/api/v1/issuers/", () => page([{ id: 1, name: "BMAsia Limited", is_default: true }])),
    http.post("*/api/v1/companies/", async ({ request }) => {
      asked.push(["company", await request.json()]);
      return HttpResponse.json(pearl, { status: 201 });
    }),
    http.post("*/api/v1/contacts/", async ({ request }) => {
      asked.push(["contact", await request.json()]);
      return contactAnswer();
    }),
  );
  renderInApp(<Resource name="quotes" create={DocumentCreate} />, "/create");
  const user = userEvent.setup();
  const company = await screen.findByRole("combobox", { name: /Company/ });
  await waitFor(() => expect(screen.getByText("BMAsia Limited")).toBeVisible());
  await user.click(company);
  await user.paste("Azure Pearl Resort");
  await user.click(await screen.findByRole("option", { name: "New company: Azure Pearl Resort" }));
  const dialog = within(await screen.findByRole("dialog"));
  return { user, asked, dialog, company };
}

test("a company that is not known is added with its contact, and chosen", async () => {
  const { user, asked, dialog, company } = await open();
  await user.click(dialog.getByLabelText(/^Name$/));
  await user.paste("Ploy Suksan");
  await user.click(dialog.getByLabelText("E-mail"));
  await user.paste("ploy.azure@example.com");
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked).toEqual([
    ["company", { name: "Azure Pearl Resort", language: "en" }],
    [
      "contact",
      { company: 90, name: "Ploy Suksan", email: "ploy.azure@example.com", contact_type: "Primary" },
    ],
  ]);
  await waitFor(() => expect(company).toHaveValue("Azure Pearl Resort"));
});

test("a refused address stands at its field, and the second try makes no second company", async () => {
  let refuse = true;
  const { user, asked, dialog } = await open(() => {
    if (!refuse) return HttpResponse.json({ id: 5 }, { status: 201 });
    refuse = false;
    const errors = { email: ["This domain receives no mail."] };
    return HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 });
  });
  await user.click(dialog.getByLabelText("E-mail"));
  await user.paste("ploy@example.com");
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText("This domain receives no mail.")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked.map(([what]) => what)).toEqual(["company", "contact", "contact"]);
});
