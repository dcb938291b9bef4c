import type { Locale } from "~/i18n/locale";
import { anyWord, type Chance, writeSentence, writeSignature } from "./campaigns-text";

/** Makes a signatory's copy of a letter, which is given by its paragraphs. */
export type Change = (letter: readonly string[], chance: Chance, locale: Locale) => string;

/** Of each hundred words so many are changed, anywhere: most replaced, some left out, some put in. */
export function changeWords(share: number): Change {
  return (letter, chance, locale) =>
    letter.join("\n\n").replace(/\S+/g, (word) => {
      if (chance.next() >= share) return word;
      const kind = chance.next();
      if (kind < 0.15) return "";
      return kind < 0.3 ? `${word} ${anyWord(chance, locale)}` : anyWord(chance, locale);
    });
}

const ownParagraph = (chance: Chance, locale: Locale, sentences: number) =>
  Array.from({ length: sentences }, () => writeSentence(chance, locale)).join(" ");

const shuffle = <T>(list: readonly T[], chance: Chance): readonly T[] =>
  list
    .map((item) => ({ item, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** What signatories do to a form letter, by name. */
export const changes: Readonly<Record<string, Change>> = {
  "0% of words": (letter) => letter.join("\n\n"),
  "5% of words": changeWords(0.05),
  "10% of words": changeWords(0.1),
  "20% of words": changeWords(0.2),
  "30% of words": changeWords(0.3),
  "40% of words": changeWords(0.4),
  "own paragraph before": (letter, chance, locale) =>
    [ownParagraph(chance, locale, 3), ...letter].join("\n\n"),
  "own paragraph after": (letter, chance, locale) =>
    [...letter, ownParagraph(chance, locale, 3)].join("\n\n"),
  "own words in between": (letter, chance, locale) =>
    letter
      .map((part) => (chance.next() < 0.3 ? `${part} ${ownParagraph(chance, locale, 1)}` : part))
      .join("\n"),
  "own letter around it": (letter, chance, locale) =>
    [ownParagraph(chance, locale, 6), ...letter, ownParagraph(chance, locale, 6)].join("\n\n"),
  "sentences reordered": (letter, chance) => shuffle(letter, chance).join(" "),
  "a third left out": (letter, chance) =>
    letter.filter(() => chance.next() > 1 / 3).join(" ") || letter.join(" "),
  "merge fields and signature": (letter, chance, locale) => {
    const signature = writeSignature(chance, locale);
    const [name, place] = signature.split("\n");
    const first =
      locale === "en"
        ? `My name is ${name}, and I live in ${place}.`
        : `Me llamo ${name} y vivo en ${place}.`;
    return [first, ...letter, signature].join("\n\n");
  },
  "markup, case and accents": (letter) =>
    letter
      .map((part) => `<p>${part.normalize("NFD").toUpperCase().replace(/ /g, "&nbsp; ")}</p>\r\n🙏`)
      .join("<br/>"),
};
