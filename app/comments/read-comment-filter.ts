import { z } from "zod";
import { locales } from "~/i18n/locale";
import { normalizeLine } from "~/i18n/normalize";
import { messageStatuses } from "~/mail/message";
import { docketPattern } from "~/notices/notice";
import { stakeholderTypes } from "./comment";
import { type CommentFilter, type Cursor, filterNames, NONE, statusChoices } from "./comment-filter";
import { isCountry } from "./countries";
import { sectors } from "./sectors";
import { parseTrackingNumber } from "./tracking-number";

const MAX_WORDS = 200;

/**
 * A value that is unknown, empty or too long is dropped rather than refused: an old bookmark then shows more than it
 * used to, never an error. What is in force is always shown with the list.
 */
const dropped = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const yes = z.literal("yes");
const yesOrNo = z.enum(["yes", "no"]);
/** Of a theme or a campaign; nine digits are within what the database counts by. */
const id = z.string().regex(/^[1-9]\d{0,8}$/);

const filterSchema = z.object({
  docket: dropped(z.string().regex(docketPattern)),
  status: dropped(z.enum(statusChoices)),
  type: dropped(z.enum(stakeholderTypes)),
  // an edition's pillar or workstream, such as `2021.I` or `2021.I.2`
  pillar: dropped(z.union([z.literal(NONE), z.string().regex(/^[\w-]{1,20}(?:\.[\w-]{1,20}){1,3}$/)])),
  theme: dropped(id),
  sector: dropped(z.enum([...sectors, NONE])),
  language: dropped(z.enum(locales)),
  country: dropped(z.union([z.literal(NONE), z.string().refine(isCountry)])),
  files: dropped(yesOrNo),
  late: dropped(yes),
  confirmed: dropped(yesOrNo),
  acknowledged: dropped(yesOrNo),
  delivery: dropped(z.enum(messageStatuses)),
  // `me`, `none`, or the id of an account
  assigned: dropped(z.string().regex(/^[\w-]{1,64}$/)),
  suggested: dropped(yes),
  campaign: dropped(id),
  campaigns: dropped(z.literal("each")),
  held: dropped(yes),
  q: dropped(z.string().transform(normalizeLine).pipe(z.string().min(1).max(MAX_WORDS))),
  sort: dropped(z.literal("relevance")),
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
