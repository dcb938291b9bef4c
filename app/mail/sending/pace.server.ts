import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "~db/connect";

/** Between two calls at one a second: calls do not travel evenly, and a tenth more keeps a second from meeting one too many. */
const PAUSE = sql.raw("interval '1.1 seconds'");
/** Whatever a provider says, it is asked again after a minute. */
const LONGEST_HOLD_MS = 60_000;
const SLOWEST_PER_SECOND = 0.1;

/** One pace for all processes that send: each call to the provider waits for its own turn. */
export interface Pace {
  /** Resolves when the provider may be called. */
  turn(): Promise<void>;
  /** Takes over what the provider says of its pace. */
  learn(perSecond: number | undefined): Promise<void>;
  /** Has every process leave the provider alone for so long. */
  hold(milliseconds: number): Promise<void>;
}

/** A pace that begins at so many calls a second, kept by the database's clock; without a number nobody waits. */
export function createPace(db: Db, perSecond: number | undefined): Pace {
  if (perSecond === undefined) {
    return { async turn() {}, async learn() {}, async hold() {} };
  }
  let known: number | undefined;
  return {
    async turn() {
      // the next turn is taken in one statement, so that no two have the same; the waiting happens outside of it
      const { rows } = await sql<{ waitMs: number }>`
        insert into mail_pace as pace (next_at, per_second)
        values (clock_timestamp() + ${PAUSE} / ${perSecond}::float8, ${perSecond})
        on conflict (one) do update
          set next_at = greatest(pace.next_at, clock_timestamp()) + ${PAUSE} / pace.per_second
        returning extract(epoch from pace.next_at - ${PAUSE} / pace.per_second - clock_timestamp())::float8
          * 1000 as "waitMs"`.execute(db);
      const waitMs = rows[0]?.waitMs ?? 0;
      if (waitMs > 0) await sleep(waitMs);
    },
    async learn(said) {
      if (said === undefined || said === known) return;
      known = said;
      await db
        .updateTable("mailPace")
        .set({ perSecond: Math.max(said, SLOWEST_PER_SECOND) })
        .execute();
    },
    async hold(milliseconds) {
      const held = Math.min(milliseconds, LONGEST_HOLD_MS);
      await sql`
        update mail_pace
        set next_at = greatest(next_at, clock_timestamp() + ${held}::float8 * interval '1 millisecond')`.execute(
        db,
      );
    },
  };
}
