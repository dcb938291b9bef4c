import { Grouping } from "~/campaigns/grouping";
import { createSignature } from "~/campaigns/signature.server";
import { createChance } from "./campaigns-text";
import { createWriter } from "./campaigns-writer";

const BATCH = 5000;

/** What the grouping took up to a number of comments. */
export interface SpeedMark {
  readonly comments: number;
  readonly seconds: number;
  /** Of the processor, this process's share of a machine that others use as well. */
  readonly processorSeconds: number;
  readonly perSecond: number;
  /** Microseconds of the processor a comment since the mark before: the same all the way where the time is linear. */
  readonly microsecondsEach: number;
  /** Word-by-word comparisons a comment. */
  readonly comparisonsEach: number;
  readonly groups: number;
  readonly memoryMb: number;
}

/**
 * Groups generated comments of one docket, batch by batch, and tells how the time grows. Writing the texts is not counted.
 */
export function measureSpeed(count: number, say: (mark: SpeedMark) => void): void {
  const chance = createChance(77);
  const write = createWriter(chance);
  const grouping = new Grouping();
  const marks = [count / 10, (3 * count) / 10, count].map(Math.ceil);
  let [done, milliseconds, processor, groups] = [0, 0, 0, 0];
  let before = { done: 0, processor: 0 };
  for (const mark of marks) {
    while (done < mark) {
      const texts = Array.from({ length: Math.min(BATCH, mark - done) }, write);
      const started = performance.now();
      const used = process.cpuUsage();
      for (const text of texts) if (!grouping.arrive(createSignature(text)).resemblance) groups += 1;
      milliseconds += performance.now() - started;
      processor += totalOf(process.cpuUsage(used));
      done += texts.length;
    }
    say({
      comments: done,
      seconds: milliseconds / 1000,
      processorSeconds: processor / 1e6,
      perSecond: (1000 * done) / milliseconds,
      microsecondsEach: (processor - before.processor) / Math.max(1, done - before.done),
      comparisonsEach: grouping.comparisons / done,
      groups,
      memoryMb: process.memoryUsage().rss / 2 ** 20,
    });
    before = { done, processor };
  }
}

const totalOf = ({ user, system }: NodeJS.CpuUsage) => user + system;
