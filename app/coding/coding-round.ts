/** The states that a sample can be drawn from; what is held, withheld or withdrawn is nobody's to code. */
export const sampledStates = ["received", "in-review", "posted"] as const;
export type SampledState = (typeof sampledStates)[number];

export const LEAST_SAMPLE = 2;
export const MOST_SAMPLE = 500;
/** Enough for a first look at how far two agree; below some thirty, an interval says little. */
export const USUAL_SAMPLE = 60;
/** Under so many comments the results say that they are few. */
export const FEW_COMMENTS = 30;
/** A workstream gets figures of its own from so many uses on the average of the two; fewer say nothing. */
export const LEAST_WORKSTREAM_USES = 10;

/** A coder's progress: how many of the round's comments they have coded. */
export interface Coder {
  readonly id: string;
  readonly name: string;
  readonly coded: number;
}

export interface RoundRead {
  readonly id: number;
  readonly docketNumber: string;
  readonly title: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly seed: number;
  readonly states: readonly string[];
  /** Comments to code: those of the sample that were not withdrawn. */
  readonly total: number;
  readonly a: Coder;
  readonly b: Coder;
  /** Both have coded all: only now anybody sees what either gave, and nothing of it changes any more. */
  readonly complete: boolean;
}

export const isCoder = ({ a, b }: Pick<RoundRead, "a" | "b">, staffId: string): boolean =>
  a.id === staffId || b.id === staffId;

export const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));
