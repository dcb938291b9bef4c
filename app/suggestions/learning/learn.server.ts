import { sql } from "kysely";
import type { Db } from "~db/connect";
import { summarizeQuality } from "../desk/quality.server";
import type { SuggestionThread } from "../thread/suggestion-thread.server";
import { listDecisions } from "./decisions.server";
import { type Decision, listModels, modelName, readDecided, START } from "./models.server";

/** So many new decisions are worth learning from. */
const LEAST_NEW = 25;
/** Where there are many, another few change little: then a share of them. */
const LEAST_SHARE = 0.1;
/** Between two trainings of a docket; a process that died while it learned holds the others up for no longer. */
const EVERY = sql`interval '5 minutes'`;

export type Learning = "learned" | "not-due" | "too-soon";

/**
 * Learns from a docket's decisions where there are enough new ones, in the thread, and makes that the docket's model. Several processes can
 * try at once: one does. Rejects where the thread could not do it.
 */
export async function learn(db: Db, thread: SuggestionThread, noticeId: number): Promise<Learning> {
  const docket = (await listModels(db, [noticeId])).get(noticeId);
  if (!docket) return "not-due";
  const earlier = await db
    .selectFrom("suggestionModels")
    .where("noticeId", "=", noticeId)
    .select("learned")
    .executeTakeFirst();
  const decisions = await listDecisions(db, noticeId);
  if (!isDue(earlier?.learned ?? [], decisions)) return "not-due";
  if (!(await claim(db, noticeId))) return "too-soon";
  const version = docket.version + 1;
  await thread.learn(docket.edition, modelName(noticeId, version), await readDecided(db, decisions));
  const quality = await summarizeQuality(db, noticeId);
  await db
    .updateTable("suggestionModels")
    .set({
      version,
      decisions: decisions.length,
      trainedAt: sql`clock_timestamp()`,
      learned: JSON.stringify(decisions),
      quality: JSON.stringify(quality),
    })
    .where("noticeId", "=", noticeId)
    .where("version", "=", docket.version)
    .execute();
  return "learned";
}

function isDue(learned: readonly Decision[], decisions: readonly Decision[]): boolean {
  const known = new Map(learned.map(({ id, codes }) => [id, codes.join(" ")]));
  const fresh = decisions.filter(({ id, codes }) => known.get(id) !== codes.join(" ")).length;
  return fresh >= Math.max(LEAST_NEW, learned.length * LEAST_SHARE);
}

/** Whether it is this process's turn to learn for the docket. */
async function claim(db: Db, noticeId: number): Promise<boolean> {
  const claimed = await db
    .insertInto("suggestionModels")
    .values({ noticeId, version: START, decisions: 0, claimedAt: sql`clock_timestamp()` })
    .onConflict((conflict) =>
      conflict
        .column("noticeId")
        .doUpdateSet({ claimedAt: sql`clock_timestamp()` })
        .where(
          sql<boolean>`coalesce(suggestion_models.claimed_at, '-infinity') < clock_timestamp() - ${EVERY}`,
        ),
    )
    .returning("noticeId")
    .executeTakeFirst();
  return claimed !== undefined;
}
