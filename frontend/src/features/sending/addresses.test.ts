import { expect, test } from "vitest";

import { addressesIn, isAddress } from "./addresses";

test.each([
  ["mai@example.com", ["mai@example.com"]],
  ['Mai Dee <mai@example.com>; "Lek, P." <lek@example.com>', ["mai@example.com", "lek@example.com"]],
  [
    "mai@example.com,lek@example.com\nann@example.com",
    ["mai@example.com", "lek@example.com", "ann@example.com"],
  ],
  ["  mai  ", ["mai"]],
  [" ", []],
])("in %j it finds the addresses", (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});

test.each([
  ["mai@example.com", true],
  ["mai@โรงแรม.example", true],
  ["mai", false],
  ["mai@example", false],
  ["mai@example..com", false],
  ["mai@@example.com", false],
])("it knows whether %s can be an address", (text, good) => {
  expect(isAddress(text)).toBe(good);
});
