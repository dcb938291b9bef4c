import { describe, expect, test } from "vitest";
import { type Shareable, shareOut } from "./share-rule";

const nobodys = (id: number, campaign: number | null = null): Shareable => ({ id, holder: null, campaign });
const shares = (
  comments: readonly Shareable[],
  loads: Readonly<Record<string, number>>,
  ownerOf: readonly (readonly [number, string])[] = [],
) =>
  Object.fromEntries(
    shareOut(comments, { loads: new Map(Object.entries(loads)), ownerOf: new Map(ownerOf) }),
  );

describe("sharing out", () => {
  test("gives each comment to whoever has the least, between equals to the one named first", () => {
    expect(
      shares(
        [1, 2, 3, 4].map((id) => nobodys(id)),
        { ana: 2, ben: 0, eva: 1 },
      ),
    ).toEqual({
      1: "ben",
      2: "ben",
      3: "eva",
      4: "ana",
    });
  });

  test("evens out what was uneven, and keeps even what was even", () => {
    const many = Array.from({ length: 100 }, (_, index) => nobodys(index));
    const count = (given: Record<string, string>, who: string) =>
      Object.values(given).filter((each) => each === who).length;
    const uneven = shares(many, { ana: 40, ben: 0 });
    expect([count(uneven, "ana"), count(uneven, "ben")]).toEqual([30, 70]);
    const even = shares(many, { ana: 7, ben: 7, eva: 7 });
    expect([count(even, "ana"), count(even, "ben"), count(even, "eva")]).toEqual([34, 33, 33]);
  });

  test("leaves a comment with whoever of them has it, and takes it from anybody else", () => {
    const held = [
      { id: 1, holder: "ana", campaign: null },
      { id: 2, holder: "zoe", campaign: null },
    ];
    expect(shares(held, { ana: 9, ben: 0 })).toEqual({ 1: "ana", 2: "ben" });
  });

  test("keeps a campaign together with whoever has it, and as one piece of work", () => {
    const letters = [nobodys(1, 5), nobodys(2, 5), nobodys(3), nobodys(4, 5), nobodys(5)];
    expect(shares(letters, { ana: 0, ben: 0 })).toEqual({ 1: "ana", 2: "ana", 3: "ben", 4: "ana", 5: "ana" });
    expect(shares(letters, { ana: 0, ben: 8 }, [[5, "ben"]])).toEqual({
      1: "ben",
      2: "ben",
      3: "ana",
      4: "ben",
      5: "ana",
    });
  });

  test("gives nothing where there is nobody to give to", () => {
    expect(shares([nobodys(1)], {})).toEqual({});
  });
});
