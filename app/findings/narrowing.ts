import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { describeFilter } from "~/queue/filter-names";

/** By what a summary counts only some comments, in words; empty where it counts as summaries do unless they are told otherwise. */
export function describeNarrowing(filter: CommentFilter, locale: Locale): string {
  const t = translator(locale);
  return filtersInForce(filter)
    .filter((name) => name !== "status" || filter.status !== "counted")
    .map((name) => describeFilter(name, filter, { t, locale }))
    .join("; ");
}
