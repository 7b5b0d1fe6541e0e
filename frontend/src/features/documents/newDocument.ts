import type { DocumentKind } from "./kinds";

export const NEW_LINE = {
  description: "",
  quantity: "1",
  unit_price: "",
  discount_percent: "0",
  tax_percent: "7",
};

/** What a new document starts with: today, its usual term, one line to fill in. */
export function newDocument({ newDates }: DocumentKind) {
  const dates = Object.entries(newDates).map(([field, days]) => [field, dayFromNow(days)]);
  return {
    ...Object.fromEntries(dates),
    status: "Draft",
    currency: "THB",
    date: dayFromNow(0),
    notes: "",
    terms: "",
    lines: [NEW_LINE],
  };
}

/** The day in the person's own time zone, as the server writes days. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
