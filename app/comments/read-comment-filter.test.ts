import { describe, expect, test } from "vitest";
import { filterQuery } from "./comment-filter";
import { readCommentFilter, readCursor } from "./read-comment-filter";
import { createTrackingNumber } from "./tracking-number";

const read = (query: string) => readCommentFilter(new URLSearchParams(query));

describe("the queue's filter", () => {
  test("is read from an address and written to one", () => {
    const filter = {
      docket: "HLED-2026-0001",
      status: "counted",
      type: "labor-union",
      pillar: "2021.I.2",
      language: "es",
      country: "MX",
      acknowledged: "no",
      q: "agua y energía",
    } as const;
    expect(read(filterQuery(filter).slice(1))).toEqual(filter);
    expect(filterQuery({})).toBe("");
  });

  test("drops what it does not know", () => {
    const unknown =
      "docket=HLED-1&status=burnt&type=&pillar=;drop&language=fr&country=XX&acknowledged=1&q=%20&other=1";
    expect(filterQuery(read(unknown))).toBe("");
    expect(read(`q=${"a".repeat(201)}`).q).toBeUndefined();
  });

  test("takes control characters out of the words", () => {
    expect(read("q=agua%00%0A%20limpia").q).toBe("agua limpia");
  });

  test("takes a cursor only where it can be a tracking number", () => {
    const trackingNumber = createTrackingNumber();
    expect(readCursor(new URLSearchParams({ before: trackingNumber }))).toEqual({
      direction: "older",
      trackingNumber,
    });
    expect(readCursor(new URLSearchParams({ after: trackingNumber }))).toEqual({
      direction: "newer",
      trackingNumber,
    });
    expect(readCursor(new URLSearchParams({ before: "1 or 1=1" }))).toBeUndefined();
  });
});
