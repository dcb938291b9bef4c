import type { Locale } from "~/i18n/locale";
import type { CommenterKind, StakeholderType } from "./comment";
import type { Removal } from "./redacting/redaction";

/** Who wrote a posted comment, as far as they allow it: names are null where they chose not to be named. */
export interface PublicCommenter {
  readonly commenterKind: CommenterKind;
  readonly stakeholderType: StakeholderType;
  readonly organizationName: string | null;
  readonly publicName: string | null;
  /** What the person who signs is there, such as "Director". */
  readonly signatoryRole: string | null;
  /** Organizations that sign with the first. */
  readonly coSigners: readonly string[];
  readonly country: string | null;
  readonly region: string | null;
  /** A code of `sectors`, or another text where it was imported. */
  readonly sector: string | null;
}

export interface PostedCommentListed extends PublicCommenter {
  readonly trackingNumber: string;
  readonly submittedAt: Date;
  readonly locale: Locale;
  /** It was given in confidence, and this is the version that its author made for the public. */
  readonly isPublicVersion: boolean;
  /** The text's first EXCERPT_CHARACTERS characters and one more, by which a longer text shows. */
  readonly beginning: string;
}

interface PostedAnswer {
  readonly id: number;
  readonly prompt: string;
  readonly body: string;
  readonly removals: readonly Removal[];
}

export interface PostedComment extends Omit<PostedCommentListed, "beginning"> {
  readonly body: string;
  /** When its author last changed it, after sending it. */
  readonly amendedAt: Date | null;
  readonly docketNumber: string;
  /** The notice's, in the page's language. */
  readonly title: string;
  readonly declaredPillars: readonly string[];
  readonly answers: readonly PostedAnswer[];
  /** Where in the body a moderator removed something. */
  readonly removals: readonly Removal[];
  readonly asOf: Date;
}

export const EXCERPT_CHARACTERS = 420;

/** A beginning as a list shows it: whole where it is short, otherwise cut at a word's end, with an ellipsis. */
export function excerpt(beginning: string): string {
  const characters = [...beginning];
  const cut = characters.slice(0, EXCERPT_CHARACTERS).join("").replace(/\s+/g, " ").trim();
  if (characters.length <= EXCERPT_CHARACTERS) return cut;
  return `${cut.replace(/\s+\S{0,40}$/, "").replace(/[\s,;:.–—-]+$/, "")}…`;
}
