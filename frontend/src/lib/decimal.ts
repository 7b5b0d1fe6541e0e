const THAI_ZERO = 0x0e50;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINTS = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const GROUPED_TWICE = /^\d{1,3}(\.\d{3}){2,}$/;
const PLAIN = /^(\d+\.?\d*|\.\d+)$/;
const COMMA = /^\d*,\d+$/;

const WITHOUT_CENTS = ["VND", "JPY"];

/** How many decimals an amount of this currency has, as the server rounds it. */
export function decimalsOf(currency: string): number {
  return WITHOUT_CENTS.includes(currency) ? 0 : 2;
}

/**
 * A number as people type it, as the server reads it: "1,900", "1 900.50" and "1.900,50" are no mistakes. A comma before
 * exactly three digits parts the thousands, as it does on our documents. Null: this is no number.
 */
export function readDecimal(typed: string): string | null {
  const text = typed.replace(/[\s'’]/g, "").replace(/[๐-๙]/g, arabic);
  const sign = text.startsWith("-") ? "-" : "";
  const read = unsigned(text.slice(sign.length));
  return read === null ? null : sign + read;
}

function unsigned(text: string): string | null {
  // "0,125" is an eighth: nobody writes nought thousand.
  if (GROUPED.test(text) && !text.startsWith("0")) return text.replaceAll(",", "");
  if (GROUPED_TWICE.test(text)) return text.replaceAll(".", "");
  if (GROUPED_BY_POINTS.test(text) && text.includes(",")) return text.replaceAll(".", "").replace(",", ".");
  if (COMMA.test(text)) return tidied(text.replace(",", "."));
  return PLAIN.test(text) ? tidied(text) : null;
}

/** ".5" is "0.5", and "5." is "5". */
function tidied(text: string): string {
  return text.replace(/^\./, "0.").replace(/\.$/, "");
}

function arabic(digit: string): string {
  return String(digit.charCodeAt(0) - THAI_ZERO);
}

/** The number times ten to the power of `places`, exactly; null for what is no such number. */
export function scaled(decimal: string, places: number): bigint | null {
  const found = /^(\d+)(?:\.(\d*?)0*)?$/.exec(decimal);
  if (!found) return null;
  const [, whole = "", fraction = ""] = found;
  return fraction.length > places ? null : BigInt(whole + fraction.padEnd(places, "0"));
}

/** The way back: 190000 of two places is "1900.00". */
export function unscaled(amount: bigint, places: number): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return amount < 0n ? `-${text}` : text;
}
