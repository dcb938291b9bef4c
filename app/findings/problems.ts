import { type Locale, locales } from "~/i18n/locale";
import { type FindingRead, isSound } from "./finding";
import { listStrayMarks } from "./marks";

/** What stands open in a finding. What is broken keeps a summary from being issued; the rest is for people to judge. */
export interface FindingProblems {
  /** Languages in which it is not written. */
  readonly missing: readonly Locale[];
  /** Numbers of references whose comment no longer counts, or whose words no longer stand. */
  readonly broken: readonly number[];
  /** Marks in a language's text that point to nothing. */
  readonly stray: Readonly<Record<Locale, readonly number[]>>;
  /** It was put together by the portal, and nobody has worked on it. */
  readonly proposed: boolean;
}

export function problemsOf({ text, references, proposed }: FindingRead): FindingProblems {
  const stray = (locale: Locale) => listStrayMarks(text[locale], references.length);
  return {
    missing: locales.filter((locale) => text[locale] === ""),
    broken: references.filter((reference) => !isSound(reference)).map(({ position }) => position),
    stray: { en: stray("en"), es: stray("es") },
    proposed,
  };
}

/** Whether it has to be mended before a summary can be issued. */
export const isBroken = ({ broken, stray }: FindingProblems): boolean =>
  broken.length > 0 || stray.en.length > 0 || stray.es.length > 0;

/** Whether anything stands open. */
export const isOpen = (problems: FindingProblems): boolean =>
  isBroken(problems) || problems.missing.length > 0 || problems.proposed;
