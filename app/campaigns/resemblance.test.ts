import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts } from "./resemblance";
import { createSignature } from "./signature.server";

const compare = (representative: string, member: string) =>
  compareTexts(createSignature(representative), createSignature(member));

const LETTER = [
  "Dear members of the dialogue,",
  "We ask that the crossing at the old bridge stay open through the night, as drivers now sleep in their cabs.",
  "Every hour in line costs a small carrier more than the toll of a week, and nobody repays it.",
  "Fund the second span, publish the waiting times, and let the trusted firms use the empty lane.",
  "Thank you for your time.",
];
const letter = LETTER.join("\n\n");

const CARTA = [
  "A quien corresponda:",
  "Pedimos que el cruce del puente viejo siga abierto de noche, pues los choferes ya duermen en sus cabinas.",
  "Cada hora en la fila le cuesta a un transportista pequeño más que el peaje de una semana, y nadie se lo paga.",
  "Financien el segundo puente, publiquen los tiempos de espera y dejen libre el carril vacío.",
];
const carta = CARTA.join("\n\n");

const own =
  "My father hauled tomatoes for thirty years and I have taken over his two trucks. Last winter we lost a whole load of " +
  "peppers at noon because one inspector was ill, and the buyer in Tucson found somebody else the same afternoon.";

const unlike =
  "The old bridge should not stay open at night. I live beside it with three children, and the trucks that now pass by day " +
  "are loud enough. Spend the money on the school instead, and thank you for your time.";

/** Every so-manieth word becomes another. */
const changeEvery = (text: string, step: number) =>
  text
    .split(/\s+/)
    .map((word, at) => (at % step === 1 ? `other${at}` : word))
    .join(" ");

describe("a comment beside a campaign's letter", () => {
  test.each([
    ["case and signs", letter.toUpperCase().replaceAll(",", " –")],
    ["markup", LETTER.map((part) => `<p>${part}&nbsp;</p>`).join("<br>")],
    ["accents", carta.normalize("NFD").replace(/\p{M}/gu, "")],
  ])("is the same but for %s", (_, member) => {
    const original = member.includes("puente") ? carta : letter;
    expect(compare(original, member)).toEqual({ kind: "exact", similarity: 1, ownShare: 0 });
  });

  test.each([
    ["a name and a place", `${letter}\n\nRuth Alvarez\nLaredo, TX 78040`],
    ["a word in ten", changeEvery(letter, 10)],
    ["una palabra de diez", changeEvery(carta, 10)],
    ["the greeting", letter.replace("Dear members of the dialogue", "To whom it may concern")],
    ["its order", [...LETTER].reverse().join(" ")],
  ])("is near when it differs by %s", (_, member) => {
    const original = member.includes("puente") ? carta : letter;
    expect(compare(original, member)).toMatchObject({ kind: "near" });
  });

  test.each([
    ["its signer's paragraph before", `${own}\n\n${letter}`],
    ["its signer's paragraph after", `${letter}\n\n${own}`],
    ["its signer's paragraph in between", [LETTER[0], LETTER[1], own, LETTER[2], LETTER[3]].join("\n\n")],
    ["far more of the signer's own around it", [own, unlike, letter, unlike, own].join("\n\n")],
    ["a part left out", [LETTER[1], LETTER[3]].join("\n\n")],
  ])("is of the same template with %s", (_, member) => {
    expect(compare(letter, member)).toMatchObject({ kind: "template" });
  });

  test("is known with every third word changed, and no longer with every second", () => {
    for (const original of [letter, carta]) {
      expect(compare(original, changeEvery(original, 3))).toMatchObject({ kind: "template" });
      expect(compare(original, changeEvery(original, 2))).toBeUndefined();
    }
  });

  test("is another when it says something else in some of the same words", () => {
    expect(compare(letter, unlike)).toBeUndefined();
    expect(compare(unlike, letter)).toBeUndefined();
    expect(compare(letter, own)).toBeUndefined();
  });

  test("is another when it shares no more than a usual greeting and ending", () => {
    const other = [LETTER[0], own, LETTER[4]].join("\n\n");
    expect(compare(letter, other)).toBeUndefined();
  });

  test("is another when it is a courtesy that begins a long letter", () => {
    const courtesy =
      "The carriers' council appreciates the opportunity to respond to the questions on the old bridge and its hours, and " +
      "attaches a paper of nine pages.";
    const long = `My firm appreciates the opportunity to respond to the questions on the old bridge and its hours, and ${own} ${letter}`;
    expect(compare(courtesy, long)).toBeUndefined();
    expect(compare(long, courtesy)).toBeUndefined();
  });

  test("is another when the same usual phrases come in another order", () => {
    const phrases = letter.match(/\S+\s+\S+\s+\S+/g) ?? [];
    expect(compare(phrases.join(" "), [...phrases].reverse().join(" "))).toBeUndefined();
  });

  test("tells how much of the letter is kept, and how much is the signer's own", () => {
    const found = compare(letter, `${letter}\n\n${own}`);
    expect(found?.similarity).toBe(1);
    const ownWords = own.split(/\s+/).length;
    expect(found?.ownShare).toBeCloseTo(ownWords / (ownWords + letter.split(/\s+/).length), 1);
  });
});

describe("a short text", () => {
  test("is like its exact copies alone", () => {
    expect(compare("I oppose this rule.", "i OPPOSE this rule!!")).toMatchObject({ kind: "exact" });
    expect(compare("I oppose this rule.", "I oppose this rule strongly.")).toBeUndefined();
    expect(compare("I oppose this rule.", "I support this rule.")).toBeUndefined();
    expect(compare("I oppose this rule and its cost", "I oppose this rule and its delay")).toBeUndefined();
    expect(compare("No al puente.", `No al puente. ${carta}`)).toBeUndefined();
  });

  test("of a sentence is like another for the most part or not at all", () => {
    const sentence = "Please keep the old bridge open at night for the drivers who wait there.";
    expect(compare(sentence, `Hello! ${sentence}`)).toBeDefined();
    expect(
      compare(sentence, "Please keep the old bridge open, but only by day and for cars alone."),
    ).toBeUndefined();
  });

  test("with no word at all is like others without", () => {
    expect(compare("🙏", "…")).toMatchObject({ kind: "exact" });
    expect(compare("🙏", letter)).toBeUndefined();
  });
});

test("shares are shares, and the same words are exact, whatever the texts", () => {
  const word = fc.constantFrom("the", "bridge", "night", "open", "trucks", "wait", "sí", "water");
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = compare(one, other);
      expect(found?.kind === "exact").toBe(one === other);
      for (const share of found ? [found.similarity, found.ownShare] : []) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});
