import { expect, test } from "vitest";

import { daysToMonday, localInput, morningIn } from "./moments";

test("a moment stands in the field as the wall clock shows it", () => {
  expect(localInput(new Date(2026, 10, 3, 9, 5))).toBe("2026-11-03T09:05");
});

test("the morning after the last of a month is the first of the next", () => {
  expect(localInput(morningIn(1, new Date(2026, 10, 30, 23, 59)))).toBe("2026-12-01T09:00");
});

test.each([
  [22, 1], // a Sunday
  [23, 7], // a Monday
  [24, 6],
  [28, 2],
])("from the %ith of November 2026 it is %i days to Monday", (day, days) => {
  expect(daysToMonday(new Date(2026, 10, day, 12))).toBe(days);
});
