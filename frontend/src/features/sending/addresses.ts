/** The bare addresses in what was typed or pasted: `Mai <mai@example.com>; lek@example.com` has two. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[^\s,;<>"]+@[^\s,;<>"]+/g);
  return found ?? [text.trim()].filter(Boolean);
}

/** Good enough to catch a slip; the server has the last word. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(text);
}
