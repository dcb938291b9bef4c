import { cueGroups } from "../cues";
import type { FeatureKind } from "../text/features";
import type { Bag, Dictionary } from "./bag";
import type { Sparse } from "./sparse";

/** Turns bags into the vectors that a model weighs. */
export interface Vectorizer {
  /** How many places a vector has: the bias, the cue groups in their order, then what the texts had. */
  readonly size: number;
  /** The place of a feature by its number in the dictionary, nought for one that is left out. */
  readonly places: Int32Array;
  vectorize(bag: Bag): Sparse;
}

export const BIAS_PLACE = 0;
export const placeOfCue = (group: number): number => group + 1;

/** A rarer feature is a name or a slip that says nothing of the next text. */
const FEWEST_TEXTS: Readonly<Record<FeatureKind, number>> = { cue: 0, word: 2, pair: 2, piece: 3 };

/** How long the part of a vector is that each kind fills. Chosen by cross-validation on the starter examples. */
const LENGTHS: Readonly<Record<FeatureKind, number>> = { cue: 0.5, word: 2, pair: 0.5, piece: 2.5 };

/** Learns from texts which features there are. One that is in many texts says less (inverse document frequency). */
export function fitVectorizer({ kinds }: Dictionary, bags: readonly Bag[]): Vectorizer {
  const texts = new Int32Array(kinds.length);
  for (const { ids } of bags) for (const id of ids) texts[id] = (texts[id] ?? 0) + 1;
  const places = new Int32Array(kinds.length);
  const rarity = new Float64Array(kinds.length).fill(1);
  let size = placeOfCue(cueGroups.length);
  for (const [id, kind] of kinds.entries()) {
    const count = texts[id] ?? 0;
    if (kind === "cue") places[id] = placeOfCue(id);
    else if (count >= FEWEST_TEXTS[kind]) {
      places[id] = size++;
      rarity[id] = 1 + Math.log((bags.length + 1) / (count + 1));
    }
  }
  return {
    size,
    places,
    vectorize({ ids, counts }) {
      const squares: Record<FeatureKind, number> = { cue: 0, word: 0, pair: 0, piece: 0 };
      const placed = new Int32Array(ids.length + 1);
      const values = new Float64Array(ids.length + 1);
      placed[0] = BIAS_PLACE;
      values[0] = 1;
      for (const [at, id] of ids.entries()) {
        const place = places[id] ?? 0;
        if (place === 0) continue;
        const value = (1 + Math.log(counts[at] ?? 1)) * (rarity[id] ?? 1);
        placed[at + 1] = place;
        values[at + 1] = value;
        squares[kinds[id] ?? "word"] += value * value;
      }
      for (const [at, id] of ids.entries()) {
        const kind = kinds[id] ?? "word";
        // four cues say twice what one says, however long the text; of words, their share of the text counts
        const norm = kind === "cue" ? squares.cue ** 0.25 : Math.sqrt(squares[kind]);
        values[at + 1] = ((values[at + 1] ?? 0) * LENGTHS[kind]) / (norm || 1);
      }
      return { places: placed, values };
    },
  };
}
