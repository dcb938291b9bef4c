import { z } from "zod";
import { locales } from "~/i18n/locale";
import { normalizeLine } from "~/i18n/normalize";
import { docketPattern } from "~/notices/notice";
import { stakeholderTypes } from "./comment";
import { type CommentFilter, type Cursor, filterNames, NONE, statusChoices } from "./comment-filter";
import { isCountry } from "./countries";
import { parseTrackingNumber } from "./tracking-number";

const MAX_WORDS = 200;

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
  held: dropped(z.literal("yes")),
  q: dropped(z.string().transform(normalizeLine).pipe(z.string().min(1).max(MAX_WORDS))),
});

/** Reads the filter from an address. Unknown parameters and values are dropped. */
export function readCommentFilter(parameters: URLSearchParams): CommentFilter {
  const given = Object.fromEntries(filterNames.map((name) => [name, parameters.get(name) ?? undefined]));
  const filter: CommentFilter = filterSchema.parse(given);
  return filter;
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
