import type { MessageStatus } from "~/mail/message";
import { type ItemOutcome, isUnderWay, type Progress } from "~/operations/operation";

/** How far the letters of one operation are: how many comments were worked off, and how many letters stand where. */
export interface RunProgress extends Progress {
  readonly letters: Readonly<Partial<Record<MessageStatus, number>>>;
}

/** How many comments were passed over, by cause. */
export type PassedOver = Readonly<Partial<Record<ItemOutcome, number>>>;

/** Whether anything is still going to happen by itself that the page should show. */
export const isGoing = ({ state, letters }: RunProgress): boolean =>
  isUnderWay(state) || (letters.queued ?? 0) > 0;

export const letterTotal = ({ letters }: Pick<RunProgress, "letters">): number =>
  Object.values(letters).reduce((total, count) => total + count, 0);

/** Letters about which a person decides whether they are sent once more. */
export const retriable = ({ letters }: Pick<RunProgress, "letters">): number =>
  (letters.failed ?? 0) + (letters.uncertain ?? 0);
