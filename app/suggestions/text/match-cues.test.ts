import { expect, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { cueGroups } from "../cues";
import { matchCues } from "./match-cues";
import { listTokens } from "./tokens";

/** The groups that are met, by name, with the words that they stand on. */
function met(text: string, locale: Locale): Record<string, string> {
  const tokens = listTokens(text);
  return Object.fromEntries(
    matchCues(tokens, locale).map(({ group, first, last }) => [
      cueGroups[group]?.name,
      text.slice(tokens[first]?.start, tokens[last]?.end),
    ]),
  );
}

test("a phrase is met across stop words, within its sentence alone", () => {
  expect(met("la cadena regional", "es")).not.toHaveProperty("supply-chain");
  expect(met("las cadenas de suministro", "es")).toHaveProperty("supply-chain", "cadenas de suministro");
  expect(met("Cadenas. Suministro.", "es")).not.toHaveProperty("supply-chain");
});

test("a cue in capitals is met in capitals alone", () => {
  expect(met("the CHIPS act and ACE", "en")).toHaveProperty("customs", "ACE");
  expect(met("he is an ace", "en")).not.toHaveProperty("customs");
});

test("a language's words are its own, names are both languages'", () => {
  expect(met("red wine", "en")).not.toHaveProperty("telecom");
  expect(met("las redes", "es")).toHaveProperty("telecom", "redes");
  for (const locale of ["en", "es"] as const) {
    expect(met("Tapachula", locale)).toHaveProperty("southern-mexican-place", "Tapachula");
  }
});

test("a firm of few is small, in words and in figures", () => {
  expect(met("We are 17 people", "en")).toHaveProperty("tiny-firm");
  expect(met("somos doce", "es")).toHaveProperty("tiny-firm");
  expect(met("We are 1,700 people", "en")).not.toHaveProperty("tiny-firm");
});

test("every group has a name of its own and says something", () => {
  expect(new Set(cueGroups.map(({ name }) => name)).size).toBe(cueGroups.length);
  for (const { name, toward, terms } of cueGroups) {
    expect(Object.keys(toward), name).not.toHaveLength(0);
    expect(Object.values(terms).join(""), name).not.toBe("");
  }
});
