import { expect, test } from "vitest";
import { closeGap, listMarks, listStrayMarks, splitAtMarks } from "./marks";

test("a text is its words and its marks, and nothing of it is lost", () => {
  expect(splitAtMarks("Ports are slow [1], old[2, 3] and [small].")).toEqual([
    { words: "Ports are slow " },
    { numbers: [1] },
    { words: ", old" },
    { numbers: [2, 3] },
    { words: " and [small]." },
  ]);
  expect(splitAtMarks("")).toEqual([]);
});

test("marks are told once each; a year in brackets is none", () => {
  expect(listMarks("[2] [1] [2,1] [2021] [] [1;2]")).toEqual([2, 1]);
});

test("a mark without a reference is stray", () => {
  expect(listStrayMarks("[0] [1] [2] [3]", 2)).toEqual([0, 3]);
  expect(listStrayMarks("No mark.", 0)).toEqual([]);
});

test("what stands behind a reference that is taken out moves up", () => {
  expect(closeGap("[1] and [3,4]", 2)).toBe("[1] and [2, 3]");
});
