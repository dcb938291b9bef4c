import { type RawBuilder, sql } from "kysely";

/** The rows of a docket, or of each docket by the index that begins with it. */
export const within = (noticeId: number | undefined): RawBuilder<boolean> =>
  noticeId === undefined
    ? sql<boolean>`notice_id = any(array(select id from notices))`
    : sql<boolean>`notice_id = ${noticeId}`;

/** What a day's comments are counted by, in the database's own words: see `tallies_fold`. */
const DAY_FACETS = sql.raw(`entries || array[
  '', 'state:' || state, 'type:' || stakeholder_type, 'lang:' || locale, case when not tagged then 'pillar:none' end,
  'late:' || case when late then 'yes' else 'no' end, 'files:' || case when files then 'yes' else 'no' end,
  'confirmed:' || case when confirmed then 'yes' else 'no' end,
  'suggested:' || case when suggested then 'yes' else 'no' end,
  'acknowledged:' || case when acknowledged then 'yes' else 'no' end]`);

/** How many comments of each day have a facet, '' standing for all; `facet, day, n`, kept and changed since. */
export const dayCounts = (
  noticeId: number | undefined,
  facets: readonly string[],
): RawBuilder<unknown> => sql`
  select facet, day, n from tally_days where ${within(noticeId)} and facet = any(${[...facets]}::text[])
  union all
  select facet, day, n from tally_changes cross join unnest(${DAY_FACETS}) as facet
  where ${within(noticeId)} and facet = any(${[...facets]}::text[])`;
