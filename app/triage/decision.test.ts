import { expect, test } from "vitest";
import { commentStatuses } from "~/comments/comment";
import { decide, decisions, decisionsFor } from "./decision";

test("a comment goes from received to review, is posted or withheld, and comes back to review", () => {
  const table = commentStatuses.map((status) => [
    status,
    Object.fromEntries(
      decisions
        .filter((decision) => decision !== "let-in")
        .map((decision) => [decision, decide({ status, held: null }, decision) ?? "-"]),
    ),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    received: { "start-review": "in-review", post: "posted", withhold: "withheld", "return-to-review": "-" },
    "in-review": { "start-review": "-", post: "posted", withhold: "withheld", "return-to-review": "-" },
    posted: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "in-review" },
    withheld: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "in-review" },
    withdrawn: { "start-review": "-", post: "-", withhold: "-", "return-to-review": "-" },
  });
});

test("what was withdrawn leaves nothing to decide", () => {
  expect(decisionsFor({ status: "withdrawn", held: null })).toEqual([]);
  expect(decisionsFor({ status: "withdrawn", held: "trap" })).toEqual([]);
  expect(decisionsFor({ status: "in-review", held: null })).toEqual(["post", "withhold"]);
});

test("what is held is let in or withheld, and nothing else", () => {
  expect(decisionsFor({ status: "received", held: "no-proof" })).toEqual(["let-in", "withhold"]);
  expect(decide({ status: "received", held: "no-proof" }, "let-in")).toBe("received");
  for (const status of commentStatuses) expect(decide({ status, held: null }, "let-in")).toBeUndefined();
});
