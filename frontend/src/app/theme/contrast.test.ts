import { expect, test } from "vitest";

import { DARK, LIGHT, ON_ORANGE, ORANGE, type Shades } from "./palette";

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const FOREGROUNDS = ["text", "muted", "accent", "success", "error", "warning", "info"] as const;

test("text on the brand's orange is readable (WCAG AAA)", () => {
  expect(contrast(ORANGE, ON_ORANGE)).toBeGreaterThan(7);
});

test.each<[string, Shades]>([
  ["light", LIGHT],
  ["dark", DARK],
])("every foreground of the %s theme is readable on page and paper (WCAG AA)", (_, shades) => {
  for (const name of FOREGROUNDS) {
    expect.soft(contrast(shades[name], shades.background), name).toBeGreaterThan(4.5);
    expect.soft(contrast(shades[name], shades.paper), name).toBeGreaterThan(4.5);
  }
});
