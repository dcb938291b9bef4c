import { expect, test } from "vitest";
import { commentStatuses } from "~/comments/comment";
import { decide, decisions, decisionsFor } from "./decision";

test("a comment goes from received to review, is posted or withheld, and comes back to review", () => {
  const table = commentStatuses.map((status) => [
    status,
    Object.fromEntries(decisions.map((decision) => [decision, decide(status, decision) ?? "-"])),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    received: { "start-review": "in-review", post: "-", withhold: "-", "return-to-review": "-" },
    "in-review": { "start-review": "-", post: "posted", withhold: "withheld", "return-to-review": "-" },
    posted: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "in-review" },
    withheld: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "in-review" },
    withdrawn: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "-" },
  });
});

test("what was withdrawn leaves nothing to decide", () => {
  expect(decisionsFor("withdrawn")).toEqual([]);
  expect(decisionsFor("in-review")).toEqual(["post", "withhold"]);
});
