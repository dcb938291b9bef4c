import type { FeatureMatch, TextFeatures } from "./features";

/** In characters: about a paragraph. Chosen by cross-validation; single sentences say too little. */
const SHORTEST_WINDOW = 350;

/**
 * The features of each part of a text: whole sentences, a paragraph's worth. A letter on five matters speaks a fifth of
 * its length on each; in one of its parts, the matter is heard. One window for a short text.
 */
export function listWindows({ tokens, matches }: TextFeatures): FeatureMatch[][] {
  const windowOf = new Int32Array(tokens.length);
  let window = 0;
  let start = tokens[0]?.start ?? 0;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before && before.sentence !== token.sentence && before.end - start >= SHORTEST_WINDOW) {
      window++;
      start = token.start;
    }
    windowOf[at] = window;
  }
  const last = tokens.at(-1);
  // what is left over at the end is no part of its own
  const tooShort = window > 0 && last !== undefined && last.end - start < SHORTEST_WINDOW / 2;
  const count = tooShort ? window : window + 1;
  const windows: FeatureMatch[][] = Array.from({ length: count }, () => []);
  for (const match of matches) {
    windows[Math.min(windowOf[match.first] ?? 0, count - 1)]?.push(match);
  }
  return windows;
}
