import { type RawBuilder, sql } from "kysely";
import type { Sought } from "~/queue/sought.server";
import type { Db } from "~db/connect";
import { countedBits } from "./counted-bits.server";
import { findKeptSearch } from "./kept-searches.server";
import type { Tally } from "./tally";

/** What is counted by: an entry as `name:value` ('' is one that all have), a week, a campaign. */
type Kind = "entry" | "week" | "campaign" | "own-words" | "left-out";

interface Row extends Tally {
  readonly kind: Kind;
  readonly first: string;
  readonly asOf: Date;
}

/** Figures of one statement, so that they are of one moment and agree with each other. */
export interface Figures {
  readonly asOf: Date;
  /** The tallies of a kind by what they are of. */
  of(kind: Kind): readonly (Tally & { readonly first: string })[];
}

/** Counts comments by everything that a summary shows. */
export async function countFigures(db: Db, sought: Sought): Promise<Figures> {
  const { rows } = await sql<Row>`
    ${countedBits(sought, await findKeptSearch(db, sought))}, by_pillar as materialized (
      select slot, campaign_id, entry as pillar, c.bits & b.bits as bits, c.confirmed & b.bits as confirmed
      from counted c join summary_bits b using (slot) where entry ^@ 'pillar:'
    ), cells as materialized (
      select entry, campaign_id, sum(n) as n, sum(confirmed) as confirmed from (${counts}) each
      group by entry, campaign_id having sum(n) > 0
    )
    select kind, first, comments::bigint, voices::bigint, confirmed::bigint,
      (comments - confirmed)::bigint as unconfirmed, now() as as_of
    from (
      ${tallied("entry", sql`cells`, sql`entry`)}
      union all ${tallied(
        "week",
        sql`(
          select to_char(date_trunc('week', substr(entry, 5)::date), 'YYYY-MM-DD') as week, campaign_id,
            sum(n) as n, sum(confirmed) as confirmed
          from cells where entry ^@ 'day:' group by 1, campaign_id) weeks`,
        sql`week`,
      )}
      union all ${tallied("campaign", sql`cells`, sql`campaign_id::text`, sql`campaign_id <> 0 and entry = ''`)}
      union all ${tallied("own-words", sql`cells`, sql`campaign_id::text`, sql`entry = ${OWN_WORDS}`)}
      union all select 'left-out', state, n, 0, 0 from left_out
    ) figures (kind, first, comments, voices, confirmed)`.execute(db);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return { asOf: rows[0]?.asOf ?? new Date(), of: (kind) => byKind.get(kind) ?? [] };
}

/** The entry of a campaign's letters into which the signatories wrote words of their own. */
const OWN_WORDS = "letter:own-words";

/** What a summary shows figures of; the rest is only for narrowing. */
const SHOWN =
  sql.raw(`not (entry ^@ 'assigned:' or entry ^@ 'delivery:' or entry ^@ 'files:' or entry ^@ 'late:'
  or entry ^@ 'suggested:' or entry ^@ 'acknowledged:' or entry ^@ 'search:')`);

/**
 * How many are counted under each entry, by campaign; `heat:3:business` is a pillar together with a stakeholder type,
 * which a table shows.
 */
const counts: RawBuilder<unknown> = sql`
  select '' as entry, campaign_id, bit_count(bits) as n, bit_count(confirmed) as confirmed from counted
  union all
  select entry, campaign_id, bit_count(c.bits & b.bits), bit_count(c.confirmed & b.bits)
  from counted c join summary_bits b using (slot) where ${SHOWN}
  union all
  select 'heat:' || substr(pillar, 8) || substr(entry, 5), campaign_id, bit_count(p.bits & b.bits),
    bit_count(p.confirmed & b.bits)
  from by_pillar p join summary_bits b using (slot) where entry ^@ 'type:'
  union all
  select entry, campaign_id, 1, confirmed::integer from fresh cross join unnest(entries || ''::text) as entry
  where entry = '' or ${SHOWN}
  union all
  select 'heat:' || substr(pillar, 8) || substr(entry, 5), campaign_id, 1, confirmed::integer
  from fresh cross join unnest(entries) as pillar cross join unnest(entries) as entry
  where pillar ^@ 'pillar:' and entry ^@ 'type:'`;

/** Cells counted by one of their columns: a campaign is one voice. */
const tallied = (
  kind: Kind,
  cells: RawBuilder<unknown>,
  first: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => sql`
  select ${sql.lit(kind)}, ${first}, sum(n),
    coalesce(sum(n) filter (where campaign_id = 0), 0) + count(*) filter (where campaign_id <> 0), sum(confirmed)
  from ${cells} where ${where} group by 2`;
