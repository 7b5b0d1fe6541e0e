import { expect, test } from "vitest";

import {
  formatAgo,
  formatAmount,
  formatDay,
  formatDays,
  formatMoney,
  formatMonth,
  formatQuantity,
  formatSize,
} from "./format";

test("money keeps every digit of a large decimal", () => {
  expect(formatMoney("9007199254740993.07", "THB", "en").replace("\u00a0", " ")).toBe(
    "THB 9,007,199,254,740,993.07",
  );
});

test.each([
  ["1234567.50", "IDR", "IDR 1,234,567.50", "1,234,567.50"],
  ["1500.00", "THB", "THB 1,500.00", "1,500.00"],
  ["1500.00", "JPY", "JPY 1,500", "1,500"],
  ["10.50", "JPY", "JPY 10.50", "10.50"],
])("%s %s has the decimals that it has on paper", (amount, currency, money, figure) => {
  expect(formatMoney(amount, currency, "en").replace("\u00a0", " ")).toBe(money);
  expect(formatAmount(amount, currency, "en")).toBe(figure);
});

test("a quantity shows no needless zeros", () => {
  expect(formatQuantity("12.0000", "en")).toBe("12");
  expect(formatQuantity("2.50", "en")).toBe("2.5");
});

test("a day is the same day in every time zone", () => {
  expect(formatDay("2026-01-01", "en")).toBe("1 Jan 2026");
});

test("Thai days carry Thai months and the common era", () => {
  expect(formatDay("2026-11-22", "th")).toBe("22 พ.ย. 2026");
});

test("how long ago is said in the largest unit that fits", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  expect(formatAgo("2026-11-20T12:00:00Z", "en", now)).toBe("2 days ago");
  expect(formatAgo("2026-11-22T11:59:50Z", "en", now)).toBe("this minute");
});

test("sizes are told in kB and MB", () => {
  expect(formatSize(21_400, "en")).toBe("21.4 kB");
  expect(formatSize(2_300_000, "en")).toBe("2.3 MB");
});

test("a month is told by its short name, a distance in days by the usual words", () => {
  expect(formatMonth("2026-11", "en")).toBe("Nov");
  expect(formatMonth("2026-11", "th")).toBe("พ.ย.");
  expect(formatDays(6, "en")).toBe("in 6 days");
  expect(formatDays(-1, "en")).toBe("yesterday");
});
