import { decimalsOf } from "./decimal";

/** Dates and figures as a reader of the language writes them. Thai keeps the common era: quotes are international. */
const TAGS: Record<string, string> = { en: "en-GB", th: "th-TH-u-ca-gregory-nu-latn" };

function tagOf(locale: string): string {
  return TAGS[locale] ?? locale;
}

/** As on paper: a browser knows other decimals for some currencies, none for the rupiah. */
function decimals(currency: string) {
  const stripped = decimalsOf(currency) === 0 ? "stripIfInteger" : "auto";
  return { minimumFractionDigits: 2, maximumFractionDigits: 4, trailingZeroDisplay: stripped } as const;
}

/** Takes the decimal as text: Intl formats it exactly, without a detour through a float. */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(tagOf(locale), {
    style: "currency",
    currency,
    currencyDisplay: "code",
    ...decimals(currency),
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Where the currency is told once for a whole column. */
export function formatAmount(amount: string, currency: string, locale: string): string {
  return new Intl.NumberFormat(tagOf(locale), decimals(currency)).format(amount as Intl.StringNumericLiteral);
}

export function formatQuantity(amount: string, locale: string): string {
  return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 4 }).format(
    amount as Intl.StringNumericLiteral,
  );
}

/** A calendar day ("2026-11-22") is the same day everywhere: no time zone may move it. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "2026-11" as the short name of its month. */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { month: "short", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** "2026-11" as "Nov 2026". */
export function formatMonthOfYear(month: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** "in 6 days", "tomorrow", "12 days ago". */
export function formatDays(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(tagOf(locale), { numeric: "auto" }).format(days, "day");
}

export function formatMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(moment),
  );
}

export function formatClock(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { timeStyle: "medium" }).format(new Date(moment));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "2 days ago", in the largest unit that fits. */
export function formatAgo(moment: string, locale: string, now = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const format = new Intl.RelativeTimeFormat(tagOf(locale), { numeric: "auto" });
  const [unit, size] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return unit === "second" ? format.format(0, "minute") : format.format(Math.round(seconds / size), unit);
}

export function formatSize(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1_000_000 ? (["kilobyte", 1_000] as const) : (["megabyte", 1_000_000] as const);
  const format = new Intl.NumberFormat(tagOf(locale), { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(Math.max(bytes / size, 0.1));
}
