import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords } from "./word-difference";

const told = (earlier: string, later: string) =>
  compareWords(earlier, later)?.map(
    ({ kind, text }) => `${{ same: " ", gone: "-", new: "+" }[kind]}${text.trim()}`,
  );

describe("the difference of two versions", () => {
  test("names words that are gone and words that are new", () => {
    expect(told("We want fewer trucks at night.", "We want more trucks at noon.")).toEqual([
      " We want",
      "-fewer",
      "+more",
      " trucks at",
      "-night.",
      "+noon.",
    ]);
    expect(told("The same.", "The same.")).toEqual([" The same."]);
    expect(told("", "All new.")).toEqual(["+All new."]);
    expect(told("All gone.", "")).toEqual(["-All gone."]);
  });

  test("holds both versions whole, whatever they are", () => {
    const word = fc.constantFrom("a", "b", "c", "ñ");
    const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const stretches = compareWords(earlier, later) ?? [];
        const without = (kind: "gone" | "new") =>
          stretches
            .filter((stretch) => stretch.kind !== kind)
            .flatMap((stretch) => stretch.text.split(/\s+/).filter(Boolean))
            .join(" ");
        expect(without("new")).toBe(earlier);
        expect(without("gone")).toBe(later);
      }),
    );
  });

  test("is not made of two texts that would take too long", () => {
    const long = (word: string) => `${word} `.repeat(5_000);
    expect(compareWords(long("a"), long("b"))).toBeUndefined();
  });
});
