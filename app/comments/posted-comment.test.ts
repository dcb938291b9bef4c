import { describe, expect, it } from "vitest";
import { EXCERPT_CHARACTERS, excerpt } from "./posted-comment";

describe("excerpt", () => {
  it("leaves a short text whole, on one line", () => {
    expect(excerpt("Two\n\nlines.")).toBe("Two lines.");
  });

  it("cuts a longer one after a word, whatever its line breaks", () => {
    const text = "word\n\n\n".repeat(100).slice(0, EXCERPT_CHARACTERS + 1);
    expect(excerpt(text)).toMatch(/^(word )+word…$/);
  });

  it("counts characters, so that emoji and accents are never halved", () => {
    expect(excerpt("🌵".repeat(EXCERPT_CHARACTERS + 1))).toBe(`${"🌵".repeat(EXCERPT_CHARACTERS)}…`);
  });
});
