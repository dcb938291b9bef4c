import { sql } from "kysely";
import type { Logger } from "pino";
import type { Db } from "~db/connect";
import { suggestTags } from "../suggest-tags.server";
import type { SuggestionThread } from "../thread/suggestion-thread.server";
import { learn } from "./learn.server";
import { createRereading } from "./read-again.server";

/** How often it is asked whether anybody has decided anything. */
const LOOK_EVERY_MS = 60_000;
/** Between two pieces of comments that are read again: half of a processor's time is left to others. */
const BETWEEN_PIECES_MS = 250;
const IDLE_MS = 5_000;

/**
 * Learns from what moderators decide, and reads comments again that wait without tags, until it is stopped: after everything else
 * that is to be done with comments, and in pieces.
 */
export function startLearning({
  db,
  log,
  thread,
}: {
  readonly db: Db;
  readonly log: Logger;
  readonly thread: SuggestionThread;
}): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped) resolve();
      wake = resolve;
      timer = setTimeout(resolve, ms).unref();
    });
  const readAgain = createRereading(db, suggestTags(thread));
  const lookAgain = createLook(db, thread);
  const run = async () => {
    let lookedAt = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      try {
        if (performance.now() - lookedAt > LOOK_EVERY_MS) {
          lookedAt = performance.now();
          await lookAgain();
        }
        const read = stopped ? undefined : await readAgain();
        await pause(read === undefined ? IDLE_MS : BETWEEN_PIECES_MS);
      } catch (error) {
        if (!stopped) log.error({ err: error }, "suggestions could not be learned");
        await pause(LOOK_EVERY_MS);
      }
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      wake();
      await running;
    },
  };
}

/** Looks where something was decided since it looked last, and learns there. */
function createLook(db: Db, thread: SuggestionThread): () => Promise<void> {
  let seen: number | undefined;
  const due = new Set<number>();
  return async function look() {
    const { newest } = await db
      .selectFrom("auditEvents")
      .select(sql<number>`coalesce(max(id), 0)`.as("newest"))
      .executeTakeFirstOrThrow();
    const busy = newest === seen ? [] : await listBusy(db, seen);
    seen = newest;
    for (const noticeId of busy) due.add(noticeId);
    for (const noticeId of due) {
      if ((await learn(db, thread, noticeId)) !== "too-soon") due.delete(noticeId);
    }
  };
}

/** Dockets of which something was written down since an event; all of them at first. */
async function listBusy(db: Db, since: number | undefined): Promise<readonly number[]> {
  if (since === undefined) {
    const all = await db
      .selectFrom("notices")
      .where("publishedAt", "is not", null)
      .orderBy("id")
      .select("id")
      .execute();
    return all.map(({ id }) => id);
  }
  const rows = await db
    .selectFrom("auditEvents")
    .where("id", ">", since)
    .where("noticeId", "is not", null)
    .select("noticeId")
    .distinct()
    .execute();
  return rows.flatMap(({ noticeId }) => noticeId ?? []);
}
