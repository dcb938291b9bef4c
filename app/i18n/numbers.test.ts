import { expect, test } from "vitest";
import { formatNumber, formatShare } from "./numbers";

test("numbers are written as both countries do", () => {
  expect(formatNumber(12_345, "en")).toBe("12,345");
  expect(formatNumber(12_345, "es")).toBe("12,345");
});

test.each([
  [3, 8, "38%"],
  [0, 8, "0%"],
  [8, 8, "100%"],
  [0, 0, "0%"],
  [5, 4_051, "<1%"],
  [4_043, 4_051, ">99%"],
])("%i of %i is %s", (part, whole, written) => {
  expect(formatShare(part, whole, "en")).toBe(written);
  expect(formatShare(part, whole, "es")).toBe(written);
});
