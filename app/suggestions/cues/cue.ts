/** Words that mean the same for tagging, in both languages, and what they point to. */
export interface CueGroup {
  /** Unique: a feature of the model, shared by both languages. */
  readonly name: string;
  /**
   * Codes of any edition (workstreams, or a pillar as a whole) with how much one mention says: 1 a hint, 2 clear,
   * 3 all but certain, below nought that it is something else. `nothing` is a comment without any tag.
   */
  readonly toward: Readonly<Record<string, number>>;
  readonly terms: Terms;
}

/**
 * Words and phrases by language, separated by commas; `both` are names. Accents do not matter, stop words between the
 * words of a phrase neither. `word*` is any word that begins so; a word in capitals is met only in capitals.
 */
export interface Terms {
  readonly both?: string;
  readonly en?: string;
  readonly es?: string;
}

export function cue(name: string, toward: CueGroup["toward"], terms: Terms): CueGroup {
  return { name, toward, terms };
}
