import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";

import { renderInApp } from "@tests/render";

import { PageError } from "./PageError";

afterEach(() => vi.unstubAllGlobals());

test.each([
  "Failed to fetch dynamically imported module: https://crm.example.com/static/app/assets/Old-a1b2c3d4.js",
  "error loading dynamically imported module",
  "Importing a module script failed.",
])("a tab from before an upgrade says to load the page again: %s", async (message) => {
  const reload = vi.fn<() => void>();
  vi.stubGlobal("location", { ...window.location, reload });
  renderInApp(<PageError error={new TypeError(message)} />);
  expect(screen.getByText(/may have been renewed/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Load the page again" }));
  expect(reload).toHaveBeenCalledOnce();
});

test("a fault of ours is called one", () => {
  renderInApp(<PageError error={new TypeError("x is undefined")} />);
  expect(screen.getByText("Something went wrong")).toBeVisible();
  expect(screen.queryByText(/x is undefined/)).toBeNull();
});
