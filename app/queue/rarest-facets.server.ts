import { sql } from "kysely";
import type { Db } from "~db/connect";
import { dayCounts } from "./day-counts.server";
import type { Sought } from "./sought.server";

/** A facet that so many times as many comments have as have the rarest costs more to look up than it leaves out. */
const TIMES = 8;

/**
 * What to ask the index of facets for, of all that an entry has to hold: the rarest, and what is not much more common. The
 * rest is looked at in the rows that are found. The index holds a common facet a million times, and reading that takes
 * longer than the rows do.
 */
export async function rarestFacets(db: Db, { noticeId, states, facets }: Sought): Promise<readonly string[]> {
  const all = states.length === 1 ? [...facets, `state:${states[0]}`] : [...facets];
  if (all.length < 2) return all;
  const { rows } = await sql<{ facet: string; n: number }>`
    select facet, sum(n)::bigint as n from (${dayCounts(noticeId, all)}) days group by facet`.execute(db);
  const counts = new Map(rows.map(({ facet, n }) => [facet, n]));
  // a campaign is not counted by day; nothing is as rare as one
  const countOf = (facet: string) => counts.get(facet) ?? 0;
  const least = Math.min(...all.map(countOf));
  return all.filter((facet) => countOf(facet) <= TIMES * Math.max(least, 1));
}
