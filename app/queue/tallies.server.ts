import { type RawBuilder, sql } from "kysely";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { within } from "./day-counts.server";
import {
  all,
  type CellFilter,
  cellColumns,
  cellCondition,
  cellFilters,
  placeConditions,
} from "./entry-conditions.server";
import type { Sought } from "./sought.server";

/** The filters beside which kept counts can say how many each of their choices would leave. */
export const talliedFilters = [
  "status",
  "type",
  "pillar",
  "theme",
  "sector",
  "language",
  "country",
  "files",
  "late",
  "confirmed",
  "acknowledged",
  "delivery",
  "assigned",
  "suggested",
  "held",
] as const satisfies readonly (keyof CommentFilter)[];
export type TalliedFilter = (typeof talliedFilters)[number];

/** How many comments each choice of a filter would leave, every other filter as it is; what has none is missing. */
export type ChoiceCounts = Partial<Record<TalliedFilter, Readonly<Record<string, number>>>>;

/** Whether kept counts can answer: no words, and of pillar, theme, sector, country, assignee and delivery one at most. "Untagged" counts for none of them. */
export function areKept({ words, trackingNumber, entries, vanished }: Sought): boolean {
  return words === undefined && trackingNumber === undefined && vanished.length === 0 && entries.length <= 1;
}

/** How many comments match, and how many of them belong to no campaign. */
export interface KeptCount {
  readonly n: number;
  readonly single: number;
}

/** How many comments match by the kept counts; undefined where they cannot say. */
export async function countKept(db: Db, sought: Sought): Promise<KeptCount | undefined> {
  if (!areKept(sought)) return undefined;
  const { rows } = await sql<KeptCount>`
    select coalesce(sum(n), 0)::bigint as n, coalesce(sum(n) filter (where not in_campaign), 0)::bigint as single
    from (${kept(sought, sql`entry = ${sought.entries[0] ?? ""}`)}) cells
    where ${all([...placeConditions(sought), ...cellConditionsBut(undefined, sought.filter)])}`.execute(db);
  return rows[0] ?? { n: 0, single: 0 };
}

/** What is counted as an entry, by the filter that asks for it. */
const kinds = {
  pillar: ["pillar", "workstream"],
  theme: ["theme"],
  sector: ["sector"],
  country: ["country"],
  assigned: ["assigned"],
  delivery: ["delivery"],
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as readonly Kind[]; // the object's own keys

/** The kinds whose choices can be counted: all, or the one that is chosen from. */
function kindsCounted({ filter, entries }: Sought): readonly Kind[] {
  if (entries.length === 0) return allKinds;
  return allKinds.filter(
    (kind) => filter[kind] !== undefined && !(kind === "pillar" && filter.pillar === NONE),
  );
}

/**
 * How many comments each choice of each filter would leave, from the kept counts; undefined where they cannot say. Choices
 * of tags, themes, sectors, countries, people and deliveries have their entry's name, such as `country:MX` or `country:none`. Where
 * one of these is chosen, the others are left out: counts of two of them together are not kept.
 */
export async function countChoices(db: Db, sought: Sought): Promise<ChoiceCounts | undefined> {
  if (!areKept(sought)) return undefined;
  const { filter, entries } = sought;
  const place = placeConditions(sought);
  const answered = kindsCounted(sought);
  const untagged = filter.pillar === NONE ? sql`not tagged` : sql`true`;
  const { rows } = await sql<{ name: TalliedFilter; value: string; n: number }>`
    with cells as materialized (
      select ${CELL}, sum(n) as n from (${kept(sought, sql`entry = ${entries[0] ?? ""}`)}) cells group by ${CELL}
    )
    select name, value, sum(n)::bigint as n
    from cells cross join lateral (values ${sql.join(cellChoices(sought))}) choice (name, value, fits)
    where fits group by name, value
    union all
    select case split_part(entry, ':', 1) when 'workstream' then 'pillar' else split_part(entry, ':', 1) end,
      entry::text, sum(n)::bigint
    from (${kept(sought, entriesOf(answered))}) entries
    where ${all([...place, ...cellConditionsBut("pillar", filter)])}
      and case split_part(entry, ':', 1) when 'pillar' then true when 'workstream' then true else ${untagged} end
    group by entry
    union all
    select 'pillar', 'pillar:none', coalesce(sum(n), 0)::bigint from (${kept(sought, sql`entry = ''`)}) cells
    where ${all([...place, ...cellConditionsBut("pillar", filter)])} and not tagged
      and ${sql.lit(answered.includes("pillar"))}`.execute(db);
  const names = [...cellFilters.filter((name) => name !== "pillar"), "status", "held", ...answered];
  const counts: { [Name in TalliedFilter]?: Record<string, number> } = Object.fromEntries(
    names.map((name) => [name, {}]),
  );
  for (const { name, value, n } of rows) {
    const ofFilter = counts[name];
    if (ofFilter) ofFilter[value] = n;
  }
  return counts;
}

const CELL = sql.raw(
  "state, stakeholder_type, locale, late, files, confirmed, tagged, in_campaign, suggested, acknowledged",
);

/** Counts by cell of the entries that fit, those that are kept and what has changed since: of a docket, a campaign, or all. */
function kept(
  { noticeId, campaign }: Pick<Sought, "noticeId" | "campaign">,
  fits: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const table = campaign ? sql.table("campaign_tallies") : sql.table("tallies");
  const scope = all([
    within(campaign?.noticeId ?? noticeId),
    ...(campaign ? [sql<boolean>`campaign_id = ${campaign.id}`] : []),
  ]);
  return sql`
    select notice_id, entry, ${CELL}, n from ${table} where ${scope} and ${fits}
    union all select notice_id, entry, ${CELL}, n from (
      select *, unnest(entries || ''::text) collate "C" as entry from tally_changes where ${scope}) changes
    where ${fits}`;
}

/** The entries of some kinds; ";" is the character after ":". */
const entriesOf = (some: readonly Kind[]): RawBuilder<unknown> =>
  sql`(${sql.join(
    some
      .flatMap((kind) => kinds[kind])
      .map((name) => sql`(entry >= ${`${name}:`} and entry < ${`${name};`})`),
    sql` or `,
  )})`;

/**
 * How many letters of each campaign and state match, of those that have any; `campaign_id, state, n`. Where several
 * entries are asked for, of the first: as many at most.
 */
export function campaignLetters({ noticeId, states, entries, filter }: Sought): RawBuilder<unknown> {
  const entry = entries[0] ?? "";
  return sql`
    select campaign_id, state, sum(n)::bigint as n from (
      select notice_id, campaign_id, ${CELL}, n from campaign_tallies where ${within(noticeId)} and entry = ${entry}
      union all select notice_id, campaign_id, ${CELL}, n from tally_changes
      where ${within(noticeId)} and campaign_id is not null and ${entry} = any(entries || ''::text)) cells
    where ${all([...placeConditions({ noticeId, states }), ...cellConditionsBut(undefined, filter)])}
    group by campaign_id, state having sum(n) > 0`;
}

function cellConditionsBut(left: CellFilter | undefined, filter: CommentFilter) {
  return cellFilters.flatMap((name) => (name === left ? [] : (cellCondition(name, filter) ?? [])));
}

/** For each filter on a cell's columns: its name, the cell's value, and whether the cell fits every other filter. */
function cellChoices(sought: Sought): RawBuilder<unknown>[] {
  const { filter } = sought;
  // a cell of the whole docket has no docket of its own any more
  const state = placeConditions({ ...sought, noticeId: undefined });
  const choices = cellFilters
    .filter((name) => name !== "pillar")
    .map((name) => {
      const column = sql.ref(cellColumns[name]);
      const value =
        name === "type" || name === "language" ? column : sql`case when ${column} then 'yes' else 'no' end`;
      return sql`(${name}, ${value}, ${all([...state, ...cellConditionsBut(name, filter)])})`;
    });
  const others = all(cellConditionsBut(undefined, filter));
  return [
    ...choices,
    sql`('status', state, ${others} and state not in ('held', 'gone'))`,
    sql`('held', 'yes', ${others} and state = 'held')`,
  ];
}

/** Brings the kept counts up to date with what has changed; safe when several processes do so at once. Returns how many changes there were. */
export async function foldTallies(db: Db): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select tallies_fold() as folded`.execute(db);
  return rows[0]?.folded ?? 0;
}

const keptTables = ["tallies", "campaignTallies", "tallyDays"] as const;

/** Removes counts that have come down to nothing; what is added to them meanwhile stays. */
export async function purgeTallies(db: Db): Promise<void> {
  for (const table of keptTables) {
    await db.deleteFrom(table).where("n", "=", 0).execute();
  }
}
