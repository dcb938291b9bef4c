import { expect, test } from "vitest";
import { describeError, withoutAddresses } from "./described-error";

test.each([
  ["550 5.1.1 <lucia@example.org>: user unknown", "550 5.1.1 <…@…>: user unknown"],
  ['invalid input: "Inés.Ríos+portal@correo.example.mx"', 'invalid input: "…@…"'],
  ["to=lucia@example.org, relay=none", "to=…@…, relay=none"],
  [
    "at file:///srv/node_modules/@remix-run/node/dist/index.js:12:3",
    "at file:///srv/node_modules/@remix-run/node/dist/index.js:12:3",
  ],
  ["resend@6.38.0 answered", "resend@6.38.0 answered"],
])("%s", (text, without) => {
  expect(withoutAddresses(text)).toBe(without);
});

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
