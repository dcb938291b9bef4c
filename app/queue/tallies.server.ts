import { type RawBuilder, sql } from "kysely";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { all, type CellFilter, cellColumns, cellCondition, placeConditions } from "./entry-conditions.server";
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
  "assigned",
  "suggested",
  "held",
] as const satisfies readonly (keyof CommentFilter)[];
export type TalliedFilter = (typeof talliedFilters)[number];

/** How many comments each choice of a filter would leave, every other filter as it is; what has none is missing. */
export type ChoiceCounts = Partial<Record<TalliedFilter, Readonly<Record<string, number>>>>;

/**
 * Whether kept counts can answer: no words, no campaign, and of pillar, theme, sector, country and assignee one at most.
 * "Untagged" is part of the cell and counts for none of them.
 */
export function areKept(sought: Sought): boolean {
  const { words, trackingNumber, campaignId, entries, vanished } = sought;
  const plain = words === undefined && trackingNumber === undefined && campaignId === undefined;
  return plain && vanished.length === 0 && entries.length + kindsWithout(sought.filter).length <= 1;
}

/** How many comments match by the kept counts, and how many of them belong to no campaign; undefined where they cannot say. */
export async function countKept(
  db: Db,
  sought: Sought,
): Promise<{ readonly n: number; readonly single: number; readonly more: false } | undefined> {
  if (!areKept(sought)) return undefined;
  const { rows } = await sql<{ n: number; single: number }>`
    select coalesce(sum(n), 0)::bigint as n, coalesce(sum(n) filter (where not in_campaign), 0)::bigint as single
    from (${cellsOf(sought)}) cells
    where ${all([...placeConditions(sought), ...cellConditionsBut(undefined, sought.filter)])}`.execute(db);
  return { n: 0, single: 0, ...rows[0], more: false };
}

/**
 * How many comments each choice of each filter would leave, from the kept counts; undefined where they cannot say.
 * Where a tag, theme, sector, country or assignee is chosen, the others of these are left out: counts of two of them
 * together are not kept.
 */
export async function countChoices(db: Db, sought: Sought): Promise<ChoiceCounts | undefined> {
  if (!areKept(sought)) return undefined;
  const { rows } = await sql<{ name: TalliedFilter; value: string; n: number }>`
    with cells as materialized (${cellsOf(sought)}),
    whole as materialized (${entryCells(sought.noticeId, "")})
    select name, value, sum(n)::bigint as n
    from cells cross join lateral (values ${sql.join(cellChoices(sought))}) choice (name, value, fits)
    where fits group by name, value
    union all
    ${sql.join(
      kindsCounted(sought).map((kind) => entryChoices(sought, kind)),
      sql` union all `,
    )}`.execute(db);
  const counts: { [Name in TalliedFilter]?: Record<string, number> } = {};
  for (const { name, value, n } of rows) {
    counts[name] ??= {};
    counts[name][value] = n;
  }
  return counts;
}

/** What is counted as an entry, by the filter that asks for it. */
const kinds = {
  pillar: ["pillar", "workstream"],
  theme: ["theme"],
  sector: ["sector"],
  country: ["country"],
  assigned: ["assigned"],
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[]; // the names are the object's own keys
type KindWithout = "sector" | "country" | "assigned";

function kindsWithout(filter: CommentFilter): readonly KindWithout[] {
  return (["sector", "country", "assigned"] as const).filter((name) => filter[name] === NONE);
}

/** The kinds whose choices can be counted: all, or the one that is chosen from. */
function kindsCounted({ filter, entries }: Sought): readonly Kind[] {
  if (entries.length + kindsWithout(filter).length === 0) return allKinds;
  return allKinds.filter(
    (kind) => filter[kind] !== undefined && !(kind === "pillar" && filter.pillar === NONE),
  );
}

const CELL = sql.raw(
  "state, stakeholder_type, locale, late, files, confirmed, tagged, in_campaign, suggested, acknowledged",
);

const within = (noticeId: number | undefined) =>
  noticeId === undefined ? sql`true` : sql`notice_id = ${noticeId}`;

/** One entry's counts by cell: those that are kept, and what has changed since. */
function entryCells(noticeId: number | undefined, entry: string): RawBuilder<unknown> {
  return sql`
    select notice_id, ${CELL}, n from tallies where ${within(noticeId)} and entry = ${entry}
    union all select notice_id, ${CELL}, n from tally_changes
    where ${within(noticeId)} ${entry === "" ? sql`` : sql`and ${entry} = any(entries)`}`;
}

/** The counts by cell of all entries of a kind, each with its entry. */
function kindCells(noticeId: number | undefined, kind: Kind): RawBuilder<unknown> {
  // ";" is the character after ":"
  const ofKind = sql.join(
    kinds[kind].map((name) => sql`(entry >= ${`${name}:`} and entry < ${`${name};`})`),
    sql` or `,
  );
  return sql`
    select notice_id, entry, ${CELL}, n from tallies where ${within(noticeId)} and (${ofKind})
    union all select notice_id, entry, ${CELL}, n from (
      select *, unnest(entries) collate "C" as entry from tally_changes where ${within(noticeId)}) changes
    where ${ofKind}`;
}

/** The counts by cell of what the filter's entry leaves; those without are all but those with. */
function cellsOf({ noticeId, entries, filter }: Sought): RawBuilder<unknown> {
  const [without] = kindsWithout(filter);
  if (without === undefined) return entryCells(noticeId, entries[0] ?? "");
  return sql`${entryCells(noticeId, "")} union all
    select notice_id, ${CELL}, -n from (${kindCells(noticeId, without)}) having_one`;
}

function cellConditionsBut(left: CellFilter | undefined, filter: CommentFilter) {
  const names = Object.keys(cellColumns) as CellFilter[]; // the names are the object's own keys
  return names.flatMap((name) => (name === left ? [] : (cellCondition(name, filter) ?? [])));
}

/** For each filter on a cell's columns: its name, the cell's value, and whether the cell fits every other filter. */
function cellChoices(sought: Sought): RawBuilder<unknown>[] {
  const { filter } = sought;
  const place = placeConditions(sought);
  const choices = (Object.keys(cellColumns) as CellFilter[]) // as above
    .filter((name) => name !== "pillar")
    .map((name) => {
      const column = sql.ref(cellColumns[name]);
      const value =
        name === "type" || name === "language" ? column : sql`case when ${column} then 'yes' else 'no' end`;
      return sql`(${name}, ${value}, ${all([...place, ...cellConditionsBut(name, filter)])})`;
    });
  const others = all(cellConditionsBut(undefined, filter));
  return [
    ...choices,
    sql`('status', state, ${others} and state not in ('held', 'gone'))`,
    sql`('held', 'yes', ${others} and state = 'held')`,
  ];
}

/** The counts of a kind's entries, and of comments without any. */
function entryChoices(sought: Sought, kind: Kind): RawBuilder<unknown> {
  const { noticeId, filter } = sought;
  const fits = all([
    ...placeConditions(sought),
    ...cellConditionsBut(kind === "pillar" ? "pillar" : undefined, filter),
  ]);
  const counted = sql`
    select ${kind}, entry::text, sum(n)::bigint from (${kindCells(noticeId, kind)}) entries where ${fits} group by entry`;
  if (kind === "theme") return counted;
  if (kind === "pillar") {
    return sql`${counted} union all
      select 'pillar', 'none', coalesce(sum(n), 0)::bigint from whole where ${fits} and not tagged`;
  }
  return sql`${counted} union all
    select ${kind}, 'none', coalesce(sum(n), 0)::bigint from (
      select notice_id, ${CELL}, n from whole
      union all select notice_id, ${CELL}, -n from (${kindCells(noticeId, kind)}) having_one) without where ${fits}`;
}

/** Brings the kept counts up to date with what has changed; safe when several processes do so at once. Returns how many changes there were. */
export async function foldTallies(db: Db): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select tallies_fold() as folded`.execute(db);
  return rows[0]?.folded ?? 0;
}
