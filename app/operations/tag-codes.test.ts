import { expect, test } from "vitest";
import { codesFor } from "./tag-codes";

const edition = { code: "2021" };
const tag = (add: string[], remove: string[] = []) => codesFor({ do: "tag", add, remove });

test("a bulk step adds and removes the codes of a comment's own edition, and leaves others alone", () => {
  expect(tag(["2021.I.2", "2013.1"])(["II"], edition)).toEqual(["II", "I.2", "themes:"]);
  expect(tag([], ["2021.I"])(["I.1", "I.2", "III"], edition)).toEqual(["III", "themes:"]);
  expect(tag([], ["2021.I.1"])(["I.1", "I.2"], edition)).toEqual(["I.2", "themes:"]);
  expect(tag(["2013.1"], ["2013.2"])(["I.1"], edition)).toEqual(["I.1", "themes:"]);
});

test("a pillar's code is not the beginning of another's", () => {
  expect(tag([], ["2021.I"])(["II.1", "III", "IV"], edition)).toEqual(["II.1", "III", "IV", "themes:"]);
});

test("the boxes of a page mean exactly what is ticked", () => {
  expect(codesFor({ do: "set-tags", ticked: ["I", "I.1"] })(["II"], edition)).toEqual(["I", "I.1"]);
});

test("themes are added and taken off by their codes", () => {
  expect(tag(["theme:4"], ["theme:3"])(["I", "theme:3", "theme:5"], edition)).toEqual([
    "I",
    "theme:5",
    "theme:4",
    "themes:3",
  ]);
});
