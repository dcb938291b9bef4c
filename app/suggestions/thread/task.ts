import type { ReadComment, SuggestedEdition, Suggestion, TaggedComment } from "../suggestion";

/** An edition as the thread is told of it: its code says which examples were labelled for it. */
export interface NamedEdition extends SuggestedEdition {
  readonly code: string;
}

export interface LearnTask {
  readonly work: "learn";
  /** By which the model is asked for afterwards. */
  readonly model: string;
  readonly edition: NamedEdition;
  /** The oldest first. */
  readonly decided: readonly TaggedComment[];
}

export interface SuggestTask {
  readonly work: "suggest";
  /** Null for the start that ships with the portal. */
  readonly model: string | null;
  readonly edition: NamedEdition;
  readonly comments: readonly ReadComment[];
}

export type SuggestionTask = LearnTask | SuggestTask;

/** What was suggested for each comment; or that the thread does not have the model (any more) and has to learn it. */
export type SuggestionResult = readonly (readonly Suggestion[])[] | "learned" | "unknown-model";
