import type { Locale } from "~/i18n/locale";

/** An edition's codes, as the seed and the database hold them. Which edition it is does not matter. */
export interface SuggestedEdition {
  readonly pillars: readonly {
    /** `I` */
    readonly code: string;
    readonly workstreams: readonly {
      /** `I.2` */
      readonly code: string;
    }[];
  }[];
}

/** A comment as it is read. */
export interface ReadComment {
  readonly text: string;
  /** The language that it is written in. */
  readonly locale: Locale;
}

/** A comment with the tags that a person gave it. */
export interface TaggedComment extends ReadComment {
  /**
   * Codes of the edition's pillars and workstreams, in any order; others are left aside. A workstream stands for its
   * pillar too. None at all says that the comment belongs nowhere.
   */
  readonly codes: readonly string[];
}

/** A stretch of the comment's own text that led to a suggestion. */
export interface SuggestingWords {
  /** UTF-16 offsets into the text, the end not included: `text.slice(start, end)` is `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Suggestion {
  readonly code: string;
  readonly kind: "pillar" | "workstream";
  /** Between 0 and 1: of suggestions with 0.8, eight in ten should be right. */
  readonly confidence: number;
  /** What led to it, in the order of the text; the comment's other words may have spoken against it. */
  readonly words: readonly SuggestingWords[];
}

export interface Suggester {
  /**
   * What a comment should be tagged with: pillars first, then workstreams, each in the edition's order. None for a
   * comment that seems to belong nowhere. Takes time in proportion to the text, a few milliseconds for a page.
   */
  suggest(comment: ReadComment): readonly Suggestion[];
}
