import { expect, test } from "vitest";
import { listTokens } from "./tokens";

test("offsets lead back to the words, also past emoji, accents in two parts and other scripts", () => {
  const text = "🚚🚚 El camio\u0301n 𝒳 esperó ¡seis horas! 😀 K'iche’ ñandú";
  const words = listTokens(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(["El", "camio\u0301n", "𝒳", "esperó", "seis", "horas", "K'iche", "ñandú"]);
});

test("accents, capitals and apostrophes make no other word", () => {
  const folded = (text: string) => listTokens(text).map((token) => token.folded);
  expect(folded("CAMIÓN camión Camio\u0301n")).toEqual(["camion", "camion", "camion"]);
  expect(folded("don't K’iche'")).toEqual(["dont", "kiche"]);
});

test("a number is one word", () => {
  expect(listTokens("1,700 de 3.5, 4. PM2.5").map((token) => token.folded)).toEqual([
    "1,700",
    "de",
    "3.5",
    "4",
    "pm2.5",
  ]);
});

test("only a word of capitals throughout is in capitals", () => {
  const capitals = listTokens("SAT Sat sat A 5G 911").filter((token) => token.capitals);
  expect(capitals.map(({ folded }) => folded)).toEqual(["sat", "5g"]);
});

test("sentences end at their marks and at line breaks, not inside numbers", () => {
  const sentences = (text: string) => listTokens(text).map(({ sentence }) => sentence);
  expect(sentences("It costs 3.5 million. Who pays?\nWe do")).toEqual([0, 0, 0, 0, 1, 1, 2, 2]);
});

test("a run without a blank is cut, and is one word", () => {
  const [token, ...others] = listTokens("a".repeat(10_000));
  expect(others).toEqual([]);
  expect(token?.folded.length).toBeLessThan(100);
  expect(token?.end).toBe(10_000);
});
