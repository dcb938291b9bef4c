import { expect, test } from "vitest";
import { listDifferences, listOwnWords } from "./differences";

const letter = "Please open the bridge at night. Our drivers wait too long.";

test("a signatory's own words are told from the letter's", () => {
  const member = "I drive a truck. Please open the bridge at noon! Our DRIVERS wait too long. Ruth";
  expect(listDifferences(letter, member)).toEqual([
    { kind: "new", text: "I drive a truck. " },
    { kind: "same", text: "Please open the bridge at " },
    { kind: "gone", text: "night. " },
    { kind: "new", text: "noon! " },
    { kind: "same", text: "Our DRIVERS wait too long. " },
    { kind: "new", text: "Ruth" },
  ]);
  expect(listOwnWords(letter, member)).toEqual(["I drive a truck.", "noon!", "Ruth"]);
});

test("case, accents and signs are no words of one's own", () => {
  expect(listOwnWords("¡Abran el puente, por favor!", "ABRAN EL PUENTE POR FAVOR … 🙏")).toEqual([]);
  expect(listOwnWords("Más cruces", "Mas cruces")).toEqual([]);
});

test("texts too long to compare at once are not compared", () => {
  const words = (from: number) => Array.from({ length: 3000 }, (_, at) => `w${from + at}`).join(" ");
  expect(listOwnWords(words(0), words(10_000))).toBeUndefined();
});
