import { cueGroups } from "../cues";
import type { FeatureKind, FeatureMatch } from "../text/features";

/** How often each feature is met in a text, or in a part of one: features by number. */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

/** Gives numbers to features. The cue groups have the first ones, in their order. */
export interface Dictionary {
  readonly ids: Map<string, number>;
  readonly kinds: FeatureKind[];
}

export function createDictionary(): Dictionary {
  return {
    ids: new Map(cueGroups.map((_, group) => [`cue ${group}`, group])),
    kinds: cueGroups.map(() => "cue"),
  };
}

/** Counts features; one that the dictionary does not know is added to it where it is learning, else left out. */
export function countFeatures(
  matches: readonly FeatureMatch[],
  { ids, kinds }: Dictionary,
  learning: boolean,
): Bag {
  const counts = new Map<number, number>();
  for (const { key, kind } of matches) {
    let id = ids.get(key);
    if (id === undefined) {
      if (!learning) continue;
      id = kinds.push(kind) - 1;
      ids.set(key, id);
    }
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { ids: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) };
}
