import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";

import { renderInApp } from "@tests/render";

import { useDocumentTitle } from "./useDocumentTitle";

const Page = () => {
  useDocumentTitle();
  const [heading, setHeading] = useState("Quotes");
  return (
    <>
      <h1 id="react-admin-title">{heading}</h1>
      <button onClick={() => setHeading("Quote Q-2026-0007")}>Open</button>
    </>
  );
};

test("the tab is called what the page's heading says", async () => {
  const { unmount } = renderInApp(<Page />);
  expect(document.title).toBe("Quotes – BMAsia CRM");
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  await waitFor(() => expect(document.title).toBe("Quote Q-2026-0007 – BMAsia CRM"));
  unmount();
  expect(document.title).toBe("BMAsia CRM");
});
