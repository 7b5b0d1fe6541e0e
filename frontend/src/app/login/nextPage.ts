/** Where Django admin and other pages of the server send people from, in order to sign in: `/login?next=/admin/`. */
export function nextPage(search: string, origin: string): string | null {
  const next = new URLSearchParams(search).get("next");
  if (!next?.startsWith("/")) return null;
  const target = new URL(next, origin);
  return target.origin === origin ? target.pathname + target.search + target.hash : null;
}
