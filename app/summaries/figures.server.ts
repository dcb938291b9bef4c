import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";
import type { Tally } from "./tally";

/**
 * What figures are counted from, as the beginning of a statement, `with …`, that defines three relations:
 * - `cells (entry, campaign_id, state, confirmed, n)`: the comments counted, under each of the entries that
 *   `summary_entries` gives them; '' is one that all have, and `campaign_id` is 0 for those of none
 * - `days (day, campaign_id, confirmed, n)`: the same comments by day
 * - `left_out (state, n)`: what the states leave out
 */
export type CountedFrom = RawBuilder<unknown>;

/** What is counted by. */
type Kind = "entry" | "status" | "confirmed" | "day" | "week" | "campaign" | "own-words" | "left-out";

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
export async function countFigures(db: Db, from: CountedFrom): Promise<Figures> {
  const { rows } = await sql<Row>`
    ${from}, whole as materialized (select * from cells where entry = '')
    select kind, first, comments::bigint, voices::bigint, confirmed::bigint,
      (comments - confirmed)::bigint as unconfirmed, now() as as_of
    from (
      ${tallied("entry", { of: sql`cells`, first: sql`entry` })}
      union all ${tallied("status", { of: sql`whole`, first: sql`state` })}
      union all ${tallied("confirmed", { of: sql`whole`, first: sql`case when confirmed then 'yes' else 'no' end` })}
      union all ${tallied("day", { of: sql`days`, first: sql`to_char(day, 'YYYY-MM-DD')` })}
      union all ${tallied("week", { of: sql`days`, first: sql`to_char(date_trunc('week', day), 'YYYY-MM-DD')` })}
      union all ${tallied("campaign", {
        of: sql`whole`,
        first: sql`campaign_id::text`,
        where: sql`campaign_id <> 0`,
      })}
      union all ${tallied("own-words", {
        of: sql`cells`,
        first: sql`campaign_id::text`,
        where: sql`entry = ${OWN_WORDS}`,
      })}
      union all select 'left-out', state, sum(n), 0, 0 from left_out group by state having sum(n) > 0
    ) figures (kind, first, comments, voices, confirmed)`.execute(db);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return { asOf: rows[0]?.asOf ?? new Date(), of: (kind) => byKind.get(kind) ?? [] };
}

/** The entry of a campaign's letters into which the signatories wrote words of their own. */
const OWN_WORDS = "letter:own-words";

interface Counted {
  readonly of: RawBuilder<unknown>;
  readonly first: RawBuilder<unknown>;
  readonly where?: RawBuilder<unknown>;
}

/** Cells counted by one of their columns: first by campaign too, since each is one voice. */
const tallied = (kind: Kind, { of, first, where }: Counted): RawBuilder<unknown> => sql`
  select ${sql.lit(kind)}, first, sum(n),
    coalesce(sum(n) filter (where campaign_id = 0), 0) + count(*) filter (where campaign_id <> 0), sum(confirmed)
  from (
    select ${first} as first, campaign_id, sum(n) as n, coalesce(sum(n) filter (where confirmed), 0) as confirmed
    from ${of} where ${where ?? sql`true`} group by 1, campaign_id having sum(n) > 0
  ) by_campaign group by first`;
