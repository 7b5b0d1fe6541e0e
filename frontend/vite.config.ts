import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { precompress } from "./scripts/precompress.ts";

const server = process.env.CRM_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig(({ command }) => ({
  // Django serves the assets under /static/app/ and index.html for every page of the app.
  base: command === "build" ? "/static/app/" : "/",
  // Django puts the nonce of each response in the place of this word.
  html: { cspNonce: "CSP_NONCE_PLACEHOLDER" },
  plugins: [react(), precompress()],
  resolve: {
    alias: {
      "@tests": fileURLToPath(new URL("./tests", import.meta.url)),
      "@": fileURLToPath(new URL("./src", import.meta.url)),
    },
  },
  build: {
    outDir: "dist",
    target: "es2023",
    // A data: URL would be refused by the font-src of our content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // What several screens share comes in three files, not in eighty: each file is a request of its own.
        codeSplitting: {
          groups: [
            { name: "screens", test: /node_modules/, minShareCount: 10, priority: 2 },
            { name: "forms", test: /node_modules/, minShareCount: 2, priority: 1 },
            { name: "shared", test: /src/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": server, "/_allauth": server, "/static": server, "/admin": server } },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost:3000/" } },
    setupFiles: ["./tests/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // Loading react-admin anew for each file took longer than the tests themselves.
    isolate: false,
    // Left to itself, vitest keeps one processor free, which of two is half.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
}));
