import type { CommentStatus, Publication, StakeholderType } from "~/comments/comment";
import type { CommentFilter } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import type { Tallies, Tally } from "~/summaries/tally";
import type { WhoCounts } from "../count-who.server";
import type { FindingKind, QuotedCommenter, Standing } from "../finding";
import type { InBothLanguages, SectionKind } from "../section";

/**
 * A docket's summary as it stands at one moment, in both languages: what the print page and the DOCX are made from, and what is kept
 * of an issued one. Holds nothing that its reader may not pass on: of comments that are not public not even the number.
 */
export interface SummaryDocument {
  /** Of this shape, for whoever reads an old record. */
  readonly format: 1;
  readonly docket: string;
  readonly title: InBothLanguages;
  /** ISO 8601, UTC; all figures and texts are of this moment. */
  readonly asOf: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** What was counted, as the queue's filter; normally all that are neither withheld nor withdrawn. */
  readonly filter: CommentFilter;
  readonly edition: { readonly code: string; readonly name: InBothLanguages };
  readonly codebook: readonly DocumentTheme[];
  readonly counts: DocumentCounts;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentTheme {
  readonly id: number;
  /** The code that it hangs under. */
  readonly under: string;
  readonly name: InBothLanguages;
  readonly description: string;
  readonly retired: boolean;
}

export interface DocumentCounts {
  readonly total: Tally;
  readonly untagged: Tally;
  readonly byType: Tallies<StakeholderType>;
  readonly byStatus: Tallies<CommentStatus>;
  readonly byLanguage: Tallies<Locale>;
  readonly byPublication: Tallies<Publication>;
  readonly byCountry: readonly { readonly country: string | null; readonly count: Tally }[];
  readonly bySector: readonly { readonly sector: string | null; readonly count: Tally }[];
  readonly campaigns: readonly {
    readonly id: number;
    readonly name: string;
    readonly letters: number;
    readonly ownWords: number;
    readonly confirmed: number;
  }[];
  readonly leftOut: { readonly [State in CommentStatus | "held"]?: number | undefined };
}

export interface DocumentSection {
  readonly key: string;
  readonly kind: SectionKind;
  readonly code: string;
  readonly name: InBothLanguages;
  readonly depth: 1 | 2 | 3;
  readonly retired: boolean;
  readonly count: Tally;
  /** Comments by stakeholder type. */
  readonly byType: WhoCounts;
  readonly findings: readonly DocumentFinding[];
}

export interface DocumentFinding {
  readonly id: number;
  readonly kind: FindingKind;
  /** Null where it is missing. */
  readonly text: Readonly<Record<Locale, string | null>>;
  readonly references: readonly DocumentReference[];
}

export interface DocumentReference {
  readonly number: number;
  readonly standing: Standing;
  /** The tracking number, where the comment is public. */
  readonly comment: string | null;
  readonly lang: Locale;
  readonly quote: string | null;
  /** It was quoted, and the words no longer stand: they are left out. Never in an issued one. */
  readonly broken: boolean;
  readonly isPublicVersion: boolean;
  readonly commenter: QuotedCommenter | null;
}
