import type { Locale } from "~/i18n/locale";
import { commentStatuses, type StakeholderType } from "./comment";

/** What summaries count: comments that were neither withheld by a moderator nor withdrawn by their commenter. */
export const countedStatuses = ["received", "in-review", "posted"] as const;

/** A status, or `counted` for all that summaries count. */
export const statusChoices = [...commentStatuses, "counted"] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** The value of `pillar` and `country` for comments that have none. */
export const NONE = "none";

/** What a list of comments is narrowed to: the queue's, the summary's and the exports' alike. */
export interface CommentFilter {
  readonly docket?: string | undefined;
  readonly status?: StatusChoice | undefined;
  readonly type?: StakeholderType | undefined;
  /** An edition's pillar or workstream, such as `2021.I` or `2021.I.2`, or NONE for untagged. */
  readonly pillar?: string | undefined;
  readonly language?: Locale | undefined;
  /** ISO 3166-1 alpha-2, or NONE for not given. */
  readonly country?: string | undefined;
  readonly acknowledged?: "yes" | "no" | undefined;
  /** Only comments that wait to be let in; without it they are in no list or count. Summaries and exports never hold them. */
  readonly held?: "yes" | undefined;
  /** Words, or a tracking number. */
  readonly q?: string | undefined;
}

/** The filters' names, which are also their parameters', in the order they are shown. */
export const filterNames = [
  "docket",
  "status",
  "type",
  "pillar",
  "language",
  "country",
  "acknowledged",
  "held",
  "q",
] as const satisfies readonly (keyof CommentFilter)[];

/** Where a page of the queue begins: after or before a comment, in the queue's order. */
export interface Cursor {
  readonly direction: "older" | "newer";
  readonly trackingNumber: string;
}

/** The filter and the cursor as a query string with its `?`, empty where there is none: what `readCommentFilter` and `readCursor` read. */
export function filterQuery(filter: CommentFilter, cursor?: Cursor): string {
  const parameters = new URLSearchParams();
  for (const name of filterNames) {
    const value = filter[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (cursor) parameters.set(cursor.direction === "older" ? "before" : "after", cursor.trackingNumber);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The names of the filters in force, in the form's order. */
export function filtersInForce(filter: CommentFilter): readonly (keyof CommentFilter)[] {
  return filterNames.filter((name) => filter[name] !== undefined);
}
