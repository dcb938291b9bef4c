import { expect, test } from "vitest";
import { describeError } from "./described-error";

test("of an error neither the failing row nor an address is kept", () => {
  const error = Object.assign(new Error("no mailbox lucia@example.org"), {
    code: "23514",
    constraint: "messages_subject_one_line",
    detail: "Failing row contains (lucia@example.org)",
  });
  expect(JSON.stringify(describeError(error))).not.toContain("lucia");
  expect(describeError(error)).toMatchObject({ code: "23514", constraint: "messages_subject_one_line" });
  expect(describeError("lucia@example.org")).toEqual({ name: "not an Error", message: "string" });
});
