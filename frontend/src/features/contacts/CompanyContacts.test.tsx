import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import { CompanyContacts } from "./CompanyContacts";

const mai = {
  id: 2,
  company: 4,
  company_name: "Baan Suan Hotel",
  name: "Mai",
  email: "mai@example.com",
  phone: "",
  title: "",
  contact_type: "Billing",
  is_active: true,
  is_unsubscribed: false,
};

async function open() {
  const written: [method: string, body: Record<string, unknown>][] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () =>
      HttpResponse.json({ ...nikki, permissions: [...nikki.permissions, "clients.change_contact"] }),
    ),
    http.get("*/api/v1/contacts/", () =>
      HttpResponse.json({ count: 1, next: null, previous: null, results: [mai] }),
    ),
    http.get("*/api/v1/contacts/2/", () => HttpResponse.json(mai)),
    http.all("*/api/v1/contacts/*", async ({ request }) => {
      written.push([request.method, (await request.json()) as Record<string, unknown>]);
      return HttpResponse.json({ ...mai, ...written.at(-1)![1], id: 3 });
    }),
  );
  renderInApp(<CompanyContacts company={4} />);
  await screen.findByRole("link", { name: "Mai" });
  return { written, user: userEvent.setup() };
}

test("a contact is added without leaving the page", async () => {
  const { user, written } = await open();
  await user.click(await screen.findByRole("button", { name: "New contact" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText(/^Name/), "Lek");
  await user.type(within(dialog).getByLabelText(/^E-mail/), "lek@example.com");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(written).toEqual([
    ["POST", expect.objectContaining({ company: 4, name: "Lek", email: "lek@example.com" })],
  ]);
  expect(await screen.findByText("Contact saved")).toBeVisible();
});

test("a contact is changed without leaving the page", async () => {
  const { user, written } = await open();
  await user.click(await screen.findByRole("button", { name: "Actions for Mai" }));
  await user.click(screen.getByRole("menuitem", { name: "Edit" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(await within(dialog).findByLabelText(/^Job title/), "Accounts");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(written).toEqual([["PATCH", { title: "Accounts" }]]));
});

test("somebody who left is no longer offered, in two clicks", async () => {
  const { user, written } = await open();
  await user.click(await screen.findByRole("button", { name: "Actions for Mai" }));
  await user.click(screen.getByRole("menuitem", { name: "Deactivate" }));
  await waitFor(() => expect(written).toEqual([["PATCH", { is_active: false }]]));
});
