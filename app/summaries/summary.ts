import type { CommentStatus, Publication, StakeholderType } from "~/comments/comment";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { summaryPath } from "~/paths";
import type { Tallies, Tally } from "./tally";

/** A pillar, workstream or theme with the comments that carry its tag, each counted once. */
interface TagCount {
  readonly id: number;
  readonly name: string;
  readonly count: Tally;
}

export interface WorkstreamCount extends TagCount {
  /** Such as `I.2`. */
  readonly code: string;
  /** The themes that hang under it, by name. */
  readonly themes: readonly TagCount[];
}

/** Its count is of those tagged with it or any of its workstreams. */
export interface PillarCount extends TagCount {
  readonly code: string;
  readonly byType: Tallies<StakeholderType>;
  readonly workstreams: readonly WorkstreamCount[];
  /** The themes that hang under the pillar itself, by name. */
  readonly themes: readonly TagCount[];
}

/** A campaign's letters, as far as they are counted here. */
export interface CampaignCount {
  readonly id: number;
  /** Empty where nobody named it. */
  readonly name: string;
  readonly letters: number;
  /** Of the letters, those whose signatories wrote words of their own into them. */
  readonly ownWords: number;
  readonly confirmed: number;
}

/** Days such as `2026-11-27`. */
export interface DocketDates {
  readonly opens: string;
  readonly closes: string;
  /** Deadlines that were extended, in their order. */
  readonly earlierCloses: readonly string[];
}

/** The comments of one day, or of the week that begins with it, by the notice's clock. */
export interface DayCount {
  /** `2026-11-27`. */
  readonly day: string;
  readonly count: Tally;
}

/**
 * A docket's comments counted, all at one moment. A comment may count under several pillars, but once under each; a
 * campaign is one voice in each row in which it has a letter, so that voices do not add up either.
 */
export interface Summary {
  readonly asOf: Date;
  readonly total: Tally;
  /** Tagged with no pillar. */
  readonly untagged: Tally;
  readonly untaggedByType: Tallies<StakeholderType>;
  readonly pillars: readonly PillarCount[];
  readonly byType: Tallies<StakeholderType>;
  readonly byStatus: Tallies<CommentStatus>;
  readonly byLanguage: Tallies<Locale>;
  readonly byPublication: Tallies<Publication>;
  /** ISO 3166-1 alpha-2, the most frequent first; null where no country was given. */
  readonly byCountry: readonly { readonly country: string | null; readonly count: Tally }[];
  /** Codes of the form's list, the most frequent first; null where no sector was given. */
  readonly bySector: readonly { readonly sector: string | null; readonly count: Tally }[];
  /** Whether the mail address was confirmed; voices are not in the tallies' own halves. */
  readonly byConfirmed: Tallies<"yes" | "no">;
  /** Days without comments are missing. */
  readonly days: readonly DayCount[];
  /** The same by ISO week, each by its Monday: a campaign is one voice in a week, not one on each of its days. */
  readonly weeks: readonly DayCount[];
  /** The notice's days by its own clock. */
  readonly dates: DocketDates;
  /** Those with a letter counted here, the largest first. */
  readonly campaigns: readonly CampaignCount[];
  /** Comments that fit every other filter and are left out by their status, or because they wait to be let in. */
  readonly leftOut: { readonly [State in CommentStatus | "held"]?: number | undefined };
}

/** The value of `status` on a summary's page that leaves nothing out; without one, it counts `counted`. */
const ALL = "all";

/** A summary's filter: the queue's, with `counted` for its status unless the address says otherwise. */
export function withDefaultStatus(filter: CommentFilter, parameters: URLSearchParams): CommentFilter {
  return parameters.has("status") ? filter : { ...filter, status: "counted" };
}

/** The query of a summary's address with a filter, with its `?`; empty where there is none. */
export function summaryQuery({ docket: _inPath, status, ...rest }: CommentFilter): string {
  const query = filterQuery(status === "counted" ? rest : { ...rest, status });
  return status === undefined ? `${query}${query ? "&" : "?"}status=${ALL}` : query;
}

/** The address of a docket's summary with a filter. */
export const summaryHref = (docket: string, filter: CommentFilter): string =>
  summaryPath(docket) + summaryQuery(filter);
