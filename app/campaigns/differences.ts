import { compareWords, type Stretch } from "~/comments/word-difference";
import { listWords } from "./words";

/**
 * A comment beside its campaign's representative text, word by word: what both have (as the comment has it), what the comment
 * leaves out (`gone`) and what it adds (`new`). Case, accents and punctuation make no difference. Undefined where both are
 * too long to be compared at once.
 */
export function listDifferences(representative: string, member: string): readonly Stretch[] | undefined {
  return compareWords(representative, member, liken);
}

/** The stretches that a signatory added to the letter, as written; a sign alone is none. */
export function listOwnWords(representative: string, member: string): readonly string[] | undefined {
  const stretches = listDifferences(representative, member);
  return stretches && ownWordsAmong(stretches);
}

/** The same of a comparison that is at hand. */
export const ownWordsAmong = (stretches: readonly Stretch[]): readonly string[] =>
  stretches
    .filter(({ kind, text }) => kind === "new" && listWords(text).length > 0)
    .map(({ text }) => text.trim());

/** A word as campaigns compare it; a sign that stands alone is itself. */
function liken(word: string): string {
  return listWords(word).join(" ") || word.trim();
}
