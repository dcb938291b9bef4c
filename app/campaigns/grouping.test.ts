import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BandIndex } from "./band-index";
import { Grouping } from "./grouping";
import { createSignature } from "./signature.server";

/** The group of each text, after all have arrived. */
function group(texts: readonly string[]): readonly number[] {
  const grouping = new Grouping();
  const placed = texts.map((text) => grouping.arrive(createSignature(text)).group);
  return placed.map((at) => grouping.groupOf(at));
}

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(" ");

describe("grouping as comments arrive", () => {
  test("tells of each what it has in common with the group it joins", () => {
    const grouping = new Grouping();
    const arrive = (text: string) => grouping.arrive(createSignature(text));
    const first = arrive(words(0, 60));
    expect(first.resemblance).toBeUndefined();
    expect(arrive(words(0, 60))).toEqual({
      group: first.group,
      resemblance: { kind: "exact", similarity: 1, ownShare: 0 },
    });
    expect(arrive(`${words(0, 60)} ${words(500, 5)}`)).toMatchObject({
      group: first.group,
      resemblance: { kind: "near", similarity: 1 },
    });
    expect(arrive(`${words(900, 30)} ${words(0, 60)}`)).toMatchObject({
      group: first.group,
      resemblance: { kind: "template", similarity: 1 },
    });
    expect(arrive(words(700, 60)).group).not.toBe(first.group);
  });

  test("does not make one group of a chain, each text like the one before", () => {
    // each keeps 54 of 60 words and the next takes 6 further: neighbors are near, the tenth has nothing of the first
    const chain = Array.from({ length: 40 }, (_, at) => words(at * 6, 60));
    const groups = group(chain);
    for (let at = 0; at + 10 < chain.length; at += 1) expect(groups[at]).not.toBe(groups[at + 10]);
  });

  test("does not join two letters by a comment made of both", () => {
    const [one, other] = [words(0, 60), words(1000, 60)];
    const signed = (letter: string, by: number) => `${letter} ${words(5000 + by * 10, 3)}`;
    const before = [0, 1, 2, 3, 4].flatMap((by) => [signed(one, by), signed(other, by + 50)]);
    const groups = group([...before, `${one} ${other}`, one, other]);
    expect(groups.at(-1)).toBe(groups[1]);
    expect(groups.at(-2)).toBe(groups[0]);
    expect(groups[0]).not.toBe(groups[1]);
  });

  test("gathers odd copies when the letter itself arrives after them", () => {
    const letter = words(0, 40);
    const odd = [0, 1, 2, 3, 4, 5].map((by) => `${words(1000 + by * 100, 50)} ${letter}`);
    expect(new Set(group(odd)).size).toBe(odd.length);
    expect(new Set(group([...odd, letter])).size).toBe(1);
  });

  test("keeps short texts apart that are not the same", () => {
    const groups = group([
      "I oppose this rule.",
      "I oppose this rule!",
      "I oppose this.",
      "I support this rule.",
    ]);
    expect(groups[1]).toBe(groups[0]);
    expect(new Set(groups).size).toBe(3);
  });

  test("puts exact copies together in whatever order all arrive", () => {
    const texts = [
      words(0, 40),
      words(0, 40),
      words(10, 40),
      words(20, 40),
      words(20, 40),
      `${words(300, 40)} ${words(0, 40)}`,
      "Stop",
      "Stop",
      "",
      "",
    ];
    const order = fc.shuffledSubarray(
      texts.map((_, at) => at),
      { minLength: texts.length },
    );
    fc.assert(
      fc.property(order, (at) => {
        const arrived = at.map((place) => texts[place] ?? "");
        const byText = new Map(group(arrived).map((found, place) => [arrived[place], found]));
        expect(group(arrived)).toEqual(arrived.map((text) => byText.get(text)));
      }),
    );
  });

  test("gives the same groups for the same arrivals", () => {
    const text = fc
      .tuple(fc.nat(8), fc.integer({ min: 5, max: 30 }))
      .map(([from, count]) => words(from * 4, count));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(group(texts)).toEqual(group(texts));
      }),
    );
  });
});

describe("a phrase that everybody uses", () => {
  const phrase = "thank you for the opportunity to comment on this";

  test("costs each arrival no more comparisons for all who came before", () => {
    const grouping = new Grouping();
    const count = 5000;
    for (let by = 0; by < count; by += 1) {
      grouping.arrive(createSignature(`${phrase} ${words(by * 20, 20)}`));
    }
    expect(grouping.comparisons).toBeLessThanOrEqual(8 * count);
    expect(grouping.comparisons).toBeGreaterThan(0);
  });

  test("does not hide a letter that has it", () => {
    const others = Array.from({ length: 500 }, (_, by) => `${phrase} ${words(by * 20, 20)}`);
    const groups = group([...others, `${phrase} ${words(90_000, 40)}`, `${words(90_000, 40)} ${phrase}`]);
    expect(groups.at(-1)).toBe(groups.at(-2));
  });

  test("leads to a bounded number of the 100,000 that share it", () => {
    const index = new BandIndex(32);
    for (let number = 0; number < 100_000; number += 1) {
      index.add(7, number);
      index.add(-number - 1000, number);
    }
    const list = new Int32Array(32);
    expect(index.count(7)).toBe(32);
    expect(index.read(7, list)).toBe(32);
    expect([...list].sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, at) => at));
    expect(index.read(-51_000, list)).toBe(1);
    expect(list[0]).toBe(50_000);
    expect(index.count(8)).toBe(0);
  });
});
