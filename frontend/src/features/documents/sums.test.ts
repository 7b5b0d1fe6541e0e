import { expect, test } from "vitest";

import { addUp, afterDiscount, netOf, type Figures } from "./sums";

const line = (quantity: string, price: string, discount = "0", tax = "0"): Figures => ({
  quantity,
  unit_price: price,
  discount_percent: discount,
  tax_percent: tax,
});

test("discount and tax are rounded line by line, half up", () => {
  const lines = [
    line("3", "6475.00", "5", "7"),
    line("3", "3325.00", "10", "7"),
    line("1", "0.05", "50", "7"),
  ];
  expect(addUp(lines, "THB")).toEqual({
    currency: "THB",
    subtotal: "29400.05",
    // 971.25 + 997.50 + 0.03
    discount: "1968.78",
    tax: "1920.19",
    total: "29351.46",
  });
});

test("money without cents is rounded to whole ones", () => {
  const lines = [line("12345.125", "999999.99", "12.5", "7")];
  expect(addUp(lines, "VND")).toMatchObject({
    subtotal: "12345124877",
    discount: "1543140610",
    tax: "756138899",
    total: "11558123166",
  });
});

test("a line that is still being typed counts nothing", () => {
  expect(addUp([line("2", "1,900.00"), line("1", ""), {}, line("x", "5")], "THB").total).toBe("3800.00");
  expect(netOf(line("1", ""), "THB")).toBeNull();
});

test("a line's amount is before tax, as on paper", () => {
  expect(netOf(line("8", "4147.50", "10", "7"), "THB")).toBe("29862.00");
});

test("the subtotal on paper is what the discount leaves", () => {
  const sums = addUp([line("8", "4147.50", "10", "7")], "THB");
  expect(afterDiscount(sums)).toBe("29862.00");
});
