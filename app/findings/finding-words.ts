import { type Locale, otherLocale } from "~/i18n/locale";
import type { InBothLanguages } from "./section";

/** A finding's words as a page shows them: in its own language, else in the other, marked as such. Empty where there are none. */
export function wordsIn(
  text: InBothLanguages,
  locale: Locale,
): { readonly words: string; readonly lang: Locale } {
  const other = otherLocale(locale);
  return text[locale] === "" && text[other] !== ""
    ? { words: text[other], lang: other }
    : { words: text[locale], lang: locale };
}

const SHOWN = 60;

/** The beginning of a text, by which a button is told from its like. */
export function beginningOf(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("").trimEnd()}…` : line;
}
