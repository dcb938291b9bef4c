import { type RawBuilder, sql } from "kysely";
import { commentStatuses } from "~/comments/comment";
import type { CommentFilter } from "~/comments/comment-filter";
import type { Sought } from "./sought.server";

type Condition = RawBuilder<boolean>;

/** Conditions joined by `and`; true where there is none. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** Docket and state, on a row of `queue_entries` or of the kept counts. */
export function placeConditions({ noticeId, states }: Pick<Sought, "noticeId" | "states">): Condition[] {
  return [...(noticeId === undefined ? [] : [sql<boolean>`notice_id = ${noticeId}`]), stateCondition(states)];
}

function stateCondition(states: Sought["states"]): Condition {
  // one as an equation, so that its index gives an order; all as what they are not, which is sooner looked at
  if (states.length === 1) return sql<boolean>`state = ${states[0]}`;
  if (states.length === commentStatuses.length) return sql<boolean>`state <> 'held' and state <> 'gone'`;
  return sql<boolean>`state = any(${[...states]}::text[])`;
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
export const cellFilters = Object.keys(cellColumns) as readonly CellFilter[]; // the object's own keys

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
  return cellFilters.flatMap((name) => cellCondition(name, filter) ?? []);
}

/**
 * Everything the filter asks of a row of `queue_entries` but its words: as conditions on columns where there are some,
 * since rows are met on a walk.
 */
export function entryConditions(sought: Sought): Condition[] {
  return [...placeConditions(sought), ...otherConditions(sought)];
}

/** The same but for docket and state: where those are met already, an index for them would only mislead. */
export function otherConditions(sought: Sought): Condition[] {
  const { filter, campaign, entries, trackingNumber } = sought;
  return [
    ...cellConditions(filter),
    ...(campaign === undefined ? [] : [sql<boolean>`campaign_id = ${campaign.id}`]),
    ...(entries.length === 0 ? [] : [sql<boolean>`entries @> ${[...entries]}::text[]`]),
    ...(trackingNumber === undefined
      ? []
      : [
          sql<boolean>`comment_id = (select c.id from comments c where c.tracking_number = ${trackingNumber})`,
        ]),
    ...(sought.vanished.length > 0 ? [sql<boolean>`false`] : []),
  ];
}
