import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import type { Role } from "~/staff/staff";

/** The forms in which a docket's comments are given out. */
export const exportFormats = ["csv", "xlsx", "json", "regulations", "zip"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Content that is in a file only where somebody chose it. */
export const inclusions = ["confidential", "withheld"] as const;
export type Inclusion = (typeof inclusions)[number];

/** A file of one docket's comments, as it was asked for. */
export interface ExportRequest {
  readonly docket: string;
  readonly format: ExportFormat;
  /** The language of headings and words. */
  readonly locale: Locale;
  /** As the queue is narrowed; its `docket` counts for nothing. */
  readonly filter: CommentFilter;
  readonly include: readonly Inclusion[];
}

/**
 * Who may take which content away. What was given in confidence is there for those who read it: moderators and the
 * officials it was written to. What was withheld was found unfit to be passed on, and stays with those who decide on that.
 */
const mayTake: Readonly<Record<Inclusion, readonly Role[]>> = {
  confidential: ["moderator", "official"],
  withheld: ["moderator"],
};

export const mayInclude = (role: Role, inclusion: Inclusion): boolean => mayTake[inclusion].includes(role);

/** The Regulations.gov layout and the whole docket are made to be passed on: neither ever holds such content. */
export const takesInclusions = (format: ExportFormat): boolean =>
  format !== "regulations" && format !== "zip";

/** Why a request is refused, if it is: the form never holds what is asked, or the role may not have it. */
export function findRefusal(
  { format, include }: Pick<ExportRequest, "format" | "include">,
  role: Role,
): "form" | "role" | undefined {
  if (include.some((each) => !mayInclude(role, each))) return "role";
  return include.length > 0 && !takesInclusions(format) ? "form" : undefined;
}

/** What of a request stands in an address, as a query string with its `?`; empty where there is nothing to say. */
export function exportQuery({ filter, include, locale }: Partial<ExportRequest>): string {
  const parameters = new URLSearchParams(filterQuery(filter ?? {}));
  if (include && include.length > 0) parameters.set("include", include.join(","));
  if (locale) parameters.set("lang", locale);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** Endings of the files, and what servers call them. */
const kinds: Readonly<Record<ExportFormat, { readonly ending: string; readonly mediaType: string }>> = {
  csv: { ending: "comments-{day}.csv", mediaType: "text/csv; charset=utf-8" },
  xlsx: {
    ending: "comments-{day}.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  json: { ending: "comments-{day}.jsonl", mediaType: "application/x-ndjson; charset=utf-8" },
  regulations: { ending: "regulations-{day}.csv", mediaType: "text/csv; charset=utf-8" },
  zip: { ending: "docket-{day}.zip", mediaType: "application/zip" },
};

export const mediaTypeOf = (format: ExportFormat): string => kinds[format].mediaType;

/** `HLED-2026-0001-comments-2026-11-22.csv`, the day in UTC as the times in the file. */
export const fileNameOf = (
  { docket, format }: Pick<ExportRequest, "docket" | "format">,
  asOf: Date,
): string => `${docket}-${kinds[format].ending.replace("{day}", asOf.toISOString().slice(0, 10))}`;
