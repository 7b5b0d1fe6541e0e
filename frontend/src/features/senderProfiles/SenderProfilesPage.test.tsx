import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";

import type { SenderProfile } from "@/api/types";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import SenderProfilesPage from "./SenderProfilesPage";

const sales: SenderProfile = {
  name: "sales",
  from_name: "BMAsia Music",
  from_address: "nikki.h@bmasiamusic.com",
  host: "smtp.gmail.com",
  health: "untested",
  kind: "",
  sentence: "",
  waiting: 0,
};
const resting: SenderProfile = {
  ...sales,
  health: "resting",
  kind: "bad_login",
  sentence: "Google refused the password.",
  waiting: 3,
};
const finance: SenderProfile = {
  ...sales,
  name: "finance",
  host: null,
  sentence: "No mail server is set up for pom@bmasiamusic.com.",
};

function open(profiles: SenderProfile[], permissions = [...nikki.permissions, "accounts.view_user"]) {
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.get("*/api/v1/sender-profiles/", () => HttpResponse.json(profiles)),
  );
  renderInApp(<SenderProfilesPage />);
  return userEvent.setup();
}

test("each says how it is and how many messages wait for it", async () => {
  open([resting, finance]);
  expect(await screen.findByText("Cannot send")).toBeVisible();
  expect(screen.getByText("Google refused the password.")).toBeVisible();
  expect(screen.getByText("3 messages wait for it")).toBeVisible();
  expect(screen.getByText("Not set up")).toBeVisible();
  expect(screen.getByRole("button", { name: "Test connection of Finance" })).toBeDisabled();
});

test("a test shows the server's own words, and how the profile is since", async () => {
  const user = open([sales]);
  server.use(
    http.post("*/api/v1/sender-profiles/sales/test/", () => {
      server.use(http.get("*/api/v1/sender-profiles/", () => HttpResponse.json([resting])));
      return HttpResponse.json({ ok: false, sentence: resting.sentence, reply: "535 5.7.8 no" });
    }),
  );
  await user.click(await screen.findByRole("button", { name: "Test connection of Sales" }));
  const said = await screen.findByRole("alert");
  expect(said).toHaveTextContent("Google refused the password.535 5.7.8 no");
  expect(await screen.findByText("Cannot send")).toBeVisible();
  expect(within(document.body).getAllByText(/Google refused/)).toHaveLength(1);
});

test("nobody but an admin is asked in", async () => {
  open([sales], nikki.permissions);
  expect(await screen.findByRole("heading", { name: /access/i })).toBeVisible();
});
