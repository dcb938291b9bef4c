import { sql } from "kysely";
import type { Db } from "~db/connect";

/** Whoever has said nothing for so long is no longer there. Two messages may be missed, or one while another is late. */
const GONE_AFTER = sql`interval '45 seconds'`;
/** A page says every 20 s that its reader is there; what comes sooner, from a second tab say, writes nothing. */
const WRITTEN_EVERY = sql`interval '19 seconds'`;
const KEPT = sql`interval '1 hour'`;

/** Notes that somebody is reading a comment. Nothing where there is no such comment. */
export async function arrive(db: Db, trackingNumber: string, staffId: string): Promise<void> {
  await sql`
    insert into presences (comment_id, staff_id)
    select id, ${staffId} from comments where tracking_number = ${trackingNumber}
    on conflict (comment_id, staff_id) do update set seen_at = clock_timestamp()
      where presences.seen_at < clock_timestamp() - ${WRITTEN_EVERY}`.execute(db);
}

/** Notes that somebody has closed a comment. */
export async function leave(db: Db, trackingNumber: string, staffId: string): Promise<void> {
  await db
    .deleteFrom("presences")
    .where("staffId", "=", staffId)
    .where("commentId", "in", (eb) =>
      eb.selectFrom("comments").where("trackingNumber", "=", trackingNumber).select("comments.id"),
    )
    .execute();
}

/** The names of those who are reading a comment now, but for one's own. */
export async function listReaders(
  db: Db,
  trackingNumber: string,
  exceptStaffId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("presences")
    .innerJoin("comments", "comments.id", "presences.commentId")
    .innerJoin("staff", "staff.id", "presences.staffId")
    .where("comments.trackingNumber", "=", trackingNumber)
    .where("presences.staffId", "<>", exceptStaffId)
    .where(sql<boolean>`presences.seen_at > clock_timestamp() - ${GONE_AFTER}`)
    .orderBy("staff.name")
    .limit(10)
    .select("staff.name")
    .execute();
  return rows.map(({ name }) => name);
}

/** Removes what nobody can see any more. */
export async function purgePresences(db: Db): Promise<void> {
  await sql`delete from presences where seen_at < clock_timestamp() - ${KEPT}`.execute(db);
}
