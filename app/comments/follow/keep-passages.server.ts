import { sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";
import { listPartTexts } from "../changing/comment-parts.server";

type Trx = Transaction<Database>;

/** Words that stand in several places are the same passage only where one of these is so near its earlier place, in UTF-16 code units. */
const NEAR = 400;

/** A passage that could not be kept, as the history names it: its tags and where it stood. */
export interface DroppedPassage {
  readonly en: string;
  readonly es: string;
}

interface Passage {
  readonly id: number;
  readonly part: string;
  readonly startAt: number;
  readonly quote: string;
}

/**
 * Brings the moderators' passages of an amended comment to where their words stand now. One whose words are gone, or
 * stand in several places none of which alone is near, goes with its tags; the comment keeps those. Returns what went.
 */
export async function keepPassages(trx: Trx, commentId: number): Promise<readonly DroppedPassage[]> {
  const passages = await trx
    .selectFrom("passages")
    .where("commentId", "=", commentId)
    .select(["id", "part", "startAt", "quote"])
    .orderBy("id")
    .execute();
  if (passages.length === 0) return [];
  const texts = new Map<string, string>(
    (await listPartTexts(trx, commentId)).map(({ part, text }) => [part, text]),
  );
  const taken = new Set<string>();
  const kept: { id: number; at: number; length: number }[] = [];
  const dropped: number[] = [];
  for (const passage of passages) {
    const at = findAgain(texts.get(passage.part) ?? "", passage);
    const place = `${passage.part} ${at} ${passage.quote.length}`;
    if (at === undefined || taken.has(place)) dropped.push(passage.id);
    else kept.push({ id: passage.id, at, length: passage.quote.length });
    taken.add(place);
  }
  const told = await describe(trx, dropped);
  await trx.deleteFrom("passages").where(sql<boolean>`id = any(${dropped}::bigint[])`).execute();
  // first all out of the way: one may come to where another still is, and no two may be at one place
  await trx
    .updateTable("passages")
    .set({ startAt: sql`start_at + 1000000000`, endAt: sql`end_at + 1000000000` })
    .where("commentId", "=", commentId)
    .execute();
  await sql`
    update passages set start_at = kept.start_at, end_at = kept.start_at + kept.length
    from unnest(
      ${kept.map(({ id }) => id)}::bigint[], ${kept.map(({ at }) => at)}::integer[], ${kept.map(({ length }) => length)}::integer[]
    ) as kept (id, start_at, length) where passages.id = kept.id`.execute(trx);
  return told;
}

/** Where a passage's words stand in the new text; undefined where that cannot be said. */
function findAgain(text: string, { startAt, quote }: Passage): number | undefined {
  if (text.startsWith(quote, startAt)) return startAt;
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  if (places.length === 1) return places[0];
  const near = places.filter((at) => Math.abs(at - startAt) <= NEAR);
  return near.length === 1 ? near[0] : undefined;
}

async function describe(trx: Trx, ids: readonly number[]): Promise<readonly DroppedPassage[]> {
  const { rows } = await sql<DroppedPassage>`
    select string_agg(coalesce(t.name_en, w.code, p.code), ', ') || place as en,
      string_agg(coalesce(t.name_es, w.code, p.code), ', ') || place as es
    from (select id, ' (' || start_at || '–' || end_at || ')' as place from passages
      where id = any(${ids}::bigint[])) as gone
    join passage_tags g on g.passage_id = gone.id join pillars p on p.id = g.pillar_id
    left join workstreams w on w.id = g.workstream_id left join themes t on t.id = g.theme_id
    group by gone.id, place order by gone.id`.execute(trx);
  return rows;
}
