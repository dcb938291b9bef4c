import { expect, test } from "vitest";
import { editions } from "~db/seed/editions";
import type { Suggestion, TaggedComment } from "./suggestion";
import { trainSuggester } from "./train-suggester";

const [edition2013, edition2021] = editions;

const starter: TaggedComment[] = [
  { locale: "en", text: "Trucks wait nine hours at the bridge in Laredo.", codes: ["I.2"] },
  { locale: "en", text: "Open the commercial lanes at Otay on Sundays.", codes: ["I.2"] },
  { locale: "es", text: "La fila de tráileres en la garita de Otay dura seis horas.", codes: ["I.2"] },
  { locale: "en", text: "Our hospital was locked by ransomware for a week.", codes: ["III.1"] },
  { locale: "es", text: "Nos hackearon el servidor de la clínica.", codes: ["III.1"] },
  { locale: "en", text: "Coffee growers of Huehuetenango need an agronomist and a buyer.", codes: ["II.1"] },
  { locale: "es", text: "Los cafetaleros de Chiapas necesitamos comprador y secadora.", codes: ["II.1"] },
  {
    locale: "en",
    text: "There are no welders; pay for apprenticeships at the technical school.",
    codes: ["IV.1"],
  },
  { locale: "es", text: "Falta formación dual para técnicos soldadores.", codes: ["IV.1"] },
  { locale: "en", text: "My dog is missing.", codes: [] },
  { locale: "es", text: "Esto es una prueba.", codes: [] },
];

const codesOf = (suggestions: readonly Suggestion[]) => suggestions.map(({ code }) => code);

test("a comment is suggested a pillar and its workstream, in either language, with its own words", () => {
  const suggester = trainSuggester(edition2021, starter, []);
  const text = "Los camiones hacen cinco horas de fila para cruzar el puente de Nuevo Laredo.";
  const suggestions = suggester.suggest({ locale: "es", text });
  expect(suggestions.slice(0, 2)).toMatchObject([
    { code: "I", kind: "pillar" },
    { code: "I.2", kind: "workstream" },
  ]);
  for (const { confidence, words } of suggestions) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
    for (const { start, end, text: said } of words) expect(said).toBe(text.slice(start, end));
  }
  expect(suggestions[0]?.words.map((word) => word.text).join(" ")).toMatch(/camiones|fila|puente/);
});

test("training twice gives the same suggestions to the last digit", () => {
  const texts = ["Ransomware at the port of Otay", "A school for welders in Tapachula, and coffee"];
  const [first, second] = [0, 1].map(() => {
    const suggester = trainSuggester(edition2021, starter, starter.slice(0, 3));
    return texts.map((text) => suggester.suggest({ locale: "en", text }));
  });
  expect(first).toEqual(second);
});

test("a word that nobody knew is learned from what moderators decided", () => {
  const comment = { locale: "en" as const, text: "Please look into the zorblaxing of our flumbits again." };
  const before = trainSuggester(edition2021, starter, []);
  expect(codesOf(before.suggest(comment))).toEqual([]);
  const decided = ["our village", "the old plant", "my cousin", "the office", "Monday"].map((where) => ({
    locale: "en" as const,
    text: `The zorblaxing of flumbits near ${where} is a matter for you.`,
    codes: ["III.2"],
  }));
  const suggestions = trainSuggester(edition2021, starter, decided).suggest(comment);
  expect(codesOf(suggestions)).toEqual(["III", "III.2"]);
  expect(suggestions[0]?.words.map(({ text }) => text).join(" ")).toContain("zorblaxing");
});

test("moderators who decide otherwise than the starter are followed", () => {
  const text = "Trucks wait nine hours at the bridge in Laredo.";
  const decided = Array.from({ length: 8 }, (_, at) => ({
    locale: "en" as const,
    text: at === 0 ? text : `Trucks wait ${at} hours at the bridge in Laredo, says driver ${at}.`,
    codes: ["III.2"],
  }));
  const codes = codesOf(trainSuggester(edition2021, starter, decided).suggest({ locale: "en", text }));
  expect(codes).toContain("III.2");
  expect(codes).not.toContain("I.2");
});

test("a campaign's thousand equal letters count as one", () => {
  const letter = { locale: "en" as const, text: "The bridge matters to us.", codes: ["IV.3"] };
  const once = trainSuggester(edition2021, starter, [letter]);
  const often = trainSuggester(edition2021, starter, Array<TaggedComment>(1000).fill(letter));
  const asked = { locale: "en" as const, text: "The bridge in Laredo, and our trucks." };
  expect(often.suggest(asked)).toEqual(once.suggest(asked));
});

test("the edition of 2013 is suggested its own codes", () => {
  const decided: TaggedComment[] = [
    { locale: "en", text: "A second bridge span at Laredo.", codes: ["1.3"] },
    { locale: "es", text: "Ampliar la garita de Otay y sus carriles.", codes: ["1.3"] },
    { locale: "es", text: "El crédito para mi panadería.", codes: ["2.1"] },
  ];
  const suggester = trainSuggester(edition2013, decided, []);
  const suggestions = suggester.suggest({
    locale: "en",
    text: "Widen the bridge and add lanes at Otay Mesa.",
  });
  expect(codesOf(suggestions)).toEqual(expect.arrayContaining(["1", "1.3"]));
  for (const { code } of suggestions) expect(code).toMatch(/^[123]/);
});

test.each(["", "   \n", "🚚🚚🚚", "¿¡…!?", "12 34"])("of nothing nothing is suggested: %j", (text) => {
  expect(trainSuggester(edition2021, starter, []).suggest({ locale: "es", text })).toEqual([]);
});

test("nothing to learn from leaves what the cues say", () => {
  const suggester = trainSuggester(edition2021, [], []);
  const text = "The customs brokers at the international bridge want one single window and CTPAT lanes.";
  expect(codesOf(suggester.suggest({ locale: "en", text }))).toContain("I.2");
});

test("offsets hold behind emoji and accents, in a text as long as a comment may be", () => {
  const line = "🚛 Señores: la garita de Otay, ¡nueve horas de fila! 😡 Y el ransomware en la clínica… ";
  const text = line.repeat(Math.ceil(20_000 / line.length)).slice(0, 20_000);
  const suggestions = trainSuggester(edition2021, starter, []).suggest({ locale: "es", text });
  expect(codesOf(suggestions)).toEqual(expect.arrayContaining(["I.2", "III.1"]));
  for (const { words } of suggestions) {
    expect(words.length).toBeGreaterThan(0);
    for (const { start, end, text: said } of words) {
      expect(said).toBe(text.slice(start, end));
      expect(said).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
    }
  }
});
