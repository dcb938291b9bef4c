import { describe, expect, test } from "vitest";
import { findStretch } from "./find-stretch";

const text = "The port is slow.\r\n\r\nThe  port is old. 🚢 The port is slow.";

describe("a stretch", () => {
  test("stands where the form says, where those are its words", () => {
    const start = text.lastIndexOf("The port is slow.");
    expect(findStretch(text, { quote: "The port is slow.", start, end: start + 17 })).toEqual({
      outcome: "found",
      start,
      end: start + 17,
      quote: "The port is slow.",
    });
  });

  test("is found by its words where the offsets are another text's", () => {
    expect(findStretch(text, { quote: "is old", start: 0, end: 6 })).toMatchObject({
      start: text.indexOf("is old"),
      quote: "is old",
    });
  });

  test("is found whatever became of its white space, and has that of the text", () => {
    expect(findStretch(text, { quote: " slow. The port\n is old " })).toEqual({
      outcome: "found",
      start: text.indexOf("slow"),
      end: text.indexOf(". 🚢"),
      quote: "slow.\r\n\r\nThe  port is old",
    });
  });

  test("counts in UTF-16 code units", () => {
    const start = text.indexOf("🚢");
    expect(findStretch(text, { quote: "🚢" })).toMatchObject({ start, end: start + 2 });
  });

  test("that stands in several places is not chosen for the person, unless told which", () => {
    expect(findStretch(text, { quote: "The port is" })).toEqual({ outcome: "several", count: 3 });
    expect(findStretch(text, { quote: "The port is", occurrence: 3 })).toMatchObject({
      outcome: "found",
      start: text.lastIndexOf("The port"),
    });
    expect(findStretch(text, { quote: "The port is", occurrence: 4 })).toEqual({
      outcome: "several",
      count: 3,
    });
  });

  test("that is nowhere, or of white space alone, is not found", () => {
    expect(findStretch(text, { quote: "airport" })).toEqual({ outcome: "not-found" });
    expect(findStretch(text, { quote: " \n ", start: 17, end: 21 })).toEqual({ outcome: "not-found" });
  });
});
