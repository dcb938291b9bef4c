import { describe, expect, it } from "vitest";
import { publicCacheControl } from "./public-cache";

const asOf = new Date("2026-12-04T12:00:00.500Z");
const at = (milliseconds: number) => new Date(asOf.getTime() + milliseconds);
const lifetime = (...changes: (Date | null)[]) =>
  /s-maxage=(\d+)/.exec(publicCacheControl(asOf, changes))?.[1];

describe("publicCacheControl", () => {
  it("keeps a page for a minute", () => {
    expect(publicCacheControl(asOf)).toBe("public, max-age=0, s-maxage=60, must-revalidate");
    expect(lifetime(null, at(-1), at(3_600_000))).toBe("60");
  });

  it("never past the next opening or closing", () => {
    expect(lifetime(at(30_000), at(10_000))).toBe("10");
    expect(lifetime(at(999))).toBe("0");
  });
});
