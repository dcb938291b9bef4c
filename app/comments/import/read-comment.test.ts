import { expect, test } from "vitest";
import { findConstantProblem, importSchema, readComment } from "./read-comment.server";

const schema = importSchema({ questions: [{ id: 7, required: true }], pillars: [{ code: "I" }] });
const now = new Date("2026-06-01T00:00:00Z");
const read = (row: Record<string, string>, publication: "named" | "unnamed" = "unnamed") =>
  readComment(
    schema,
    { received: "2026-01-31", comment: "Words", ...row },
    { layout: { publication }, constant: {}, now },
  );

test.each([
  [{}, { commenterKind: "anonymous", stakeholderType: "other", publication: "unnamed" }],
  [{ name: "Ana" }, { commenterKind: "individual", stakeholderType: "individual", publication: "unnamed" }],
  [
    { organizationName: "O", name: "Ana" },
    { commenterKind: "organization", stakeholderType: "other", name: "Ana" },
  ],
  [
    { name: "Ana", commenterKind: "anonymous" },
    { commenterKind: "anonymous", name: null },
  ],
  [{ stakeholderType: "Business Association" }, { stakeholderType: "business-association" }],
  [{ country: "estados unidos" }, { country: "US" }],
  [{ country: "mx" }, { country: "MX" }],
])("%j is read as %j", (row, input) => {
  expect(read(row)).toMatchObject({ comment: { input } });
});

test("the value for all rows wins, and is checked before the first row", () => {
  const constant = { stakeholderType: "academia", locale: "es" };
  const row = { received: "2026-01-31", comment: "Words", stakeholderType: "business", locale: "en" };
  expect(readComment(schema, row, { layout: { publication: "named" }, constant, now })).toMatchObject({
    comment: { locale: "es", input: { stakeholderType: "academia" } },
  });
  expect(findConstantProblem(schema, constant)).toBeUndefined();
  expect(findConstantProblem(schema, { stakeholderType: "firm" })).toMatch(/^stakeholderType: not one of/);
  expect(findConstantProblem(schema, { received: "today" })).toMatch(/^received: /);
  expect(findConstantProblem(schema, { commenterKind: "organization" })).toBeUndefined();
});

test("a problem names the field and never the words of a person", () => {
  const result = read({ name: "Ana ".repeat(100), email: "ana at example", locale: "francés" });
  expect(result).toEqual({
    problems: [
      "locale: neither en nor es",
      "name: longer than 200 characters (it has 399)",
      "email: not an email address",
    ],
  });
});

test("an answer to a question that the notice does not ask is refused, not dropped", () => {
  const foreign = { problems: ["answer.99: the notice has no question 99"] };
  expect(read({ "answer.99": "Lost words" })).toEqual(foreign);
  expect(read({ "answer.007": "Lost words" })).toEqual({
    problems: ["answer.007: the notice has no question 007"],
  });
  expect(read({ "answer.99": " ", "answer.7": "Kept" })).toMatchObject({
    comment: { input: { answer: { 7: "Kept" } } },
  });
  expect(findConstantProblem(schema, { "answer.99": "x" })).toBe(foreign.problems[0]);
});

test("what is no date is shown only where it can be no name and no address", () => {
  const problem = (received: string) => read({ received });
  expect(problem("31/01/2026")).toEqual({
    problems: ["received: “31/01/2026” is not a date like 2026-01-31 or 2026-01-31T15:30Z"],
  });
  for (const received of ["Ana Ríos", "ana@example.org", "1".repeat(41)]) {
    expect(problem(received)).toEqual({
      problems: ["received: what the row has is not a date like 2026-01-31 or 2026-01-31T15:30Z"],
    });
  }
});
