import type { CommentStatus, Publication, StakeholderType } from "~/comments/comment";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { summaryPath } from "~/paths";

/** Counts by the words of a vocabulary; a word without comments is missing. */
export type Counts<Word extends string> = Partial<Record<Word, number>>;

/** A pillar or workstream with the comments that carry its tag, each counted once. */
export interface TagCount {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface PillarCount extends TagCount {
  /** Those tagged with it or any of its workstreams. */
  readonly count: number;
  readonly byType: Counts<StakeholderType>;
  readonly workstreams: readonly TagCount[];
}

/** A docket's comments counted, all at one moment. A comment may count under several pillars, but once under each. */
export interface Summary {
  readonly asOf: Date;
  readonly total: number;
  readonly untagged: number;
  readonly untaggedByType: Counts<StakeholderType>;
  readonly pillars: readonly PillarCount[];
  readonly byType: Counts<StakeholderType>;
  readonly byStatus: Counts<CommentStatus>;
  readonly byLanguage: Counts<Locale>;
  readonly byPublication: Counts<Publication>;
  /** The most frequent first; null where no country was given. */
  readonly byCountry: readonly { readonly country: string | null; readonly count: number }[];
  /** What the status leaves out, though it fits every other filter. */
  readonly leftOut: Counts<CommentStatus>;
}

/** The value of `status` on a summary's page that leaves nothing out; without one, it counts `counted`. */
const ALL = "all";

/** A summary's filter: the queue's, with `counted` for its status unless the address says otherwise. */
export function withDefaultStatus(filter: CommentFilter, parameters: URLSearchParams): CommentFilter {
  return parameters.has("status") ? filter : { ...filter, status: "counted" };
}

/** The address of a docket's summary with a filter. */
export function summaryHref(docket: string, filter: CommentFilter): string {
  const { docket: _inPath, status, ...rest } = filter;
  const query = filterQuery(status === "counted" ? rest : { ...rest, status });
  if (status !== undefined) return summaryPath(docket) + query;
  return `${summaryPath(docket)}${query ? `${query}&` : "?"}status=${ALL}`;
}
