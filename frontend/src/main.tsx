import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-thai/index.css";

import { CacheProvider } from "@emotion/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "@/app/App";
import { emotionCache } from "@/app/providers/nonce";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <CacheProvider value={emotionCache()}>
      <App />
    </CacheProvider>
  </StrictMode>,
);
