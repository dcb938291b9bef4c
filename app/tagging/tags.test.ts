import { expect, test } from "vitest";
import { readTags, tickedCodes } from "./tags";

const edition = {
  pillars: [
    {
      id: 1,
      code: "I",
      name: "One",
      workstreams: [
        { id: 11, code: "I.1", name: "a" },
        { id: 12, code: "I.2", name: "b" },
      ],
    },
    { id: 2, code: "II", name: "Two", workstreams: [] },
  ],
};

test("a workstream brings its pillar; the pillar is a tag of its own only where it stands alone", () => {
  expect(readTags(["I.2", "I", "II"], edition)).toEqual([
    { code: "I.2", pillarId: 1, workstreamId: 12 },
    { code: "II", pillarId: 2, workstreamId: null },
  ]);
  expect(readTags(["I.1"], edition)).toEqual([{ code: "I.1", pillarId: 1, workstreamId: 11 }]);
  expect(readTags(["I"], edition)).toEqual([{ code: "I", pillarId: 1, workstreamId: null }]);
});

test("codes of another agenda are dropped", () => {
  expect(readTags(["1", "IX.4", ""], edition)).toEqual([]);
});

test("the form shows the pillar of a tagged workstream as ticked", () => {
  expect(tickedCodes(["I.2"], edition)).toEqual(["I", "I.2"]);
  expect(tickedCodes(["II"], edition)).toEqual(["II"]);
});
