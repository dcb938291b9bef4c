import { describe, expect, test } from "vitest";
import { commentStatuses } from "../comment";
import { mayAmend, mayWithdraw } from "./follow-rules";

describe("what an author may do", () => {
  test.each(commentStatuses)("a comment that stands at %s", (status) => {
    const left = status !== "withdrawn";
    expect(mayAmend({ status, source: "web", arrival: "in-time" })).toBe(left);
    expect(mayAmend({ status, source: "web", arrival: "late" })).toBe(left);
    expect(mayAmend({ status, source: "web", arrival: null })).toBe(false);
    expect(mayAmend({ status, source: "import", arrival: "in-time" })).toBe(false);
    expect(mayWithdraw({ status })).toBe(left);
  });
});
