import type { Action } from "./action";

/** What became of one comment of an operation. */
export const itemOutcomes = [
  "waiting",
  "changed",
  "unchanged",
  "not-allowed",
  "overtaken",
  "no-address",
  "unconfirmed",
  "suppressed",
  "already",
  "failed",
] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export type OperationState = "running" | "stopping" | "stopped" | "done" | "failed";
export const isUnderWay = (state: OperationState): boolean => state === "running" || state === "stopping";

/** Of the comments that were passed over so many are named; their number is always told. */
export const SKIPPED_SHOWN = 100;

/** How far an operation is. */
export interface Progress {
  readonly state: OperationState;
  readonly total: number;
  readonly changed: number;
  readonly skipped: number;
}

/** Mail that went out cannot be called back, and an undoing is not undone: what it took back is simply done again. */
export const canBeUndone = ({ steps }: Action): boolean =>
  steps.every((step) => step.do !== "acknowledge" && step.do !== "undo");

/** Beyond so many comments an operation is a job's work; up to it, it is done before the page answers. */
export const AT_ONCE = 50;
