import { cueGroups } from "../cues";
import type { FeatureKind, FeatureMatch } from "../text/features";
import { type Sparse, toSparse } from "./sparse";

/** The numbers of features, and how much each says. */
export interface Vectorizer {
  /** One more than the largest place: the first place is the bias, then come the cue groups in their order. */
  readonly size: number;
  placeOf(match: FeatureMatch): number | undefined;
  vectorize(matches: Iterable<FeatureMatch>): Sparse;
}

export const BIAS_PLACE = 0;
export const placeOfCue = (group: number): number => group + 1;

/** A rarer feature is a name or a slip that says nothing of the next text. */
const FEWEST_TEXTS: Readonly<Record<FeatureKind, number>> = { cue: 0, word: 2, pair: 2, piece: 3 };

/** Chosen by cross-validation on the starter examples: how long the part of a vector is that each kind fills. */
export const SCALES: Record<FeatureKind, number> = { cue: 1, word: 1.5, pair: 0.5, piece: 1.5 };
export const TUNE = { cuePower: 0.5, cueIdf: 0, bias: 1 };

/** Learns from texts which features there are. A word that is in many texts says less (inverse document frequency). */
export function fitVectorizer(texts: readonly (readonly FeatureMatch[])[]): Vectorizer {
  const counts = new Map<string, number>();
  const kinds = new Map<string, FeatureKind>();
  for (const matches of texts) {
    for (const key of new Set(matches.map(({ key }) => key))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { key, kind } of matches) kinds.set(key, kind);
  }
  const places = new Map<string, number>(cueGroups.map((_, group) => [`cue ${group}`, placeOfCue(group)]));
  const rarity: number[] = [];
  let size = placeOfCue(cueGroups.length);
  for (const [key, count] of counts) {
    const kind = kinds.get(key) ?? "word";
    if (kind !== "cue" && count >= FEWEST_TEXTS[kind]) {
      rarity[size] = 1 + Math.log((texts.length + 1) / (count + 1));
      places.set(key, size++);
    }
  }
  return {
    size,
    placeOf: ({ key }) => places.get(key),
    vectorize(matches) {
      const found = new Map<number, { count: number; readonly kind: FeatureKind }>();
      for (const { key, kind } of matches) {
        const place = places.get(key);
        if (place === undefined) continue;
        const known = found.get(place);
        if (known) known.count++;
        else found.set(place, { count: 1, kind });
      }
      const lengths: Record<FeatureKind, number> = { cue: 0, word: 0, pair: 0, piece: 0 };
      const values = new Map<number, number>();
      for (const [place, { count, kind }] of found) {
        const value = (1 + Math.log(count)) * (rarity[place] ?? 1);
        values.set(place, value);
        lengths[kind] += value * value;
      }
      for (const [place, { kind }] of found) {
        const norm = kind === "cue" ? Math.sqrt(lengths.cue) ** TUNE.cuePower : Math.sqrt(lengths[kind]);
        values.set(place, ((values.get(place) ?? 0) * SCALES[kind]) / (norm || 1));
      }
      values.set(BIAS_PLACE, TUNE.bias);
      return toSparse(values);
    },
  };
}
