import type { Sparse } from "./model/sparse";
import type { SuggestingWords } from "./suggestion";
import type { TextFeatures } from "./text/features";
import { stopWords } from "./text/stop-words";

/** What each feature of a text is worth, before any label weighs it: the same for all labels. */
export interface PlacedFeatures {
  readonly features: TextFeatures;
  /** For each match in their order: its place in the models, nought for none, and its part of the place's value. */
  readonly places: Int32Array;
  readonly parts: Float64Array;
}

/** Finds the matches' places in a text's vector; a value is shared by all matches that make it. */
export function placeFeatures(
  features: TextFeatures,
  vector: Sparse,
  placeOf: (key: string) => number,
): PlacedFeatures {
  const values = new Map<number, number>();
  for (const [at, place] of vector.places.entries()) values.set(place, vector.values[at] ?? 0);
  const places = Int32Array.from(features.matches, ({ key }) => placeOf(key));
  const times = new Map<number, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  const parts = Float64Array.from(features.matches, ({ first, last }, at) => {
    const place = places[at] ?? 0;
    return (values.get(place) ?? 0) / (times.get(place) ?? 1) / (last - first + 1);
  });
  return { features, places, parts };
}

const MOST_STRETCHES = 6;
/** Beside the most telling word, a word that says less than this share of it is left out. */
const LEAST_SHARE = 0.2;
/** So many stop words may stand inside a stretch: “lack of parts”, “falta de las piezas”. */
const WIDEST_GAP = 2;

/**
 * The stretches of the text that speak most for a label, in the order of the text; one at least, where anything does.
 *
 * @param weigh what a place says for the label
 */
export function pointOut(
  text: string,
  placed: PlacedFeatures,
  weigh: (place: number) => number,
): SuggestingWords[] {
  const { tokens } = placed.features;
  const worth = weighTokens(placed, weigh);
  const least = worth.reduce((most, one) => Math.max(most, one), 0) * LEAST_SHARE;
  const stretches: { first: number; last: number; worth: number }[] = [];
  for (const [at, ofToken] of worth.entries()) {
    if (ofToken <= 0 || ofToken < least) continue;
    const before = stretches.at(-1);
    const joins =
      before !== undefined &&
      at - before.last <= WIDEST_GAP + 1 &&
      tokens[before.last]?.sentence === tokens[at]?.sentence &&
      tokens.slice(before.last + 1, at).every(({ folded }) => stopWords.has(folded));
    if (joins) {
      before.last = at;
      before.worth += ofToken;
    } else {
      stretches.push({ first: at, last: at, worth: ofToken });
    }
  }
  return stretches
    .sort((a, b) => b.worth - a.worth || a.first - b.first)
    .slice(0, MOST_STRETCHES)
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      return { start, end, text: text.slice(start, end) };
    });
}

/** What each word says for the label: its part of every feature that stands on it. */
function weighTokens(
  { features, places, parts }: PlacedFeatures,
  weigh: (place: number) => number,
): Float64Array {
  const { tokens, matches } = features;
  const worth = new Float64Array(tokens.length);
  for (const [match, { first, last }] of matches.entries()) {
    const place = places[match] ?? 0;
    if (place === 0) continue;
    const share = weigh(place) * (parts[match] ?? 0);
    for (let at = first; at <= last; at++) {
      if (!stopWords.has(tokens[at]?.folded ?? "")) worth[at] = (worth[at] ?? 0) + share;
    }
  }
  return worth;
}
