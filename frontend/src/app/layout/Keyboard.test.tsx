import type { MouseEvent } from "react";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { renderInApp } from "@tests/render";

import { Keyboard } from "./Keyboard";

function open() {
  const made = vi.fn<(event: MouseEvent) => void>((event) => event.preventDefault());
  renderInApp(
    <>
      <ul role="menu" aria-label="Pages" />
      <main id="main-content">
        <input name="q" aria-label="Search" />
        <textarea aria-label="Notes" />
        <a href="/quotes/create" onClick={made}>
          New quote
        </a>
      </main>
      <Keyboard />
    </>,
  );
  return { made, user: userEvent.setup() };
}

test("/ goes to the search, and writes no stroke into it", async () => {
  const { user } = open();
  await user.keyboard("/");
  expect(screen.getByLabelText("Search")).toHaveFocus();
  expect(screen.getByLabelText("Search")).toHaveValue("");
});

test("n makes a new one, but not while somebody writes", async () => {
  const { user, made } = open();
  await user.type(screen.getByLabelText("Notes"), "n?/");
  expect(made).not.toHaveBeenCalled();
  expect(screen.getByLabelText("Notes")).toHaveValue("n?/");
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("n");
  expect(made).toHaveBeenCalledOnce();
});

test("? shows the keys, and with a dialog open the others rest", async () => {
  const { user, made } = open();
  await user.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Keyboard" })).toHaveTextContent("Search");
  await user.keyboard("n");
  expect(made).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
