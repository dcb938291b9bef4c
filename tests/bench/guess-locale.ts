import type { Locale } from "~/i18n/locale";

const spanish = new Set(
  "el la los las de que en y un una por para con se no es del al lo como su".split(" "),
);
const english = new Set(
  "the of and to in a is that for it on with as we are be this our by at not".split(" "),
);

/** The language of a text whose file does not tell: by its commonest words. */
export function guessLocale(text: string): Locale {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (of: ReadonlySet<string>) => words.filter((word) => of.has(word)).length;
  return count(spanish) > count(english) ? "es" : "en";
}
