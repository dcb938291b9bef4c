import { sql } from "kysely";
import { guessCandidates, searchingFor } from "~/queue/searching.server";
import type { Sought } from "~/queue/sought.server";
import type { Db } from "~db/connect";

/** Looking up what fewer comments hold takes a count some 50 ms, which is not worth remembering. */
const LEAST_KEPT = 3_000;
/** Each change of a comment is looked at by all searches that its docket keeps, and by as many again that it has just left. */
const MOST_IN_A_DOCKET = 30;
/** Nobody narrows by it any more. */
const UNASKED = sql`interval '30 days'`;
/** Whoever was given one has long counted by then: no transaction that counts lasts as long. */
const MEANWHILE = sql`interval '1 hour'`;

/** Under which id what the words find is kept; undefined where it has to be looked up. */
export async function findKeptSearch(db: Db, { noticeId, words }: Sought): Promise<number | undefined> {
  if (words === undefined || noticeId === undefined) return undefined;
  const kept = await db
    .selectFrom("keptSearches")
    .where("noticeId", "=", noticeId)
    .where("words", "=", words)
    .where("leftAt", "is", null)
    .select("id")
    .executeTakeFirst();
  return kept?.id;
}

/**
 * Has a docket keep what the words find where that is very much, so that they take seconds only the first time: whatever else they are
 * narrowed by then is answered as soon as without words. Where others are at it they are looked up once more. In no transaction of the caller's.
 */
export async function keepSearch(db: Db, sought: Sought): Promise<void> {
  const { noticeId, words } = sought;
  if (words === undefined || !noticeId) return;
  const known = await findKeptSearch(db, sought);
  if (known !== undefined) {
    await db
      .updateTable("keptSearches")
      .set({ askedAt: sql`clock_timestamp()` })
      .where("id", "=", known)
      .where("askedAt", "<", sql<Date>`clock_timestamp() - interval '1 minute'`)
      .execute();
  } else if (await isWorthKeeping(db, words)) {
    await sql`select summary_keep_search(${noticeId}, ${words}, ${MOST_IN_A_DOCKET})`.execute(db);
  }
}

async function isWorthKeeping(db: Db, words: string): Promise<boolean> {
  const searching = await searchingFor(db, words);
  if (searching.how !== "indexed") return searching.how === "read";
  return (await guessCandidates(db, searching)) >= LEAST_KEPT;
}

/** Forgets searches that nobody asks for any more. */
export async function leaveSearches(db: Db): Promise<void> {
  await sql`select summary_leave_searches(${UNASKED}, ${MEANWHILE})`.execute(db);
}
