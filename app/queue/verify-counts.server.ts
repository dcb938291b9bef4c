import { sql } from "kysely";
import type { Db } from "~db/connect";

/** What is kept for the queue and for summaries, and how many rows of each are not what the truth says. */
export interface CountsReport {
  readonly comments: number;
  readonly entries: number;
  readonly searches: number;
  readonly tallies: number;
  readonly days: number;
  /** Of summaries. */
  readonly bits: number;
}

/** As many comments are looked at in one statement. */
const AT_ONCE = 10_000;

export const isRight = ({ entries, searches, tallies, days, bits }: CountsReport): boolean =>
  entries + searches + tallies + days + bits === 0;

/**
 * Recounts everything that is kept for the queue and for summaries from the tables that hold the truth, as they all were at one moment;
 * comments may arrive and be decided meanwhile. A million comments take some minutes.
 */
export async function verifyCounts(db: Db): Promise<CountsReport> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      let [entries, searches, comments] = [0, 0, 0];
      for await (const ids of someAtATime(trx)) {
        comments += ids.length;
        entries += await differing(
          trx,
          sql`
          select * from queue_derived(${ids}::bigint[]) derived
            full join (select * from queue_entries where comment_id = any(${ids}::bigint[])) kept using (comment_id)
          where derived is distinct from kept`,
        );
        searches += await differing(
          trx,
          sql`
          select from comments c left join comment_search s on s.comment_id = c.id
          where c.id = any(${ids}::bigint[])
            and (s.locale, s.search) is distinct from (c.locale, comment_vector_of(c))`,
        );
      }
      const left = sql`not exists (select from comments c where c.id = kept.comment_id)`;
      entries += await differing(trx, sql`select from queue_entries kept where ${left}`);
      searches += await differing(trx, sql`select from comment_search kept where ${left}`);
      return {
        comments,
        entries,
        searches,
        tallies:
          (await differing(trx, sql`select from tallies_differing`)) +
          (await differing(trx, sql`select from campaign_tallies_differing`)),
        days: await differing(trx, sql`select from tally_days_differing`),
        bits: await differing(trx, sql`select from summary_differing`),
      };
    });
}

/**
 * Derives everything anew that differs. Counts are made again from the entries while nobody may change them: some seconds
 * for a million comments, in which submissions wait.
 */
export async function repairCounts(db: Db): Promise<void> {
  for await (const ids of someAtATime(db)) {
    await sql`select queue_refresh(${ids}::bigint[])`.execute(db);
    await sql`
      insert into comment_search as kept (comment_id, locale, search)
      select c.id, c.locale, comment_vector_of(c) from comments c where c.id = any(${ids}::bigint[])
      on conflict (comment_id) do update set locale = excluded.locale, search = excluded.search
        where (kept.locale, kept.search) is distinct from (excluded.locale, excluded.search)`.execute(db);
  }
  await db.transaction().execute(async (trx) => {
    const gone = sql`not exists (select from comments c where c.id = comment_id)`;
    await sql`
      lock table tally_changes, tallies, campaign_tallies, tally_days, summary_stale in exclusive mode`.execute(
      trx,
    );
    await sql`delete from queue_entries where ${gone}`.execute(trx);
    await sql`delete from comment_search where ${gone}`.execute(trx);
    await sql`select tallies_rebuild()`.execute(trx);
    await sql`select summary_rebuild()`.execute(trx);
  });
}

async function* someAtATime(db: Db): AsyncGenerator<readonly number[]> {
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom("comments")
      .where("id", ">", last)
      .orderBy("id")
      .limit(AT_ONCE)
      .select("id")
      .execute();
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)?.id ?? last;
  }
}

async function differing(db: Db, rows: ReturnType<typeof sql>): Promise<number> {
  const { rows: counted } = await sql<{ n: number }>`select count(*) as n from (${rows}) differing`.execute(
    db,
  );
  return counted[0]?.n ?? 0;
}
