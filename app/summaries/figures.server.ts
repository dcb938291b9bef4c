import { type RawBuilder, sql } from "kysely";
import type { Sought } from "~/queue/sought.server";
import type { Db } from "~db/connect";
import { countedBits } from "./counted-bits.server";
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
    ${await countedBits(db, sought)}, by_pillar as materialized (
      select slot, campaign_id, entry as pillar, c.bits & b.bits as bits, c.confirmed & b.bits as confirmed
      from counted c join summary_bits b using (slot) where entry ^@ 'pillar:'
    ), cells as materialized (
      select entry, campaign_id, sum(n) as n, sum(confirmed) as confirmed, sum(groups) as groups from (${counts}) each
      group by entry, campaign_id having sum(n) > 0
    )
    select kind, first, comments::bigint, voices::bigint, confirmed::bigint,
      (comments - confirmed)::bigint as unconfirmed, now() as as_of
    from (
      ${tallied("entry", sql`cells`, sql`entry`, sql`not entry ^@ 'week:'`)}
      union all ${tallied(
        "week",
        sql`(
          select to_char(date_trunc('week', substr(entry, 5)::date), 'YYYY-MM-DD') as week, campaign_id,
            sum(n) as n, sum(confirmed) as confirmed, 0 as groups
          from cells where entry ^@ 'day:' and campaign_id >= 0 group by 1, campaign_id
          union all select substr(entry, 6), campaign_id, n, confirmed, groups from cells where entry ^@ 'week:') weeks`,
        sql`week`,
      )}
      union all select 'campaign', campaign_id::text, n, 1, confirmed from cells where entry = '' and campaign_id > 0
      union all select 'own-words', campaign_id::text, n, 1, confirmed from cells where entry = ${OWN_WORDS} and campaign_id > 0
      union all ${inGroups}
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
  select '' as entry, ${cell(sql`bits`, sql`confirmed`)} from counted
  union all
  select entry, ${cell(sql`c.bits & b.bits`, sql`c.confirmed & b.bits`)}
  from counted c join summary_bits b using (slot) where ${SHOWN}
  union all
  select 'heat:' || substr(pillar, 8) || substr(entry, 5), ${cell(sql`p.bits & b.bits`, sql`p.confirmed & b.bits`)}
  from by_pillar p join summary_bits b using (slot) where entry ^@ 'type:'
  union all
  -- a campaign that has letters on two days is still one voice of its week
  select 'week:' || week, ${cell(sql`bits`, sql`confirmed`)} from (
    select slot, campaign_id, to_char(date_trunc('week', substr(entry, 5)::date), 'YYYY-MM-DD') as week,
      bit_or(c.bits & b.bits) as bits, bit_or(c.confirmed & b.bits) as confirmed
    from counted c join summary_bits b using (slot) where campaign_id < 0 and entry ^@ 'day:' group by 1, 2, 3) weeks
  union all
  select entry, campaign_id, 1, confirmed::integer, 0 from fresh cross join unnest(entries || ''::text) as entry
  where entry = '' or ${SHOWN}
  union all
  select 'heat:' || substr(pillar, 8) || substr(entry, 5), campaign_id, 1, confirmed::integer, 0
  from fresh cross join unnest(entries) as pillar cross join unnest(entries) as entry
  where pillar ^@ 'pillar:' and entry ^@ 'type:'`;

/** The letters of each small campaign, and of these the ones with words of their own. Offsets keep what is cut out from being cut out anew for each use. */
const inGroups: RawBuilder<unknown> = sql`
  select each.kind, campaign_id::text, each.n, 1, each.confirmed
  from (
    select campaign_id, letters, own, bit_count(letters) as n, bit_count(letters & confirmed) as confirmed, confirmed as of_all
    from (
      select g.campaign_id, ${groupOf(sql`c.bits`)} as letters, ${groupOf(sql`c.confirmed`)} as confirmed,
        ${groupOf(sql`w.bits`)} as own
      from counted c join summary_groups g using (slot)
      left join summary_bits w on w.slot = c.slot and w.entry = ${OWN_WORDS}
      where c.campaign_id < 0 offset 0
    ) cut offset 0
  ) groups cross join lateral (
    select 'campaign', n, confirmed
    union all select 'own-words', bit_count(letters & own), bit_count(letters & own & of_all) where bit_count(own) > 0
  ) each (kind, n, confirmed)
  where each.n > 0`;

/** Cells counted by one of their columns: a campaign is one voice. */
const tallied = (
  kind: Kind,
  cells: RawBuilder<unknown>,
  first: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => sql`
  select ${sql.lit(kind)}, ${first}, sum(n),
    coalesce(sum(n) filter (where campaign_id = 0), 0) + count(*) filter (where campaign_id > 0) + sum(groups), sum(confirmed)
  from ${cells} where ${where} group by 2`;

/** How many bits are set, and of small campaigns how many have any. */
function cell(bits: RawBuilder<unknown>, confirmed: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`campaign_id, bit_count(${bits}) as n, bit_count(${confirmed}) as confirmed,
    case when campaign_id < 0 and bit_count(${bits}) > 0 then summary_groups_in(campaign_id, ${bits}) else 0 end as groups`;
}

/** The bits of one group, of a slot's. */
function groupOf(bits: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`substring(${bits} from g.nth * -c.campaign_id + 1 for -c.campaign_id)`;
}
