import { expect, test } from "vitest";
import { listTagged, readLabelledComments } from "./labelled-comments";

const read = (...lines: object[]) =>
  readLabelledComments(lines.map((line) => JSON.stringify(line)).join("\n\n"), () => "es");

test("an edition's pillars and workstreams are read together, and one without labels is passed over", () => {
  const comments = read(
    { id: "a", lang: "en", text: "One", pillars2021: ["I"], workstreams2021: ["I.2"], difficulty: "hard" },
    { text: "Two", workstreams2021: [] },
    { text: "Three", workstreams2013: ["1.3"] },
  );
  expect(listTagged(comments, "2021")).toEqual([
    { locale: "en", text: "One", codes: ["I", "I.2"] },
    { locale: "es", text: "Two", codes: [] },
  ]);
  expect(listTagged(comments, "2013")).toEqual([{ locale: "es", text: "Three", codes: ["1.3"] }]);
});

test("a language is read from its tag, and told from the text where there is none that is known", () => {
  const locales = read({ text: "", lang: "en-US" }, { text: "", lang: "fr" }, { text: "", lang: null });
  expect(locales.map(({ locale }) => locale)).toEqual(["en", "es", "es"]);
});

test.each([
  ['{"text": "a"}\n{"text": 4}', "line 2: text"],
  ['{"id": "a"}', "line 1: text"],
  ['{"text": ', "line 1: the line"],
  ["[]", "line 1: the line"],
  ['{"text": "a", "pillars2021": "I"}', "line 1: pillars2021"],
])("a line that is no labelled comment is named: %s", (lines, said) => {
  expect(() => readLabelledComments(lines, () => "en")).toThrow(said);
});
