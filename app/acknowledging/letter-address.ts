import type { Locale } from "~/i18n/locale";
import type { ChosenOnPage } from "~/operations/operation-form";
import { newAcknowledgementPath } from "~/paths";

/** What of the page of letters its address says besides which comments were chosen. */
export interface LetterPlace {
  /** Words under way. */
  readonly draft?: string | undefined;
  /** The comment whose letter is shown, by its tracking number. */
  readonly of?: string | undefined;
  /** The language of the letter that is shown, where no comment is asked for. */
  readonly lang?: Locale | undefined;
  /** What was just done. */
  readonly told?: "changed" | "test-sent" | "test-too-many" | "test-not-writable" | undefined;
}

/** The choice of comments as parameters, which forms carry along and addresses hold. */
export function choiceParameters(page: ChosenOnPage): readonly (readonly [string, string])[] {
  return [
    ["do", "acknowledge"],
    ["scope", page.scope],
    ["query", page.query],
    ...page.numbers.map((number) => ["comment", number] as const),
  ];
}

/** The page of letters to the authors of chosen comments. */
export function letterHref(page: ChosenOnPage, place: LetterPlace = {}): string {
  const query = new URLSearchParams(choiceParameters(page).map(([name, value]) => [name, value]));
  for (const [name, value] of Object.entries(place)) if (value !== undefined) query.set(name, value);
  return `${newAcknowledgementPath}?${query}`;
}

/** The same for one comment. */
export const letterOfHref = (trackingNumber: string): string =>
  `${newAcknowledgementPath}?${new URLSearchParams({ do: "acknowledge", scope: "picked", comment: trackingNumber })}`;
