/** Django's double-submit token: the cookie's value goes back in a header with every request that changes something. */
export async function csrfToken(): Promise<string> {
  const known = readCookie("csrftoken");
  if (known) return known;
  await globalThis.fetch(new URL("/_allauth/browser/v1/config", location.origin), {
    credentials: "same-origin",
  });
  return readCookie("csrftoken");
}

function readCookie(name: string): string {
  const pair = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
}
