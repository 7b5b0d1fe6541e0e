import { expect, test } from "vitest";

import { CONTACT_TYPES, EMAIL_STATES } from "@/api/types";
import { KINDS } from "@/features/documents/kinds";

import { en } from "./en";
import { th } from "./th";

type Words = { [key: string]: string | Words };

function flat(words: Words, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(words).map(([key, said]) =>
      typeof said === "string" ? { [path + key]: said } : flat(said, `${path}${key}.`),
    ),
  );
}

const english = flat(en as unknown as Words);
const thai = flat(th as unknown as Words);

/** The source of every screen, to look up which words it asks for. */
const sources = import.meta.glob<string>("/src/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("both languages have the same words", () => {
  expect(Object.keys(thai).toSorted()).toEqual(Object.keys(english).toSorted());
});

test("no word of either language is empty", () => {
  const blank = (words: Record<string, string>) =>
    Object.keys(words).filter((key) => words[key] === "" && key !== "ra.boolean.null");
  expect(blank(english)).toEqual([]);
  expect(blank(thai)).toEqual([]);
});

test("a Thai sentence fills in the same places as the English one", () => {
  const places = (said: string) => new Set(said.match(/%\{\w+\}/g));
  const own = Object.keys(english).filter((key) => key.startsWith("crm."));
  for (const key of own) {
    const [first = ""] = english[key]!.split("||||").toReversed();
    expect.soft(places(thai[key]!), key).toEqual(places(first));
  }
});

test("every word that a screen asks for is in the dictionary", () => {
  const asked = new Set<string>();
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(".test.")) continue;
    for (const [, key] of source.matchAll(/["'`]((?:crm|ra|resources)\.[\w.-]+)["'`]/g)) asked.add(key!);
  }
  const isSection = (key: string) => Object.keys(english).some((known) => known.startsWith(`${key}.`));
  expect([...asked].filter((key) => !(key in english) && !isSection(key))).toEqual([]);
  expect(asked.size).toBeGreaterThan(80);
});

test("every state and type that the server knows has a word", () => {
  const needed = [
    ...Object.values(KINDS).flatMap(({ statuses }) => statuses.map((status) => `crm.status.${status}`)),
    ...CONTACT_TYPES.map((type) => `crm.contact_type.${type}`),
    ...EMAIL_STATES.map((state) => `crm.email_state.${state}`),
  ];
  expect(needed.filter((key) => !(key in english))).toEqual([]);
});

test("every type of document has its words", () => {
  const wordsOf = (resource: string) =>
    Object.keys(english).flatMap((key) => key.split(`resources.${resource}.`)[1] ?? []);
  const common = wordsOf("quotes").filter((key) => key !== "fields.valid_until");
  for (const { resource, dates } of Object.values(KINDS)) {
    const needed = [...common, ...dates.map((date) => `fields.${date}`)];
    expect.soft(wordsOf(resource), resource).toEqual(expect.arrayContaining(needed));
  }
});
