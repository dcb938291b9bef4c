import { expect, test } from "vitest";
import { chooseRepresentative } from "./representative";
import { createSignature } from "./signature.server";

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(" ");
const texts = (...list: readonly (readonly [text: string, copies: number])[]) =>
  list.map(([text, copies]) => ({ signature: createSignature(text), copies }));

const letter = words(0, 40);
const withOwn = (by: number) => `${letter} ${words(1000 * by, 30)}`;

test("the letter itself stands for those with words of their own", () => {
  expect(chooseRepresentative(texts([withOwn(1), 1], [withOwn(2), 1], [letter, 1], [withOwn(3), 1]))).toBe(2);
});

test("of two versions, the one sent more often stands for both", () => {
  const version = `${words(0, 36)} ${words(500, 6)}`;
  expect(chooseRepresentative(texts([letter, 3], [version, 20], [withOwn(1), 1]))).toBe(1);
  expect(chooseRepresentative(texts([letter, 20], [version, 3], [withOwn(1), 1]))).toBe(0);
});

test("of equals it is the first; of none it is none", () => {
  expect(chooseRepresentative(texts([letter, 1], [words(900, 40), 1]))).toBe(0);
  expect(chooseRepresentative([])).toBe(-1);
});
