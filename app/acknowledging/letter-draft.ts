import { type Locale, locales } from "~/i18n/locale";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import type { LetterWords } from "~emails/acknowledgement";
import { findWrongPlaces, SUBJECT_CHARACTERS, subjectPlaces, textPlaces } from "~emails/letter-template";

/** So many characters a moderator's own text may have. */
export const TEXT_CHARACTERS = 5000;

/** What a moderator is about to send: words by language (empty ones are the standard words), and who gets them. */
export interface LetterDraft {
  readonly words: { readonly [language in Locale]?: LetterWords | undefined };
  /** Also to addresses that nobody has confirmed. */
  readonly unconfirmed: boolean;
  /** Also to those who have an acknowledgement already. */
  readonly again: boolean;
}

export const emptyDraft: LetterDraft = { words: {}, unconfirmed: false, again: false };

export type WordsField = `${keyof LetterWords}-${Locale}`;

/** What is wrong with one field of a letter's words. */
export type WordsProblem = { readonly field: WordsField } & (
  | { readonly kind: "too-long"; readonly limit: number }
  | { readonly kind: "wrong-place"; readonly found: string; readonly line: number }
);

/** Reads the words of a form, by language; a language whose fields are not in it is left out. */
export function readWordsFields(form: FormData): LetterDraft["words"] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  return Object.fromEntries(
    locales.flatMap((locale): [Locale, LetterWords][] => {
      const subject = text(`subject-${locale}`);
      const body = text(`text-${locale}`);
      if (subject === undefined && body === undefined) return [];
      return [[locale, { subject: normalizeLine(subject ?? ""), text: normalizeText(body ?? "") }]];
    }),
  );
}

/** Reads a form's draft, as it was entered. */
export const readLetterDraft = (form: FormData): LetterDraft => ({
  words: readWordsFields(form),
  unconfirmed: form.get("unconfirmed") === "yes",
  again: form.get("again") === "yes",
});

/** What of a letter's words cannot be sent: the first problem of each field. */
export function findWordsProblems(given: LetterDraft["words"]): readonly WordsProblem[] {
  return locales.flatMap((locale) => {
    const { subject = "", text = "" } = given[locale] ?? {};
    return [
      ...problemOf(`subject-${locale}`, subject, SUBJECT_CHARACTERS, subjectPlaces),
      ...problemOf(`text-${locale}`, text, TEXT_CHARACTERS, textPlaces),
    ];
  });
}

function problemOf(
  field: WordsField,
  text: string,
  limit: number,
  places: typeof subjectPlaces | typeof textPlaces,
): readonly WordsProblem[] {
  if (countCharacters(text) > limit) return [{ field, kind: "too-long", limit }];
  const [wrong] = findWrongPlaces(text, places);
  return wrong ? [{ field, kind: "wrong-place", ...wrong }] : [];
}
