import { type RawBuilder, sql } from "kysely";
import type { CommentFilter } from "~/comments/comment-filter";
import type { Sought } from "./sought.server";

type Condition = RawBuilder<boolean>;

/** Conditions joined by `and`; true where there is none. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** Docket and state, on a row of `queue_entries` or of the kept counts. */
export function placeConditions({ noticeId, states }: Pick<Sought, "noticeId" | "states">): Condition[] {
  const [only] = states;
  return [
    ...(noticeId === undefined ? [] : [sql<boolean>`notice_id = ${noticeId}`]),
    // one state as an equation, so that its index gives an order
    states.length === 1 ? sql<boolean>`state = ${only}` : sql<boolean>`state = any(${[...states]}::text[])`,
  ];
}

/** The columns that entries and kept counts have alike, by the filter that they answer. */
export const cellColumns = {
  type: "stakeholder_type",
  language: "locale",
  late: "late",
  files: "files",
  confirmed: "confirmed",
  pillar: "tagged",
  suggested: "suggested",
  acknowledged: "acknowledged",
} as const satisfies Partial<Record<keyof CommentFilter, string>>;
export type CellFilter = keyof typeof cellColumns;

/** What the filter asks of one of those columns; undefined where it asks nothing. */
export function cellCondition(name: CellFilter, filter: CommentFilter): Condition | undefined {
  const value = filter[name];
  if (value === undefined) return undefined;
  const column = sql.ref(cellColumns[name]);
  if (name === "type" || name === "language") return sql<boolean>`${column} = ${value}`;
  if (name === "pillar") return value === "none" ? sql<boolean>`not tagged` : undefined;
  return value === "yes" ? sql<boolean>`${column}` : sql<boolean>`not ${column}`;
}

export function cellConditions(filter: CommentFilter): Condition[] {
  // the names are the object's own keys
  const names = Object.keys(cellColumns) as CellFilter[];
  return names.flatMap((name) => cellCondition(name, filter) ?? []);
}

/**
 * Everything the filter asks of a row of `queue_entries` but its words: for rows that are met on a walk, as conditions
 * on columns where there are some.
 */
export function entryConditions(sought: Sought): Condition[] {
  const { filter, campaignId, trackingNumber } = sought;
  const held = sought.facets.filter((facet) =>
    /^(pillar:\d|workstream|theme|sector|country|assigned)/.test(facet),
  );
  return [
    ...placeConditions(sought),
    ...cellConditions(filter),
    ...(campaignId === undefined ? [] : [sql<boolean>`campaign_id = ${campaignId}`]),
    ...(held.length === 0 ? [] : [sql<boolean>`facets @> ${held}::text[]`]),
    ...(trackingNumber === undefined
      ? []
      : [
          sql<boolean>`comment_id = (select c.id from comments c where c.tracking_number = ${trackingNumber})`,
        ]),
    ...(sought.vanished.length > 0 ? [sql<boolean>`false`] : []),
  ];
}

/** The same as one question to the index of facets, which finds few among many. */
export function facetConditions(sought: Sought): Condition[] {
  const { noticeId, states, facets } = sought;
  const all = [
    ...facets,
    ...(noticeId === undefined ? [] : [`notice:${noticeId}`]),
    ...(states.length === 1 ? [`state:${states[0]}`] : []),
  ];
  return [
    ...(all.length > 0 ? [sql<boolean>`facets @> ${all}::text[]`] : []),
    ...(states.length === 1
      ? []
      : [sql<boolean>`facets && ${states.map((state) => `state:${state}`)}::text[]`]),
  ];
}
