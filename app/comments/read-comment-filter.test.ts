import { describe, expect, test } from "vitest";
import { asSeenBy, filterQuery } from "./comment-filter";
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
      theme: "12",
      sector: "energy",
      language: "es",
      country: "MX",
      files: "no",
      late: "yes",
      confirmed: "yes",
      acknowledged: "no",
      delivery: "bounced",
      assigned: "me",
      suggested: "yes",
      campaign: "7",
      campaigns: "each",
      held: "yes",
      q: "agua y energía",
      sort: "relevance",
    } as const;
    expect(read(filterQuery(filter).slice(1))).toEqual(filter);
    expect(filterQuery({})).toBe("");
  });

  test("drops what it does not know", () => {
    const unknown =
      "docket=HLED-1&status=burnt&type=&pillar=;drop&language=fr&country=XX&acknowledged=1&delivery=eaten&q=%20&other=1" +
      "&theme=0&sector=witchcraft&files=maybe&late=no&confirmed=1&assigned=a%20b&suggested=no&campaign=99999999999&campaigns=none&sort=newest";
    expect(filterQuery(read(unknown))).toBe("");
    expect(read(`q=${"a".repeat(201)}`).q).toBeUndefined();
  });

  test("knows the reader by an id, once it is known who reads", () => {
    expect(asSeenBy({ assigned: "me", late: "yes" }, "ana")).toEqual({ assigned: "ana", late: "yes" });
    expect(asSeenBy({ assigned: "none" }, "ana")).toEqual({ assigned: "none" });
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
