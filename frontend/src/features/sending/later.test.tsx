import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";

import { email } from "@tests/fixtures";
import { openSendDialog, SEND, sendButton } from "@tests/sendDialog";
import { server } from "@tests/server";

const soon = () => new Date(Date.now() + 86_400_000).toISOString();

async function openLater() {
  const opened = await openSendDialog();
  await opened.user.click(screen.getByRole("button", { name: "Send later" }));
  await opened.user.click(await screen.findByRole("menuitem", { name: /Tomorrow morning/ }));
  return opened;
}

test("scheduled for tomorrow morning, it is asked for at nine o'clock of this clock", async () => {
  const { user, posted } = await openLater();
  await user.click(await screen.findByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(posted).toHaveLength(1));
  const asked = new Date(String(posted[0]?.body.send_at));
  expect([asked.getHours(), asked.getMinutes()]).toEqual([9, 0]);
  expect(asked.getTime()).toBeGreaterThan(Date.now());
});

test("a scheduled message is not waited for: it is said when it leaves", async () => {
  const { user, onClose } = await openLater();
  const scheduled = { ...email, send_at: soon() };
  server.use(http.post(SEND, () => HttpResponse.json(scheduled, { status: 202 })));
  await user.click(await screen.findByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await screen.findByText(/Scheduled: it leaves from nikki/)).toBeVisible();
});

test("a moment gone by cannot be scheduled, and the way back to now is there", async () => {
  const { user } = await openLater();
  const field = await screen.findByLabelText("Leaves at");
  await user.clear(field);
  await user.type(field, "2001-01-01T09:00");
  expect(screen.getByRole("button", { name: "Schedule" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Choose a moment to come.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Send now instead" }));
  expect(sendButton()).toBeEnabled();
});

test("copies go along, typed or pasted", async () => {
  const { user, posted } = await openSendDialog();
  await user.click(screen.getByRole("button", { name: "Cc" }));
  await user.click(screen.getByRole("combobox", { name: "Cc" }));
  await user.paste("Lek <lek@example.com>; pom@bmasiamusic.com");
  await user.keyboard("{Enter}");
  expect(screen.getByText("pom@bmasiamusic.com is no contact of Baan Suan Hotel.")).toBeVisible();
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body).toMatchObject({
    cc: ["lek@example.com", "pom@bmasiamusic.com"],
    allow_outside: true,
  });
});

test("an address left without Enter counts as typed", async () => {
  const { user, posted } = await openSendDialog();
  await user.click(screen.getByRole("button", { name: "Other address" }));
  await user.type(screen.getByRole("combobox", { name: "Other addresses" }), "lawyer@example.org");
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body.recipients).toContain("lawyer@example.org");
});

test("what is no address is red, and nothing is sent", async () => {
  const { user } = await openSendDialog();
  await user.click(screen.getByRole("button", { name: "Bcc" }));
  await user.type(screen.getByRole("combobox", { name: "Bcc" }), "lek@example{Enter}");
  expect(screen.getByText("Not an e-mail address: lek@example")).toBeVisible();
  expect(sendButton()).toHaveAttribute("aria-disabled", "true");
});

test("to contacts alone nothing is asked that needs a permission", async () => {
  const { user, posted } = await openSendDialog();
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body).not.toHaveProperty("allow_outside");
  expect(posted[0]?.body).not.toHaveProperty("send_at");
});
