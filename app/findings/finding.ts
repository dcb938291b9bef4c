import type { CommenterKind, StakeholderType } from "~/comments/comment";
import type { Locale } from "~/i18n/locale";
import type { SectionPlace } from "./section";

/** What a finding says, in the order of a section: what was mainly said, where people disagree, what is asked of governments. */
export const findingKinds = ["main-point", "disagreement", "request"] as const;
export type FindingKind = (typeof findingKinds)[number];

export const isFindingKind = (value: unknown): value is FindingKind =>
  findingKinds.some((kind) => kind === value);

/** Limits, in characters; the database holds the same. */
export const FINDING_CHARACTERS = 4_000;
export const QUOTE_CHARACTERS = 2_000;
/** A finding points to so many comments at most. */
export const MOST_REFERENCES = 200;
/** A docket has so many findings at most: more are no summary. */
export const MOST_FINDINGS = 1_000;

/**
 * What may be said of a comment that a finding points to. `public`: everything that its page shows. `not-posted`: it counts, and
 * is not before the public. `confidential`: it counts, and nothing of it may be passed on, not even its number. `gone`: it was withheld or
 * withdrawn, and no longer counts.
 */
export type Standing = "public" | "not-posted" | "confidential" | "gone";

/** Who wrote a comment, as far as its publication allows. */
export interface QuotedCommenter {
  readonly kind: CommenterKind;
  readonly type: StakeholderType;
  readonly organization: string | null;
  readonly name: string | null;
  readonly country: string | null;
}

export interface ReferenceRead {
  /** What a mark says: [1]. */
  readonly position: number;
  /** For the desk alone, where the comment is not public. */
  readonly trackingNumber: string;
  readonly standing: Standing;
  /** The comment's language. */
  readonly locale: Locale;
  /** Null where the comment is only pointed to. */
  readonly quote: string | null;
  /** Whether the words still stand in what the public may read of the comment; true where there are none. */
  readonly stands: boolean;
  /** What is quoted is the version that its author made for the public. */
  readonly isPublicVersion: boolean;
  /** Undefined where the comment is not public. */
  readonly commenter: QuotedCommenter | undefined;
}

export interface FindingRead extends SectionPlace {
  readonly id: number;
  readonly kind: FindingKind;
  readonly position: number;
  /** Empty where it is missing. */
  readonly text: Readonly<Record<Locale, string>>;
  readonly version: number;
  /** It was put together by the portal, and nobody has worked on it. */
  readonly proposed: boolean;
  readonly removed: boolean;
  readonly changedAt: Date;
  /** Null where the account is gone, or it was the portal. */
  readonly changedBy: string | null;
  readonly references: readonly ReferenceRead[];
}

/** Whether what a reference says still holds: the comment counts, and the words stand in it and may be quoted. */
export const isSound = ({ standing, quote, stands }: ReferenceRead): boolean =>
  quote === null ? standing !== "gone" : standing === "public" && stands;
