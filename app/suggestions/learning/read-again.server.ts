import { sql } from "kysely";
import { readComments, type Sorter } from "~/arrivals/sort-arrivals.server";
import type { Db } from "~db/connect";

/** Readings that are looked at in one step, and comments that are read again in one: few, since arrivals go first. */
const STEP = 200;
const PIECE = 25;
/**
 * For each new model. In a docket of a million, reading all of it again would take a processor for hours; what an older model said of
 * the rest stays, and the next model begins with those that the oldest has read.
 */
const MOST_FOR_A_MODEL = 10_000;

interface Outdated {
  readonly id: number;
  readonly noticeId: number;
  readonly model: number;
  readonly version: number;
  readonly waits: boolean;
}

/** Where one process is in reading a docket again. */
interface Progress {
  readonly version: number;
  left: number;
  after: { readonly model: number; readonly id: number } | undefined;
}

/**
 * Reads comments again that an earlier model of their docket has read and that nobody has tagged yet: the oldest model's
 * first, then the newest comments. A few at each call, and none while anything waits that has just arrived.
 */
export function createRereading(db: Db, suggest: Sorter) {
  const progress = new Map<number, Progress>();

  /** Returns how many were read; undefined where there was nothing to do. */
  return async function readAgain(): Promise<number | undefined> {
    const arrival = await db.selectFrom("arrivals").select("commentId").limit(1).executeTakeFirst();
    if (arrival) return undefined;
    const dockets = await db
      .selectFrom("suggestionModels")
      .where("version", ">", 0)
      .select(["noticeId", "version"])
      .execute();
    for (const docket of dockets) {
      const place = placeIn(docket);
      if (place.left <= 0) continue;
      const found = await listOutdated(db, docket, place.after);
      if (found.length > 0) return step(place, found);
      place.left = 0;
    }
    return undefined;
  };

  function placeIn({ noticeId, version }: { readonly noticeId: number; readonly version: number }): Progress {
    const known = progress.get(noticeId);
    if (known?.version === version) return known;
    const fresh = { version, left: MOST_FOR_A_MODEL, after: undefined };
    progress.set(noticeId, fresh);
    return fresh;
  }

  async function step(place: Progress, found: readonly Outdated[]): Promise<number> {
    const waiting = found.filter(({ waits }) => waits).slice(0, PIECE);
    if (waiting.length > 0 && !(await readPiece(db, suggest, waiting))) return 0;
    const last = waiting.length === PIECE ? waiting.at(-1) : found.at(-1);
    place.after = last && { model: last.model, id: last.id };
    place.left -= waiting.length;
    return waiting.length;
  }
}

async function listOutdated(
  db: Db,
  { noticeId, version }: { readonly noticeId: number; readonly version: number },
  after: Progress["after"],
): Promise<readonly Outdated[]> {
  const { rows } = await sql<Outdated>`
    select c.id, c.notice_id as "noticeId", r.model, ${version}::integer as version,
      c.status in ('received', 'in-review', 'posted') and g.tagged is null as waits
    from (
      select comment_id, model from suggestion_readings
      where notice_id = ${noticeId} and model < ${version}
        and ${after ? sql`model >= ${after.model} and (model > ${after.model} or comment_id < ${after.id})` : sql`true`}
      order by model, comment_id desc limit ${STEP}
    ) r join comments c on c.id = r.comment_id
    -- one look into the index for each: as a condition it is answered from all tags that there are
    left join lateral (select true as tagged from comment_tags where comment_id = c.id limit 1) g on true
    order by r.model, c.id desc`.execute(db);
  return rows;
}

/** False where somebody else has read one of them meanwhile, or it was amended: then all are left for the next time. */
async function readPiece(db: Db, suggest: Sorter, waiting: readonly Outdated[]): Promise<boolean> {
  const ids = waiting.map(({ id }) => id);
  const write = await suggest(db, await readComments(db, ids));
  return db.transaction().execute(async (trx) => {
    await sql`select from comments where id = any(${ids}::bigint[]) order by id for share`.execute(trx);
    const still = await trx
      .selectFrom("suggestionReadings")
      .where(sql<boolean>`comment_id = any(${ids}::bigint[])`)
      .where("model", "<", waiting[0]?.version ?? 0)
      .where(
        sql<boolean>`not exists (select from arrivals a where a.comment_id = suggestion_readings.comment_id)`,
      )
      .select("commentId")
      .execute();
    if (still.length !== ids.length) return false;
    await write(trx);
    return true;
  });
}
