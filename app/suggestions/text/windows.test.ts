import { expect, test } from "vitest";
import { listFeatures } from "./features";
import { listWindows } from "./windows";

const sentence = "Nueve horas de fila en la garita, y nadie nos dice por qué. ";
const read = (text: string) => {
  const features = listFeatures(text, "es");
  return { features, windows: listWindows(features) };
};

test("a short text is one window, and an empty one an empty window", () => {
  const { features, windows } = read(sentence.repeat(3));
  expect(windows).toEqual([features.matches]);
  expect(read("").windows).toEqual([[]]);
});

test("a long text is parted between sentences, and every feature is in one part", () => {
  const { features, windows } = read(sentence.repeat(40));
  expect(windows.length).toBeGreaterThan(4);
  expect(windows.flat()).toHaveLength(features.matches.length);
  const sentencesOf = windows.map(
    (matches) => new Set(matches.map(({ first }) => features.tokens[first]?.sentence)),
  );
  for (const [at, own] of sentencesOf.entries()) {
    for (const other of sentencesOf.slice(at + 1))
      expect([...own].filter((one) => other.has(one))).toEqual([]);
  }
});

test("a little left over at the end joins the part before it", () => {
  const parts = read(sentence.repeat(6)).windows.length;
  expect(read(`${sentence.repeat(6)}${sentence}`).windows).toHaveLength(parts);
});

test("twice the text has twice the features", () => {
  const count = (times: number) => read(sentence.repeat(times)).features.matches.length;
  expect(count(400)).toBe(2 * count(200));
});
