import { filterQuery } from "~/comments/comment-filter";
import type { ExportRequest } from "./export-request";

/**
 * What every file says of itself, by the same names in each form. `filters` is the query string that finds the same
 * comments again, so that no word in it can end a cell or a value; `none` where nothing narrows or is included.
 */
export function aboutFile(
  { asOf }: { readonly asOf: Date },
  { docket, filter, include, locale }: ExportRequest,
  comments: number,
) {
  const { docket: _inPath, held: _never, ...narrowing } = filter;
  return {
    as_of: `${asOf.toISOString().slice(0, 19)}Z`,
    docket,
    filters: filterQuery(narrowing).slice(1) || "none",
    include: include.join(",") || "none",
    language: locale,
    comments,
  };
}
