import { sql } from "kysely";
import { foldTallies } from "~/queue/tallies.server";
import { foldBits } from "~/summaries/fold-bits.server";
import type { Db } from "~db/connect";

const BATCH = 500;
const CHANGES = 200_000;

/**
 * What it costs that everything is kept: the state of 200,000 comments changed in batches of 500, as a large operation
 * does, there and back so that the docket stays as it is; without the queue's triggers and with them.
 */
export async function measureWrites(db: Db, say: (line: string) => void): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select comment_id as id from queue_entries where state = 'received' order by comment_id limit ${CHANGES / 2}`.execute(
    db,
  );
  const ids = rows.map(({ id }) => id);
  for (const kept of [false, true]) {
    const switched = sql.raw(kept ? "enable" : "disable");
    await sql`alter table comments ${switched} trigger queue_comments_update`.execute(db);
    const [there, back] = [await change(db, ids, "in-review"), await change(db, ids, "received")];
    const batches = (2 * ids.length) / BATCH;
    const seconds = there + back;
    say(
      `${(2 * ids.length).toLocaleString("en-US")} changes of state in batches of ${BATCH}, ${kept ? "all of it kept" : "nothing kept"}: ` +
        `${seconds.toFixed(1)} s, ${((1000 * seconds) / batches).toFixed(0)} ms a batch`,
    );
  }
  const started = performance.now();
  const folded = await foldTallies(db);
  say(
    `${folded.toLocaleString("en-US")} changes folded into the counts: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  const again = performance.now();
  const taken = await foldBits(db);
  say(
    `the bits of ${taken.toLocaleString("en-US")} changed comments: ${((performance.now() - again) / 1000).toFixed(1)} s`,
  );
}

/** What a server's autovacuum does by itself within minutes of so many changes, where it is switched on. */
export async function tidy(db: Db): Promise<void> {
  await sql`vacuum analyze comments, queue_entries, comment_search, tallies, campaign_tallies, tally_days, tally_changes,
    summary_slots, summary_places, summary_bits, summary_stale`.execute(db);
}

async function change(db: Db, ids: readonly number[], status: string): Promise<number> {
  const started = performance.now();
  for (let first = 0; first < ids.length; first += BATCH) {
    await sql`update comments set status = ${status}, version = version + 1
      where id = any(${ids.slice(first, first + BATCH)}::bigint[])`.execute(db);
  }
  return (performance.now() - started) / 1000;
}
