import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCharacters, normalizeLine, normalizeText } from "./normalize";

describe("normalizeText", () => {
  test.each([
    ["line ends of every system", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["accents typed in two parts", "Me\u0301xico", "M\u00e9xico"],
    ["blanks around", "  \n texto \t\n", "texto"],
    ["tabs and line feeds within", "a\tb\n\nc", "a\tb\n\nc"],
    ["NUL, which PostgreSQL refuses", "a\u0000b", "ab"],
    ["escape codes of terminals", "a\u001b[31mb\u009b", "a[31mb"],
    ["a byte order mark", "\ufefftexto", "texto"],
    ["half of a surrogate pair", "a\ud83db", "a\ufffdb"],
    ["nothing but blanks and joiners", "\u200b \u2060\u0301", ""],
    [
      "a run of marks beyond any script's",
      `a${"\u0323".repeat(31)}`,
      `\u1ea1${"\u0323".repeat(29)}\u034f\u0323`,
    ],
    ["emoji", "👩‍👩‍👧 ñ", "👩‍👩‍👧 ñ"],
  ])("%s", (_what, typed, stored) => {
    expect(normalizeText(typed)).toBe(stored);
  });

  test("normalizing again changes nothing, and no control character is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const once = normalizeText(typed);
        expect(normalizeText(once)).toBe(once);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
        expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

test("a line has no line breaks and single blanks", () => {
  expect(normalizeLine(" Cámara\r\nde  Comercio\tde\u00a0Sonora ")).toBe("Cámara de Comercio de Sonora");
});

test("a line does not turn round what stands beside it", () => {
  expect(normalizeLine("C\u00e1mara \u202efdp\u2067\u2069 e\u202c\u0301")).toBe("C\u00e1mara fdp \u00e9");
  expect(normalizeLine("\u202e \u2066")).toBe("");
});

test("a line is never a second header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(normalizeLine(typed)).not.toMatch(/[\r\n]/);
    }),
  );
});

test.each([
  ["", 0],
  ["año", 3],
  ["😀", 1],
  ["日本", 2],
])("%j counts as %i characters", (text, length) => {
  expect(countCharacters(text)).toBe(length);
});
