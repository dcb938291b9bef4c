import { expect, test } from "vitest";
import { editions } from "~db/seed/editions";
import { hasLabel, listLabels } from "./labels";

const labels = listLabels(editions[1]);

/** The labels that a comment with these codes is an example for, and those that it says nothing of. */
function read(...codes: string[]) {
  const said = labels.map((label) => [label.code, hasLabel(new Set(codes), label)] as const);
  const where = (value: boolean | undefined) => said.filter(([, own]) => own === value).map(([code]) => code);
  return { examples: where(true), unsaid: where(undefined) };
}

test("a workstream is an example for its pillar too, and against all others", () => {
  expect(read("I.2", "IV.3")).toEqual({ examples: ["I", "IV", "I.2", "IV.3"], unsaid: [] });
  expect(read()).toEqual({ examples: [], unsaid: [] });
});

test("a pillar without a workstream says nothing about its workstreams", () => {
  expect(read("III", "I.1")).toEqual({
    examples: ["I", "III", "I.1"],
    unsaid: ["III.1", "III.2", "III.3"],
  });
});

test("codes that the edition has not are left aside", () => {
  expect(read("9.9", "1.2", "")).toEqual({ examples: [], unsaid: [] });
});
