import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";

import type { ImportReport } from "@/api/types";

import { nikki } from "@tests/fixtures";
import { renderInApp } from "@tests/render";
import { server } from "@tests/server";

import ImportPage from "./ImportPage";

const report: ImportReport = {
  written: false,
  rows: 2,
  new_companies: 1,
  new_contacts: 1,
  companies: [{ id: null, name: "Mango Tree Hotel", new: true, contacts: ["Anong"] }],
  companies_count: 1,
  columns: [
    { heading: "Hotel", field: "name", examples: ["Mango Tree Hotel", "Baan Suan Hotel"] },
    { heading: "Who", field: "", examples: ["Anong", ""] },
  ],
  known_fields: ["name", "city", "contact_name"],
  duplicates: [{ row: 3, name: "Baan Suan Hotel", contact: "Dao", company: 4 }],
  duplicates_count: 1,
  faults: [],
  faults_count: 0,
};

type Answer = (form: Record<string, unknown>) => Response;

/** The page, on a server that answers each look so; what was asked is collected. */
async function open(answer: Answer, permissions = [...nikki.permissions, "clients.add_company"]) {
  const asked: Record<string, unknown>[] = [];
  document.cookie = "csrftoken=token";
  server.use(
    http.get("*/api/v1/me/", () => HttpResponse.json({ ...nikki, permissions })),
    http.post("*/api/v1/companies/import/", async ({ request }) => {
      const form = Object.fromEntries((await request.formData()).entries());
      asked.push({ ...form, mapping: form.mapping && JSON.parse(form.mapping as string) });
      return answer(form);
    }),
  );
  renderInApp(<ImportPage />);
  const user = userEvent.setup();
  return { asked, user };
}

async function paste(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText("Or paste the cells here"), "Hotel,Who");
  await user.click(screen.getByRole("button", { name: "Use what I pasted" }));
  await screen.findByRole("heading", { name: "What each column means" });
}

test("from the file to the companies it brought", async () => {
  const written = { ...report, written: true, companies: [{ ...report.companies[0]!, id: 9 }] };
  const { asked, user } = await open(({ write }) =>
    write === "true" ? HttpResponse.json(written, { status: 201 }) : HttpResponse.json(report),
  );
  await user.upload(await screen.findByLabelText("Choose a CSV file"), new File(["x"], "clients.csv"));
  expect(await screen.findByText("2 rows were read. Check what we guessed.")).toBeVisible();
  await user.click(screen.getAllByRole("combobox", { name: "Becomes" })[1]!);
  await user.click(screen.getByRole("option", { name: "Contact's name" }));
  await user.click(screen.getByRole("button", { name: "Check the rows" }));
  expect(await screen.findByText(/Mango Tree Hotel/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Baan Suan Hotel" })).toHaveAttribute("href", "/companies/4/show");
  expect(screen.getByText("1 row brings nothing new and changes nothing")).toBeVisible();
  expect(screen.getByText("Rows there already").nextElementSibling).toHaveTextContent("1");
  expect(asked.map(({ write }) => write)).toEqual(["false", "false"]);

  await user.click(screen.getByRole("button", { name: "Import now" }));
  expect(await screen.findByText("Imported: 1 company and 1 contact.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Mango Tree Hotel" })).toHaveAttribute("href", "/companies/9/show");
  expect(asked[2]).toMatchObject({ write: "true", mapping: { Hotel: "name", Who: "contact_name" } });
});

test("without the company's name, or with a field named twice, it does not go on", async () => {
  const { asked, user } = await open(() => HttpResponse.json(report));
  await paste(user);
  const [hotel, who] = screen.getAllByRole("combobox", { name: "Becomes" });
  await user.click(who!);
  await user.click(screen.getByRole("option", { name: "Company" }));
  expect(screen.getByRole("button", { name: "Check the rows" })).toBeDisabled();
  expect(screen.getByText("Two columns become the same field.")).toBeVisible();
  for (const column of [hotel!, who!]) {
    await user.click(column);
    await user.click(screen.getByRole("option", { name: "Leave out" }));
  }
  expect(screen.getByText("Say which column holds the company's name.")).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("a wrong row is named, and nothing can be written", async () => {
  const faults = [
    { row: 2, field: "contact_email", value: "dao at example", sentence: "Enter a valid email address." },
  ];
  const { user } = await open(() => HttpResponse.json({ ...report, faults, faults_count: 1 }));
  await paste(user);
  await user.click(screen.getByRole("button", { name: "Check the rows" }));
  const said = (await screen.findByText("Row 2")).closest("li")!;
  expect(said).toHaveTextContent("Row 2, Contact's e-mail “dao at example”: Enter a valid email address.");
  expect(screen.getByRole("button", { name: "Import now" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Choose another file" }));
  expect(await screen.findByLabelText("Choose a CSV file")).toBeEnabled();
});

test("a file that cannot be read is refused in the server's words, where it was chosen", async () => {
  const errors = { file: ["The file has headings but no rows."] };
  const { user } = await open(() =>
    HttpResponse.json({ status: 400, code: "invalid", detail: "Invalid.", errors }, { status: 400 }),
  );
  await user.upload(await screen.findByLabelText("Choose a CSV file"), new File(["x"], "clients.csv"));
  expect(
    within(await screen.findByRole("alert")).getByText("The file has headings but no rows."),
  ).toBeVisible();
  expect(screen.getByRole("heading", { name: "Choose your list" })).toBeVisible();
});

test("who may not add companies is told so", async () => {
  await open(() => HttpResponse.json(report), ["clients.view_company"]);
  await waitFor(() => expect(screen.queryByLabelText("Choose a CSV file")).toBeNull());
  expect(await screen.findByRole("heading", { name: "Access denied" })).toBeVisible();
});
