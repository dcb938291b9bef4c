import type { Locale } from "~/i18n/locale";
import type { MessageStatus } from "~/mail/message";
import { commentStatuses, type StakeholderType } from "./comment";

/** What summaries count: comments that were neither withheld by a moderator nor withdrawn by their commenter. */
export const countedStatuses = ["received", "in-review", "posted"] as const;

/** A status, or `counted` for all that summaries count. */
export const statusChoices = [...commentStatuses, "counted"] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** The value of `pillar`, `country`, `sector` and `assigned` for comments that have none. */
export const NONE = "none";
/** The value of `assigned` for whoever reads the list; `asSeenBy` puts the person in its place. */
export const ME = "me";

/** What a list of comments is narrowed to: the queue's, the summary's and the exports' alike. */
export interface CommentFilter {
  readonly docket?: string | undefined;
  readonly status?: StatusChoice | undefined;
  readonly type?: StakeholderType | undefined;
  /** An edition's pillar or workstream, such as `2021.I` or `2021.I.2`, or NONE for untagged. */
  readonly pillar?: string | undefined;
  /** A theme's id. */
  readonly theme?: string | undefined;
  /** A code of the form's list, or NONE for not given. */
  readonly sector?: string | undefined;
  readonly language?: Locale | undefined;
  /** ISO 3166-1 alpha-2, or NONE for not given. */
  readonly country?: string | undefined;
  /** With files of its last version, or without. */
  readonly files?: "yes" | "no" | undefined;
  readonly late?: "yes" | undefined;
  /** Whether the commenter confirmed the mail address. */
  readonly confirmed?: "yes" | "no" | undefined;
  readonly acknowledged?: "yes" | "no" | undefined;
  /** What became of the message of the last acknowledgement. */
  readonly delivery?: MessageStatus | undefined;
  /** A staff member's id, ME, or NONE for nobody's. */
  readonly assigned?: string | undefined;
  /** Tags are suggested that nobody has accepted or dismissed yet. */
  readonly suggested?: "yes" | undefined;
  /** A campaign's id. */
  readonly campaign?: string | undefined;
  /** Every letter of a campaign by itself, rather than one for all. Narrows nothing. */
  readonly campaigns?: "each" | undefined;
  /** Only comments that wait to be let in; without it they are in no list or count. Summaries and exports never hold them. */
  readonly held?: "yes" | undefined;
  /** Words, or a tracking number. */
  readonly q?: string | undefined;
  /** The best answers to the words first, where they are few; otherwise the newest. Narrows nothing. */
  readonly sort?: "relevance" | undefined;
}

/** The filters' names, which are also their parameters', in the order they are shown. */
export const filterNames = [
  "docket",
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
  "campaign",
  "campaigns",
  "held",
  "q",
  "sort",
] as const satisfies readonly (keyof CommentFilter)[];

/** The same filter with the reader's own id where it says `me`; what counts and lists wants it so. */
export function asSeenBy(filter: CommentFilter, staffId: string): CommentFilter {
  return filter.assigned === ME ? { ...filter, assigned: staffId } : filter;
}

/** The filter without what only arranges a list: for summaries and exports, which have an order of their own. */
export function onlyNarrowing({ campaigns: _each, sort: _order, ...filter }: CommentFilter): CommentFilter {
  return filter;
}

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

/** Whether the list shows one row for all of a campaign's letters that match: unless words or the campaign itself are asked for. */
export const isFolded = ({ q, campaign, campaigns }: CommentFilter): boolean =>
  q === undefined && campaign === undefined && campaigns === undefined;
