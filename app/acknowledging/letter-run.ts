import type { MessageStatus } from "~/mail/message";
import { type ItemOutcome, isUnderWay, type Progress } from "~/operations/operation";

/** How far the letters of one operation are: how many comments were worked off, and how many letters stand where. */
export interface RunProgress extends Progress {
  readonly letters: Readonly<Partial<Record<MessageStatus, number>>>;
  /** Letters about which a person decides whether they are sent once more. */
  readonly retriable: number;
  /** Queued letters that somebody stopped: those whose rows do not say so yet, and those that are with the provider. */
  readonly beingStopped: number;
}

/** How many comments were passed over, by cause. */
export type PassedOver = Readonly<Partial<Record<ItemOutcome, number>>>;

/** Whether anything is still going to happen by itself that the page should show. */
export const isGoing = ({ state, letters }: RunProgress): boolean =>
  isUnderWay(state) || (letters.queued ?? 0) > 0;

/** What is going on, in words that change seldom. */
export type RunPhase =
  | "writing"
  | "stopping"
  | "sending"
  | "stoppingLetters"
  | "stopped"
  | "stoppedLetters"
  | "finished";

export function phaseOf({ state, letters, beingStopped }: RunProgress): RunPhase {
  if (state === "stopping") return "stopping";
  if (isUnderWay(state)) return "writing";
  const queued = letters.queued ?? 0;
  if (queued > 0) return beingStopped === queued ? "stoppingLetters" : "sending";
  if ((letters.stopped ?? 0) > 0) return "stoppedLetters";
  return state === "stopped" ? "stopped" : "finished";
}

export const letterTotal = ({ letters }: Pick<RunProgress, "letters">): number =>
  Object.values(letters).reduce((total, count) => total + count, 0);
