import type { DocumentLine } from "@/api/types";
import { decimalsOf, readDecimal, scaled, unscaled } from "@/lib/decimal";

/** What a line needs for its amount; in a form its figures may be anything. */
export type Figures = Pick<DocumentLine, "quantity" | "unit_price" | "discount_percent" | "tax_percent">;

/** As the server adds up, and as it stands on paper. */
export interface Sums {
  currency: string;
  subtotal: string;
  discount: string;
  tax: string;
  total: string;
}

interface Amounts {
  gross: bigint;
  discount: bigint;
  tax: bigint;
}

const NOTHING: Amounts = { gross: 0n, discount: 0n, tax: 0n };

/** The sums of what is being typed. They are the server's rule in small; what is saved, the server adds up itself. */
export function addUp(lines: readonly Partial<Figures>[], currency: string): Sums {
  const all = lines.map((line) => amountsOf(line, currency) ?? NOTHING);
  const sum = (part: keyof Amounts) => all.reduce((before, line) => before + line[part], 0n);
  const [gross, discount, tax] = [sum("gross"), sum("discount"), sum("tax")];
  const text = (amount: bigint) => unscaled(amount, decimalsOf(currency));
  return {
    currency,
    subtotal: text(gross),
    discount: text(discount),
    tax: text(tax),
    total: text(gross - discount + tax),
  };
}

/** The line's amount before tax, as it is printed; null while its figures are none. */
export function netOf(line: Partial<Figures>, currency: string): string | null {
  const amounts = amountsOf(line, currency);
  return amounts && unscaled(amounts.gross - amounts.discount, decimalsOf(currency));
}

/** What is left of the subtotal, as it is printed. */
export function afterDiscount({ subtotal, discount }: Sums): string {
  return unscaled((scaled(subtotal, 2) ?? 0n) - (scaled(discount, 2) ?? 0n), 2);
}

function amountsOf(line: Partial<Figures>, currency: string): Amounts | null {
  const quantity = figure(line.quantity, 3);
  const price = figure(line.unit_price, 2);
  const off = figure(line.discount_percent, 2);
  const rate = figure(line.tax_percent, 2);
  if (quantity === null || price === null || off === null || rate === null) return null;
  const gross = rounded(quantity * price, 5 - decimalsOf(currency));
  const discount = rounded(gross * off, 4);
  return { gross, discount, tax: rounded((gross - discount) * rate, 4) };
}

function figure(value: string | undefined, places: number): bigint | null {
  const read = readDecimal(value ?? "");
  return read === null ? null : scaled(read, places);
}

/** Half up, to so many places fewer. */
function rounded(amount: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places);
  return (amount + unit / 2n) / unit;
}
