import { ThemeProvider, createTheme } from "@mui/material/styles";
import { screen } from "@testing-library/react";
import { Form, SearchInput } from "react-admin";
import { expect, test, vi } from "vitest";

import { renderInApp } from "@tests/render";

import { lightTheme } from ".";

test("a field of react-admin leaves no old props of MUI in the page", () => {
  const complaints = vi.spyOn(console, "error");
  renderInApp(
    <ThemeProvider theme={createTheme(lightTheme)}>
      <Form>
        <SearchInput source="q" />
      </Form>
    </ThemeProvider>,
  );
  expect(screen.getByPlaceholderText("Search").closest("[inputprops]")).toBeNull();
  expect(complaints.mock.calls.flat().join(" ")).not.toMatch(/does not recognize/);
});
