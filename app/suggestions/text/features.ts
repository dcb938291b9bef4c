import type { Locale } from "~/i18n/locale";
import { matchCues } from "./match-cues";
import { stem } from "./stem";
import { stopWords } from "./stop-words";
import { listTokens, type Token } from "./tokens";

/** Kinds of features; each kind has its own say in the model. */
export type FeatureKind = "cue" | "word" | "pair" | "piece";

/** A feature met in a text, with the words that it stands on. */
export interface FeatureMatch {
  readonly kind: FeatureKind;
  /** Unique among all kinds. */
  readonly key: string;
  /** Places in the list of tokens, the last one included. */
  readonly first: number;
  readonly last: number;
}

export interface TextFeatures {
  readonly tokens: readonly Token[];
  readonly matches: readonly FeatureMatch[];
}

/** Letters of a piece of a word: they join inflections, misspellings, and words that both languages share. */
const PIECES = [4, 5];

/**
 * What a text is known by: its cues, stems, pairs of neighboring stems and pieces of words. Features carry no
 * language, so that names and words of one root learned in English help in Spanish.
 */
export function listFeatures(text: string, locale: Locale): TextFeatures {
  const tokens = listTokens(text);
  const matches: FeatureMatch[] = matchCues(tokens, locale).map(({ group, first, last }) => ({
    kind: "cue",
    key: `cue ${group}`,
    first,
    last,
  }));
  let before: { readonly stem: string; readonly at: number; readonly sentence: number } | undefined;
  for (const [at, { folded, sentence }] of tokens.entries()) {
    if (stopWords.has(folded) || /^[\d.,]+$/.test(folded)) continue;
    const own = stem(folded, locale);
    matches.push({ kind: "word", key: `word ${own}`, first: at, last: at });
    if (before?.sentence === sentence) {
      matches.push({ kind: "pair", key: `pair ${before.stem} ${own}`, first: before.at, last: at });
    }
    before = { stem: own, at, sentence };
    const bounded = ` ${folded} `;
    for (const length of PIECES) {
      for (let from = 0; from + length <= bounded.length; from++) {
        matches.push({
          kind: "piece",
          key: `piece${bounded.slice(from, from + length)}`,
          first: at,
          last: at,
        });
      }
    }
  }
  return { tokens, matches };
}
