import type { Sparse } from "./model/sparse";
import type { SuggestingWords } from "./suggestion";
import type { TextFeatures } from "./text/features";
import { stopWords } from "./text/stop-words";

/** How a label's models weigh the text's features. */
interface Weighing {
  /** The text's vector: what a place is worth in it. */
  readonly vector: Sparse;
  readonly placeOf: (key: string) => number;
  readonly weigh: (place: number) => number;
}

const MOST_STRETCHES = 6;
/** Beside the most telling word, a word that says less than this share of it is left out. */
const LEAST_SHARE = 0.2;
/** So many stop words may stand inside a stretch: “lack of parts”, “falta de las piezas”. */
const WIDEST_GAP = 2;

/** The stretches of the text that speak most for a label, in the order of the text; one at least, of a text with words. */
export function pointOut(text: string, features: TextFeatures, weighing: Weighing): SuggestingWords[] {
  const { tokens } = features;
  const worth = weighTokens(features, weighing);
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
function weighTokens({ tokens, matches }: TextFeatures, { vector, placeOf, weigh }: Weighing): Float64Array {
  const values = new Map<number, number>();
  for (const [at, place] of vector.places.entries()) values.set(place, vector.values[at] ?? 0);
  const times = new Map<number, number>();
  const placed = matches.map((match) => ({ ...match, place: placeOf(match.key) }));
  for (const { place } of placed) times.set(place, (times.get(place) ?? 0) + 1);
  const worth = new Float64Array(tokens.length);
  for (const { place, first, last } of placed) {
    if (place === 0) continue;
    const share = (weigh(place) * (values.get(place) ?? 0)) / (times.get(place) ?? 1) / (last - first + 1);
    for (let at = first; at <= last; at++) {
      if (!stopWords.has(tokens[at]?.folded ?? "")) worth[at] = (worth[at] ?? 0) + share;
    }
  }
  return worth;
}
