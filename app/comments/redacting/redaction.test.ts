import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAnew, listRemovals, redactText, snapStretch, splitAtRemovals } from "./redaction";

const cut = (text: string, start: number, end: number) => {
  const stretch = snapStretch(text, { start, end });
  return stretch && text.slice(stretch.start, stretch.end);
};

describe("a chosen stretch", () => {
  test("loses the blanks at its ends, and is nothing where it has nothing else", () => {
    expect(cut("a  bc  d", 1, 7)).toBe("bc");
    expect(cut("a  \n d", 1, 5)).toBeUndefined();
    expect(cut("abc", 2, 2)).toBeUndefined();
    expect(cut("abc", 3, 9)).toBeUndefined();
    expect(cut("abc", Number.NaN, 2)).toBeUndefined();
  });

  test.each([
    ["half of a surrogate pair", "x🌵y", 2, 3, "🌵"],
    ["the first half of one", "x🌵y", 1, 2, "🌵"],
    ["a letter without its mark", "xe\u0301y", 1, 2, "e\u0301"],
    ["a mark without its letter", "xe\u0301y", 2, 3, "e\u0301"],
    ["one of a family", "x👩‍👧y", 1, 3, "👩‍👧"],
    ["the other of a family", "x👩‍👧y", 4, 6, "👩‍👧"],
    ["a hand without its color", "x👍🏽y", 1, 3, "👍🏽"],
  ])("takes the whole of %s", (_, text, start, end, whole) => {
    expect(cut(text, start, end)).toBe(whole);
  });

  test("never leaves half a character, and snapping again changes nothing", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, start, length) => {
        const stretch = snapStretch(words, { start, end: start + length });
        if (!stretch) return;
        expect(`${words.slice(0, stretch.start)}${words.slice(stretch.end)}`.isWellFormed()).toBe(true);
        expect(snapStretch(words, stretch)).toEqual(stretch);
      }),
    );
  });
});

describe("a redacted text", () => {
  const text = "Call Ann at 202-555-0143 today";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test("has a marker in the comment's language for each stretch", () => {
    const stretches = [
      { ...at("202-555-0143"), reason: "personal-data" },
      { ...at("Ann"), reason: "confidential" },
    ] as const;
    expect(redactText(text, stretches, "en")).toBe(
      "Call [removed: confidential information] at [removed: personal data] today",
    );
    expect(redactText(text, stretches, "es")).toBe(
      "Call [eliminado: información confidencial] at [eliminado: datos personales] today",
    );
  });

  test("has one marker for stretches that overlap or touch, with each reason once", () => {
    const stretches = [
      { ...at("Ann at"), reason: "offensive" },
      { ...at("at 202"), reason: "personal-data" },
      { ...at("-555-0143"), reason: "personal-data" },
      { ...at("n a"), reason: "other" },
    ] as const;
    expect(redactText(text, stretches, "en")).toBe(
      "Call [removed: offensive language; other reason; personal data] today",
    );
  });

  test("is refused rather than shown where a stretch lies outside of it", () => {
    expect(() => redactText("short", [{ start: 2, end: 9, reason: "other" }], "en")).toThrow();
  });

  test("is told apart from its markers by where they stand, not by how they read", () => {
    const typed = "[removed: personal data] he wrote, 202-555-0143!";
    const start = typed.indexOf("202");
    const stretches = [{ start, end: start + 12, reason: "personal-data" }] as const;
    const pieces = splitAtRemovals(redactText(typed, stretches, "en"), listRemovals(stretches, "en"));
    expect(pieces).toEqual([
      { text: "[removed: personal data] he wrote, " },
      { text: "[removed: personal data]", reasons: ["personal-data"] },
      { text: "!" },
    ]);
  });

  test("has nothing of what was removed, and all the rest, whatever the stretches", () => {
    const stretch = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (chosen) => {
        const letters = Array.from({ length: 80 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join(
          "",
        );
        const stretches = chosen.map(({ start, length }) => ({
          start,
          end: start + length,
          reason: "other" as const,
        }));
        const shown = redactText(letters, stretches, "en");
        const pieces = splitAtRemovals(shown, listRemovals(stretches, "en"));
        expect(pieces.map(({ text: words }) => words).join("")).toBe(shown);
        for (const piece of pieces) if (piece.reasons) expect(piece.text).toBe("[removed: other reason]");
        const removed = (place: number) => stretches.some(({ start, end }) => start <= place && place < end);
        expect([...shown].filter((sign) => sign >= "\u4e00").join("")).toBe(
          [...letters].filter((_, place) => !removed(place)).join(""),
        );
      }),
    );
  });
});

test("words are found again only where they stand once", () => {
  expect(findAnew("x 202-555 y", "202-555")).toEqual({ start: 2, end: 9 });
  expect(findAnew("aXaXa", "aXa")).toBeUndefined();
  expect(findAnew("nothing", "202-555")).toBeUndefined();
  expect(findAnew("nothing", "")).toBeUndefined();
});
