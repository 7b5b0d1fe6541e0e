/** A random key. `crypto.randomUUID` exists only on secure origins, and an office may serve the CRM by plain HTTP. */
export function uniqueKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
