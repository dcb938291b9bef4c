import type { Locale } from "~/i18n/locale";
import type { LetterDraft } from "./letter-draft";

/** So many of the chosen comments are alike in what decides whether their authors get a letter. */
export interface LetterCount {
  readonly docketNumber: string;
  readonly locale: Locale;
  readonly reach: "not-read" | "no-address" | "suppressed" | "reachable";
  readonly acknowledged: boolean;
  readonly confirmed: boolean;
  /** Beyond what an address gets in a day that nobody has confirmed. */
  readonly beyond: boolean;
  readonly count: number;
}

/** How many letters go, and why others do not: each comment in one of them. */
export interface LetterFigures {
  readonly willGo: number;
  /** Of those that go, to addresses that nobody has confirmed. */
  readonly toUnconfirmed: number;
  /** Of those that go, to somebody who has one already. */
  readonly again: number;
  readonly notRead: number;
  readonly already: number;
  readonly noAddress: number;
  readonly suppressed: number;
  readonly unconfirmed: number;
  readonly beyond: number;
}

/** Asks in the order in which sending does, so that what is told is what happens. */
export function figuresOf(
  counts: readonly LetterCount[],
  { again, unconfirmed }: Pick<LetterDraft, "again" | "unconfirmed">,
): LetterFigures {
  const placeOf = ({ reach, acknowledged, confirmed, beyond }: LetterCount) => {
    if (reach === "not-read") return "notRead";
    if (acknowledged && !again) return "already";
    if (reach === "no-address") return "noAddress";
    if (reach === "suppressed") return "suppressed";
    if (!confirmed && !unconfirmed) return "unconfirmed";
    return beyond ? "beyond" : "willGo";
  };
  const sum = (within: (count: LetterCount) => boolean) =>
    counts.filter(within).reduce((total, { count }) => total + count, 0);
  const at = (place: ReturnType<typeof placeOf>) => sum((count) => placeOf(count) === place);
  return {
    willGo: at("willGo"),
    toUnconfirmed: sum((count) => placeOf(count) === "willGo" && !count.confirmed),
    again: sum((count) => placeOf(count) === "willGo" && count.acknowledged),
    notRead: at("notRead"),
    already: at("already"),
    noAddress: at("noAddress"),
    suppressed: at("suppressed"),
    unconfirmed: at("unconfirmed"),
    beyond: at("beyond"),
  };
}

export const totalOf = (counts: readonly LetterCount[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

/** The languages of the chosen comments, with how many each has. */
export const localesOf = (counts: readonly LetterCount[]): ReadonlyMap<Locale, number> =>
  new Map(
    [...Map.groupBy(counts, ({ locale }) => locale)]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([locale, group]) => [locale, totalOf(group)]),
  );

/** The one docket that all are of; undefined where there are several. */
export function docketOf(counts: readonly LetterCount[]): string | undefined {
  const dockets = new Set(counts.map(({ docketNumber }) => docketNumber));
  return dockets.size === 1 ? [...dockets][0] : undefined;
}
