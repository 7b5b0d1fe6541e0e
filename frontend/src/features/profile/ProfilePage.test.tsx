import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { Link } from "react-router-dom";
import { expect, test, vi } from "vitest";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import ProfilePage from "./ProfilePage";

async function open() {
  const saved: Record<string, unknown>[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, ...saved.at(-1) })),
    http.patch("*/api/v1/me/", async ({ request }) => {
      saved.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ ...nikki, ...saved.at(-1) });
    }),
  );
  renderInApp(
    <>
      <Link to="/quotes">Quotes</Link>
      <ProfilePage />
    </>,
  );
  await screen.findByLabelText("First name");
  return { saved, user: userEvent.setup() };
}

test("name and signature are saved", async () => {
  const { user, saved } = await open();
  await user.type(screen.getByLabelText("Signature"), "Nikki H.{enter}BMAsia Music");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Your profile was saved.")).toBeVisible();
  expect(saved[0]).toEqual({
    first_name: "Nikki",
    last_name: "H.",
    language: "en",
    signature: "Nikki H.\nBMAsia Music",
  });
});

test("leaving with unsaved changes asks first, after saving no more", async () => {
  const { user } = await open();
  const ask = vi.fn<() => boolean>(() => false);
  vi.stubGlobal("confirm", ask);
  await user.type(screen.getByLabelText("Signature"), "Nikki");
  await user.click(screen.getByRole("link", { name: "Quotes" }));
  expect(ask).toHaveBeenCalledTimes(1);
  expect(screen.getByLabelText("Signature")).toHaveValue("Nikki");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("Your profile was saved.");
  await user.click(screen.getByRole("link", { name: "Quotes" }));
  expect(ask).toHaveBeenCalledTimes(1);
});

test("another language is spoken at once", async () => {
  const { user } = await open();
  await user.click(screen.getByLabelText("Language"));
  await user.click(await screen.findByRole("option", { name: "Thai" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByLabelText("ลายเซ็น")).toBeVisible();
});

test("the server's objection stands under its field", async () => {
  const { user } = await open();
  const errors = { signature: ["At most 2000 characters."] };
  server.use(
    http.patch("*/api/v1/me/", () =>
      HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 }),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.getByLabelText("Signature")).toBeInvalid());
  expect(screen.getByText("At most 2000 characters.")).toBeVisible();
});
