import "@testing-library/jest-dom/vitest";

import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";

import { i18nProvider } from "@/app/providers/i18nProvider";

import { server } from "./server";

// What is waited for comes within milliseconds, unless the machine is busy with other checks.
configure({ asyncUtilTimeout: 8_000 });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(async () => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  document.cookie = "csrftoken=; max-age=0";
  // The files share their modules: one that spoke Thai leaves English behind.
  await i18nProvider.changeLocale("en");
});
afterAll(() => server.close());
