import { csrfToken } from "./csrf";

/**
 * A session may end while a form is half filled: after its time, or because somebody signed out elsewhere. What is asked
 * then waits here until somebody has signed in again, and is asked once more: nothing that was entered is lost.
 */
const waiting: ((signedIn: boolean) => void)[] = [];
const screens = new Set<() => void>();

/** For the screen that asks to sign in again; without one nothing waits. */
export function subscribe(screen: () => void): () => void {
  screens.add(screen);
  return () => {
    screens.delete(screen);
    if (screens.size === 0) goOn(false);
  };
}

export function isWaiting(): boolean {
  return waiting.length > 0;
}

/** Lets what waits go: to be asked again, or to hear that nobody is signed in. */
export function goOn(signedIn: boolean): void {
  for (const answer of waiting.splice(0)) answer(signedIn);
  tell();
}

export async function fetchSignedIn(request: Request): Promise<Response> {
  const again = request.clone();
  // Looked up on each call, so that what replaces fetch later (tests) is seen.
  const response = await globalThis.fetch(request);
  if (response.status !== 401 || screens.size === 0 || asksWhoIsIn(request)) return response;
  if (!(await signedInAgain())) return response;
  // Whoever signs in gets a new token.
  if (again.headers.has("X-CSRFToken")) again.headers.set("X-CSRFToken", await csrfToken());
  return globalThis.fetch(again);
}

/** A page that opens asks this, and leads to the sign-in page by itself. */
function asksWhoIsIn({ method, url }: Request): boolean {
  return method === "GET" && url.endsWith("/api/v1/me/");
}

function signedInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    tell();
  });
}

function tell(): void {
  for (const screen of screens) screen();
}
