import { z } from "zod";
import { locales } from "~/i18n/locale";
import { normalizeLine } from "~/i18n/normalize";
import { docketPattern } from "~/notices/notice";
import { commentStatuses, stakeholderTypes } from "./comment";
import { isCountry } from "./countries";
import { parseTrackingNumber } from "./tracking-number";

/** What summaries count: comments that were neither withheld by a moderator nor withdrawn by their commenter. */
export const countedStatuses = ["received", "in-review", "posted"] as const;

/** A status, or `counted` for all that summaries count. */
export const statusChoices = [...commentStatuses, "counted"] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** The value of `pillar` and `country` for comments that have none. */
export const NONE = "none";

const MAX_WORDS = 200;

/** Where a page of the queue begins: after or before a comment, in the queue's order. */
export interface Cursor {
  readonly direction: "older" | "newer";
  readonly trackingNumber: string;
}

/**
 * A value that is unknown, empty or too long is dropped rather than refused: an old bookmark then shows more than it
 * used to, never an error. What is in force is always shown with the list.
 */
const dropped = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const filterSchema = z.object({
  docket: dropped(z.string().regex(docketPattern)),
  status: dropped(z.enum(statusChoices)),
  type: dropped(z.enum(stakeholderTypes)),
  // an edition's pillar or workstream, such as `2021.I` or `2021.I.2`
  pillar: dropped(z.union([z.literal(NONE), z.string().regex(/^[\w-]{1,20}(?:\.[\w-]{1,20}){1,3}$/)])),
  language: dropped(z.enum(locales)),
  country: dropped(z.union([z.literal(NONE), z.string().refine(isCountry)])),
  acknowledged: dropped(z.enum(["yes", "no"])),
  q: dropped(z.string().transform(normalizeLine).pipe(z.string().min(1).max(MAX_WORDS))),
});

/** What a list of comments is narrowed to: the queue's, the summary's and the exports' alike. */
export type CommentFilter = z.output<typeof filterSchema>;

const names = Object.keys(filterSchema.shape) as (keyof CommentFilter)[]; // a schema's keys are its type's

/** Reads the filter from an address. Unknown parameters and values are dropped. */
export function readCommentFilter(parameters: URLSearchParams): CommentFilter {
  const given = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? undefined]));
  const filter = filterSchema.parse(given);
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Reads where the page begins; `before` shows older comments, `after` newer ones. */
export function readCursor(parameters: URLSearchParams): Cursor | undefined {
  for (const [name, direction] of [
    ["before", "older"],
    ["after", "newer"],
  ] as const) {
    const trackingNumber = parseTrackingNumber(parameters.get(name) ?? "");
    if (trackingNumber) return { direction, trackingNumber };
  }
  return undefined;
}

/** The filter and the cursor as a query string with its `?`, empty where there is none: what `read…` reads. */
export function filterQuery(filter: CommentFilter, cursor?: Cursor): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = filter[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (cursor) parameters.set(cursor.direction === "older" ? "before" : "after", cursor.trackingNumber);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The names of the filters in force, in the form's order. */
export function filtersInForce(filter: CommentFilter): readonly (keyof CommentFilter)[] {
  return names.filter((name) => filter[name] !== undefined);
}
