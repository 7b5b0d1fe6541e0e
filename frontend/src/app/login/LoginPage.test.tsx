import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import LoginPage from "./LoginPage";

const LOGIN = "*/_allauth/browser/v1/auth/login";
const CODE = "*/_allauth/browser/v1/auth/2fa/authenticate";

beforeEach(() => {
  document.cookie = "csrftoken=token";
});

async function fillIn() {
  const user = userEvent.setup();
  renderInApp(<LoginPage />, "/login");
  await user.type(await screen.findByLabelText("Username or e-mail"), "nikki");
  await user.type(screen.getByLabelText("Password"), "secret{enter}");
  return user;
}

test("a wrong password is said aloud and what was typed stays", async () => {
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ errors: [{ message: "Not correct." }] }, { status: 400 })),
  );
  await fillIn();
  expect(await screen.findByRole("alert")).toHaveTextContent("Not correct.");
  expect(screen.getByLabelText("Username or e-mail")).toHaveValue("nikki");
});

test("with two-step sign-in, the code is asked for next", async () => {
  const flows = [{ id: "mfa_authenticate", is_pending: true }];
  let code: unknown;
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ data: { flows } }, { status: 401 })),
    http.post(CODE, async ({ request }) => {
      code = await request.json();
      return HttpResponse.json({ status: 200 });
    }),
    http.get("*/api/v1/me/", () => HttpResponse.json(nikki)),
  );
  const user = await fillIn();
  await user.type(await screen.findByLabelText("Code"), "123 456{enter}");
  await expect.poll(() => code).toEqual({ code: "123456" });
});

test("the language can be chosen before signing in", async () => {
  const user = userEvent.setup();
  renderInApp(<LoginPage />, "/login");
  await user.click(await screen.findByRole("button", { name: "Language EN" }));
  await user.click(screen.getByRole("menuitem", { name: "ไทย" }));
  expect(await screen.findByRole("button", { name: "เข้าสู่ระบบ" })).toBeVisible();
});
