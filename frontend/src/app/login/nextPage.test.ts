import { expect, test } from "vitest";

import { nextPage } from "./nextPage";

const HOME = "https://crm.example.com";

test("a page of this server is gone to after signing in", () => {
  expect(nextPage("?next=%2Fadmin%2Faccounts%2Fuser%2F%3Fq%3Dnikki", HOME)).toBe(
    "/admin/accounts/user/?q=nikki",
  );
});

test.each([
  "",
  "?next=",
  "?next=admin",
  "?next=https://evil.example",
  "?next=//evil.example",
  "?next=/%5Cevil.example",
])("%s leads nowhere else", (search) => {
  expect(nextPage(search, HOME)).toBeNull();
});
