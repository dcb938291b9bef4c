/** A stretch as a form tells it: where a script counted it to be, or by its words alone. */
export interface WantedStretch {
  readonly quote: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Which of several places with these words, counted from 1. */
  readonly occurrence?: number | undefined;
}

export type FoundStretch =
  | { readonly outcome: "found"; readonly start: number; readonly end: number; readonly quote: string }
  /** The text has no such words. */
  | { readonly outcome: "not-found" }
  /** It has them in so many places, and nothing said which is meant. */
  | { readonly outcome: "several"; readonly count: number };

/**
 * Finds the stretch of a text that a form means, in UTF-16 code units. Offsets are believed where the quote stands at
 * them; else the words decide, whatever their white space, since pasting and forms change line ends.
 */
export function findStretch(text: string, wanted: WantedStretch): FoundStretch {
  const { start, end, occurrence } = wanted;
  if (start !== undefined && end !== undefined && plain(wanted.quote) !== "") {
    const standsThere = plain(text.slice(start, end)) === plain(wanted.quote);
    if (standsThere) return { outcome: "found", ...trimmedAt(text, start, end) };
  }
  const places = listPlaces(text, wanted.quote);
  const meant = places.length === 1 ? places[0] : places[(occurrence ?? 0) - 1];
  if (meant) return { outcome: "found", ...meant };
  return places.length === 0 ? { outcome: "not-found" } : { outcome: "several", count: places.length };
}

/** The same words without their white space at the ends, and with one blank for each run of it within. */
const plain = (words: string): string => words.replace(/\s+/g, " ").trim();

interface Place {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Every place where a text has the words of a quote, whatever white space is between them. */
export function listPlaces(text: string, words: string): readonly Place[] {
  const quote = plain(words);
  if (quote === "") return [];
  const squeezed = squeeze(text);
  const places: Place[] = [];
  for (let at = squeezed.text.indexOf(quote); at !== -1; at = squeezed.text.indexOf(quote, at + 1)) {
    const last = at + quote.length - 1;
    places.push(trimmedAt(text, squeezed.places[at] ?? 0, (squeezed.places[last] ?? 0) + 1));
  }
  return places;
}

/** A text with one blank for each run of white space, and where each of its code units was before. */
function squeeze(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  const kept: string[] = [];
  let inSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    // a code unit alone is what offsets count; no white space needs two
    const unit = text.charAt(at);
    const space = /\s/.test(unit);
    if (!(space && inSpace)) {
      kept.push(space ? " " : unit);
      places.push(at);
    }
    inSpace = space;
  }
  return { text: kept.join(""), places };
}

function trimmedAt(text: string, from: number, to: number): Place {
  const whole = text.slice(from, to);
  const start = from + whole.length - whole.trimStart().length;
  const quote = whole.trim();
  return { start, end: start + quote.length, quote };
}
