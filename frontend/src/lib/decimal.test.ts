import { expect, test } from "vitest";

import { readDecimal, scaled, unscaled } from "./decimal";

test.each([
  ["1,900", "1900"],
  ["1,900.50", "1900.50"],
  ["1.900,50", "1900.50"],
  ["12,345,678", "12345678"],
  ["1.234.567", "1234567"],
  ["1 900", "1900"],
  ["1'900.00", "1900.00"],
  ["12,5", "12.5"],
  ["1234,50", "1234.50"],
  ["0,125", "0.125"],
  ["1.9", "1.9"],
  ["12.123", "12.123"],
  [".5", "0.5"],
  ["5.", "5"],
  ["๑,๙๐๐", "1900"],
  ["-5", "-5"],
])("%s is read as %s", (typed, read) => {
  expect(readDecimal(typed)).toBe(read);
});

test.each(["", "x", "1,90,00", "1.2.3", "12x", "1,9.00", "--5"])("%j is no number", (typed) => {
  expect(readDecimal(typed)).toBeNull();
});

test("decimals are counted exactly", () => {
  expect(scaled("1900.5", 2)).toBe(190050n);
  expect(scaled("1900.500", 2)).toBe(190050n);
  expect(scaled("1900.505", 2)).toBeNull();
  expect(scaled("-1", 2)).toBeNull();
  expect(unscaled(190050n, 2)).toBe("1900.50");
  expect(unscaled(5n, 2)).toBe("0.05");
  expect(unscaled(-5n, 2)).toBe("-0.05");
  expect(unscaled(1900n, 0)).toBe("1900");
});
