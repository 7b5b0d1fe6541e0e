import createClient, { type Middleware } from "openapi-fetch";

import { csrfToken } from "./csrf";
import { toHttpError, toProblem, unreachable } from "./problem";
import type { paths } from "./schema";
import { fetchSignedIn } from "./signedOut";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

const sayWhoAsks: Middleware = {
  async onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang || "en");
    if (!SAFE_METHODS.has(request.method)) request.headers.set("X-CSRFToken", await csrfToken());
    return request;
  },
};

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw toHttpError(toProblem(response.status, body));
  },
  onError({ error }) {
    // An aborted request is react-query's own doing, not a broken network.
    if (error instanceof DOMException && error.name === "AbortError") return;
    return unreachable();
  },
};

/** The one client of our own API. It throws a react-admin HttpError for every answer that is not a success. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: fetchSignedIn,
});

api.use(sayWhoAsks, throwProblems);
