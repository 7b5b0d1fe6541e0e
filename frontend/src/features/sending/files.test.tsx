import { fireEvent, screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";

import { email } from "@tests/fixtures";
import { openSendDialog, SEND, sendButton } from "@tests/sendDialog";
import { server } from "@tests/server";

const aFile = (name = "Rate card.xlsx", size = 2_000) => new File(["x".repeat(size)], name);

const fileField = () => screen.getByLabelText<HTMLInputElement>("Attach files", { selector: "input" });

/** The dialog with a server that takes forms; what it is asked is collected. */
async function openForFiles(settled: object = { state: "sent" }) {
  const opened = await openSendDialog({}, settled);
  const asked: { key: string | null; form: FormData }[] = [];
  server.use(
    http.post(SEND, async ({ request }) => {
      asked.push({ key: request.headers.get("Idempotency-Key"), form: await request.formData() });
      return HttpResponse.json(email, { status: 202 });
    }),
  );
  return { ...opened, asked };
}

test("chosen files go with the document, and the words and people with them", async () => {
  const { user, asked } = await openForFiles();
  await user.upload(fileField(), [aFile(), aFile("Plan.png", 5)]);
  expect(await screen.findByText("Rate card.xlsx (2 kB)")).toBeVisible();
  await user.click(sendButton());
  await waitFor(() => expect(asked).toHaveLength(1));
  const { form } = asked[0]!;
  expect(form.getAll("files").map((file) => (file as File).name)).toEqual(["Rate card.xlsx", "Plan.png"]);
  expect(form.getAll("recipients")).toEqual(["somchai@example.com", "mai@example.com"]);
  expect(form.get("subject")).toBe("Quote Q-2026-0007 from BMAsia Music");
  expect(form.get("pdf_sha256")).toBe("a1");
  expect(form.get("undo_seconds")).toBe("5");
});

test("without files it is JSON as ever", async () => {
  const { user, posted } = await openSendDialog();
  await user.upload(fileField(), aFile());
  await user.click(await screen.findByRole("button", { name: "Remove Rate card.xlsx" }));
  await user.click(sendButton());
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.body).not.toHaveProperty("files");
});

test("a dropped file is attached, and the browser does not open it", async () => {
  await openForFiles();
  const unhandled = fireEvent.drop(screen.getByLabelText("Message"), {
    dataTransfer: { files: [aFile()], types: ["Files"] },
  });
  expect(unhandled).toBe(false);
  expect(await screen.findByText("Rate card.xlsx (2 kB)")).toBeVisible();
});

test("more than there is room for is not sent, and says how much there is", async () => {
  const { user } = await openSendDialog({ room_for_files: 3_000 });
  await user.upload(fileField(), [aFile(), aFile("b.png")]);
  expect(await screen.findByText("The added files have 4 kB; the message has room for 3 kB.")).toBeVisible();
  expect(sendButton()).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("button", { name: "Remove b.png" }));
  expect(sendButton()).toHaveAttribute("aria-disabled", "false");
});

test("eleven files are too many", async () => {
  const { user } = await openForFiles();
  await user.upload(
    fileField(),
    Array.from({ length: 11 }, (_, number) => aFile(`${number}.png`)),
  );
  expect(await screen.findByText("Attach at most 10 files.")).toBeVisible();
});

test("what cannot be read is named, and the others are attached", async () => {
  const { user } = await openForFiles();
  const folder = aFile("Photos");
  vi.spyOn(folder, "arrayBuffer").mockRejectedValue(new DOMException("", "NotReadableError"));
  await user.upload(fileField(), [folder, aFile()]);
  expect(await screen.findByText("Could not be read: Photos")).toBeVisible();
  expect(screen.getByText("Rate card.xlsx (2 kB)")).toBeVisible();
});

test("the server's own refusal stands under the files", async () => {
  const { user } = await openForFiles();
  const sentence = "Mail providers refuse files like setup.exe, because they can do harm.";
  server.use(
    http.post(SEND, () => HttpResponse.json({ status: 400, errors: { files: sentence } }, { status: 400 })),
  );
  await user.upload(fileField(), aFile("setup.exe"));
  await user.click(sendButton());
  await waitFor(() => expect(screen.getAllByText(sentence)).toHaveLength(2));
});

test("another file makes another message", async () => {
  const { user, asked } = await openForFiles({ state: "failed", failure: null, can: ["retry"] });
  await user.upload(fileField(), aFile());
  await user.click(sendButton());
  await screen.findByText("It was not sent");
  await user.upload(fileField(), aFile("b.png"));
  await user.click(sendButton());
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]!.key).not.toBe(asked[0]!.key);
});

test("a broken line repeats the same key with the same files", async () => {
  const { user, asked, onClose } = await openForFiles();
  const keys: (string | null)[] = [];
  const broken = http.post(
    SEND,
    ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      return HttpResponse.error();
    },
    { once: true },
  );
  server.use(broken);
  await user.upload(fileField(), aFile());
  await screen.findByText("Rate card.xlsx (2 kB)");
  await user.click(sendButton());
  await screen.findByText(/The server cannot be reached/);
  await user.click(sendButton());
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(keys).toEqual([asked[0]!.key]);
});

test("files are nothing to lose by accident", async () => {
  const { user, onClose } = await openForFiles();
  const confirm = vi.fn<() => boolean>(() => false);
  vi.stubGlobal("confirm", confirm);
  await user.upload(fileField(), aFile());
  await screen.findByText("Rate card.xlsx (2 kB)");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(confirm).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});
