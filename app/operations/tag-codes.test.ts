import { expect, test } from "vitest";
import { codesFor } from "./tag-codes";

const edition = { code: "2021" };
const tag = (add: string[], remove: string[] = []) =>
  codesFor({ do: "tag", add, remove, addThemes: [], removeThemes: [] });

test("a bulk step adds and removes the codes of a comment's own edition, and leaves others alone", () => {
  expect(tag(["2021.I.2", "2013.1"])(["II"], edition)).toEqual(["II", "I.2"]);
  expect(tag([], ["2021.I"])(["I.1", "I.2", "III"], edition)).toEqual(["III"]);
  expect(tag([], ["2021.I.1"])(["I.1", "I.2"], edition)).toEqual(["I.2"]);
  expect(tag(["2013.1"], ["2013.2"])(["I.1"], edition)).toEqual(["I.1"]);
});

test("a pillar's code is not the beginning of another's", () => {
  expect(tag([], ["2021.I"])(["II.1", "III", "IV"], edition)).toEqual(["II.1", "III", "IV"]);
});

test("the boxes of a page mean exactly what is ticked", () => {
  expect(codesFor({ do: "set-tags", ticked: ["I", "I.1"] })(["II"], edition)).toEqual(["I", "I.1"]);
});
