import type { CommentFilter } from "~/comments/comment-filter";

/** The most views that one person keeps. */
export const MOST_VIEWS = 30;

/** Why a view was not saved. */
export type ViewProblem = "name" | "taken" | "many" | "empty";
const viewProblems: readonly ViewProblem[] = ["name", "taken", "many", "empty"];
/** The problem that an address tells of, or undefined. */
export const readViewProblem = (word: string | null) => viewProblems.find((problem) => problem === word);

/** A filter under a name, its own reader's or a colleague's who shares it. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly filter: CommentFilter;
  readonly mine: boolean;
  readonly shared: boolean;
  readonly ownerName: string;
  /** How many comments it shows; absent where that is not kept. */
  readonly count: number | undefined;
  /** Whether it names what is not there any more. */
  readonly gone: boolean;
}
