import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-thai/index.css";

import { CacheProvider } from "@emotion/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "@/app/App";
import { emotionCache } from "@/app/providers/nonce";

// The Chinese face is large and in a hundred parts: its list comes after the page, its parts when a text needs them.
void import("@/app/theme/chinese");

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <CacheProvider value={emotionCache()}>
      <App />
    </CacheProvider>
  </StrictMode>,
);
