import type { Logger } from "pino";
import { createWorkerPool, WorkerLostError } from "~/workers/worker-pool.server";
import type { ReadComment, Suggestion, TaggedComment } from "../suggestion";
import type { NamedEdition, SuggestionResult, SuggestionTask } from "./task";

/** A docket's model: its name, and how to come by what it learned from, for a thread that has forgotten it. */
export interface LearnedModel {
  readonly name: string;
  decided(): Promise<readonly TaggedComment[]>;
}

/** Learning and suggesting, apart from everything else that this process does: requests never wait for it. */
export interface SuggestionThread {
  /**
   * What each of the comments should be tagged with, in their order; undefined for one that took too much time or memory,
   * which another try would only repeat. Without a model it is the start that ships with the portal. Rejects where the thread
   * could not do it just now.
   */
  suggest(
    edition: NamedEdition,
    model: LearnedModel | undefined,
    comments: readonly ReadComment[],
  ): Promise<readonly (readonly Suggestion[] | undefined)[]>;
  /** Learns a model from decided comments, the oldest first, and keeps it. Takes half a minute of a processor at most. */
  learn(edition: NamedEdition, name: string, decided: readonly TaggedComment[]): Promise<void>;
  /** Ends the thread; what is under way rejects. */
  close(): Promise<void>;
}

/**
 * Training took 28 s of a processor's time at its most (1,500 letters), three times as long where others wanted the processor.
 * A thread that rests for so long that nothing arrives for an hour gives its memory back.
 */
const LIMITS = { threads: 1, taskMs: 300_000, heapMb: 1024, idleMs: 3_600_000 };

/** @param entry the thread's own code, for tests */
export function createSuggestionThread(
  log: Logger,
  entry: URL = new URL("./suggestion-worker.server.ts", import.meta.url),
): SuggestionThread {
  const pool = createWorkerPool<SuggestionTask, SuggestionResult>(entry, LIMITS);
  /** Models that took more than they may: asking for them again would only keep everybody waiting. */
  const beyond = new Set<string>();

  async function learn(edition: NamedEdition, name: string, decided: readonly TaggedComment[]) {
    await pool.run({ work: "learn", model: name, edition, decided });
  }

  async function remember(edition: NamedEdition, model: LearnedModel): Promise<void> {
    try {
      await learn(edition, model.name, await model.decided());
    } catch (error) {
      if (!isSpent(error)) throw error;
      log.error(
        { err: error, model: model.name },
        "a model took too much to learn: the start is used instead",
      );
      beyond.add(model.name);
    }
  }

  async function ask(
    edition: NamedEdition,
    model: LearnedModel | undefined,
    comments: readonly ReadComment[],
  ): Promise<readonly (readonly Suggestion[])[]> {
    const known = model && !beyond.has(model.name) ? model : undefined;
    const task = { work: "suggest", model: known?.name ?? null, edition, comments } as const;
    const result = await pool.run(task);
    if (typeof result !== "string") return result;
    if (!known) throw new Error(`the thread does not know its start: ${result}`);
    await remember(edition, known);
    return ask(edition, known, comments);
  }

  async function suggest(
    edition: NamedEdition,
    model: LearnedModel | undefined,
    comments: readonly ReadComment[],
  ): Promise<readonly (readonly Suggestion[] | undefined)[]> {
    try {
      return await ask(edition, model, comments);
    } catch (error) {
      if (!isSpent(error)) throw error;
      log.warn({ err: error, comments: comments.length }, "comments took too much to suggest for");
      if (comments.length === 1) return [undefined];
    }
    const each: (readonly Suggestion[] | undefined)[] = [];
    // whichever it was, the others are not to suffer for it
    for (const comment of comments) each.push(...(await suggest(edition, model, [comment])));
    return each;
  }

  return { learn, suggest, close: () => pool.close() };
}

const isSpent = (error: unknown) => error instanceof WorkerLostError && error.spent;
