import createCache, { type EmotionCache } from "@emotion/cache";

/** Our content security policy lets only styles with this response's nonce in, emotion's included. */
export function emotionCache(): EmotionCache {
  const meta = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]");
  return createCache({ key: "css", nonce: meta?.nonce || undefined, prepend: true });
}
