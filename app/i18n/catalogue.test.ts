import { describe, expect, test } from "vitest";
import { en } from "./en";
import { es } from "./es";
import { translations, translator } from "./translate";

/** Words that Spanish has not, and that an English sentence can hardly do without. */
const ENGLISH =
  /\b(?:the|and|of|to|your|you|with|for|this|that|is|are|was|from|not|please|have|has|been|will|submit|comments?)\b/i;
/** The way to the other language is told in that language. */
const IN_THE_OTHER = new Set(["common.language.switchLabel", "desk.switchLanguage"]);

const PLACEHOLDER = /\{\{[\w.]+\}\}/g;

type Texts = ReadonlyMap<string, string>;

/** A catalogue's texts by their whole key: `notices:closed.title`. */
function textsOf(catalogue: object): Texts {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === "string") texts.set(path.join("."), value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    }
  };
  walk(catalogue, []);
  return texts;
}

/** Without the plural's suffix: Spanish has forms that English has not. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].flatMap(([, name]) => name ?? []).sort();

const english = textsOf(en);
const spanish = textsOf(es);

test("there are texts", () => {
  expect(english.size).toBeGreaterThan(100);
});

test("both languages have the same texts", () => {
  const keys = (texts: Texts) => [...new Set([...texts.keys()].map(base))].sort();
  expect(keys(spanish)).toEqual(keys(english));
});

test.each([
  ["en", english],
  ["es", spanish],
] as const)("%s has a text for every count that a text is given", (locale, texts) => {
  const counted = [...new Set([...texts.keys()].filter((key) => key !== base(key)).map(base))];
  const missing = counted
    .map((key) => key.replace(".", ":"))
    .flatMap((key) => [0, 1, 2, 7, 1_000_000].map((count) => ({ key, count })))
    .filter(({ key, count }) => !translations[locale].exists(key, { count }));
  expect(missing).toEqual([]);
});

test("a text takes the same values in both languages", () => {
  const different = [...spanish].flatMap(([key, text]) => {
    const other = english.get(key) ?? english.get(`${base(key)}_other`) ?? "";
    // "one comment" may leave out the count
    const singular = key.endsWith("_one");
    const same = singular
      ? placeholders(text)
          .filter((name) => name !== "count")
          .join() ===
        placeholders(other)
          .filter((name) => name !== "count")
          .join()
      : placeholders(text).join() === placeholders(other).join();
    return same ? [] : [`${key}: ${placeholders(other)} in English, ${placeholders(text)} in Spanish`];
  });
  expect(different).toEqual([]);
});

describe.each([
  ["en", english],
  ["es", spanish],
] as const)("%s", (_locale, texts) => {
  test("no text is empty or has blanks around it", () => {
    expect([...texts].filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
  });

  test("no text holds markup or half a placeholder", () => {
    const odd = [...texts].filter(
      ([, text]) => /<\/?[a-z]/i.test(text) || /[{}]/.test(text.replace(PLACEHOLDER, "")),
    );
    expect(odd).toEqual([]);
  });
});

test("no Spanish text is the English one", () => {
  const untranslated = [...spanish].filter(
    ([key, text]) => /[a-z] [a-z]/i.test(text.replace(PLACEHOLDER, "")) && english.get(key) === text,
  );
  expect(untranslated).toEqual([]);
});

test("no English word stands in a Spanish text", () => {
  const own = (text: string) => text.replace(PLACEHOLDER, "").replace(/«[^»]*»/g, ""); // nor what it quotes
  const mixed = [...spanish].filter(([key, text]) => !IN_THE_OTHER.has(key) && ENGLISH.test(own(text)));
  expect(mixed).toEqual([]);
});

test("Spanish asks and cries out at both ends", () => {
  const halves = [...spanish].filter(
    ([, text]) => (text.includes("?") && !text.includes("¿")) || (text.includes("!") && !text.includes("¡")),
  );
  expect(halves).toEqual([]);
});

test("a text that is missing shows as its key, never in the other language", () => {
  // @ts-expect-error: no such text
  expect(translator("es")("common:noSuchText")).toBe("noSuchText");
  expect(translator("es")("siteName")).toBe(es.common.siteName);
});
