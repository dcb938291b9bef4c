import { describe, expect, test } from "vitest";
import { segmentsOf, sentencesOf, type TextMark } from "./stretch";

const mark = (id: string, start: number, end: number): TextMark => ({
  id,
  start,
  end,
  tag: id,
  opening: "",
  closing: "",
});
const ids = (marks: readonly TextMark[]) => marks.map(({ id }) => id).join("");

describe("a marked text", () => {
  test("is cut wherever a mark begins or ends, overlapping ones too, and loses nothing", () => {
    const segments = segmentsOf("abcdefgh", [mark("x", 1, 5), mark("y", 3, 7)]);
    expect(segments.map((each) => [each.text, ids(each.marks), ids(each.opens), ids(each.closes)])).toEqual([
      ["a", "", "", ""],
      ["bc", "x", "x", ""],
      ["de", "xy", "y", "x"],
      ["fg", "y", "", "y"],
      ["h", "", "", ""],
    ]);
  });

  test("ends where the text does, whatever a mark says", () => {
    const segments = segmentsOf("abc", [mark("x", 1, 9), mark("y", 7, 9)]);
    expect(segments.map((each) => [each.text, ids(each.closes)])).toEqual([
      ["a", ""],
      ["bc", "x"],
    ]);
    expect(segmentsOf("", [mark("x", 0, 3)])).toEqual([]);
  });
});

test("sentences are counted in UTF-16 code units and have no white space at their ends", () => {
  const text = "¿Cuándo? 🚢 Mañana.\n\n  Última línea";
  const sentences = sentencesOf("body", text, "es");
  expect(sentences.map(({ quote }) => quote)).toEqual(["¿Cuándo?", "🚢 Mañana.", "Última línea"]);
  for (const { start, end, quote } of sentences) expect(text.slice(start, end)).toBe(quote);
});
