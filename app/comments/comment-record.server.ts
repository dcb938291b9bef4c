import { createHash } from "node:crypto";
import type { Locale } from "~/i18n/locale";
import type { CommentInput } from "./comment-form";

/** A file as the record names it. */
export interface RecordedFile {
  readonly part: "main" | "public-version";
  readonly fileName: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What a comment holds, as its author sent it; how to reach the author is no part of it. */
export interface RecordedContent
  extends Pick<
    CommentInput,
    | "commenterKind"
    | "stakeholderType"
    | "organizationName"
    | "signatoryRole"
    | "coSigners"
    | "country"
    | "region"
    | "comment"
    | "pillars"
    | "publication"
  > {
  /** A code of the form's list, as far as it is still on it. */
  readonly sector: string | null;
  readonly publicVersion: string | null;
  readonly noPublicVersion: string | null;
  /** Only where the author chose to be named. */
  readonly publicName: string | null;
  /** Answers that are not empty, by the question's id. */
  readonly answer: Readonly<Record<string, string>>;
}

export interface Recorded {
  readonly docket: string;
  readonly trackingNumber: string;
  /** 1 as first sent. */
  readonly revision: number;
  readonly locale: Locale;
  readonly content: RecordedContent;
  readonly files: readonly RecordedFile[];
}

/** What of a checked form is recorded. */
export function recordedContent(input: CommentInput): RecordedContent {
  return {
    ...input,
    publicName: input.publication === "named" ? input.name : null,
    answer: Object.fromEntries(Object.entries(input.answer).filter(([, body]) => body !== "")),
  };
}

/**
 * The record of one version of a comment as a document: the same bytes whenever it is made again from what is stored.
 * Names and order of its members are part of the format; another order would be another fingerprint.
 */
export function writeRecord({ docket, trackingNumber, revision, locale, content, files }: Recorded): string {
  const answers = Object.entries(content.answer)
    .map(([id, answer]) => ({ question: Number(id), answer }))
    .sort((a, b) => a.question - b.question);
  const sorted = [...files].sort(
    (a, b) => compare(a.part, b.part) || compare(a.fileName, b.fileName) || compare(a.sha256, b.sha256),
  );
  const record = {
    format: 1,
    docket,
    trackingNumber,
    revision,
    language: locale,
    commenterKind: content.commenterKind,
    stakeholderType: content.stakeholderType,
    organizationName: content.organizationName,
    name: content.publicName,
    signatoryRole: content.signatoryRole,
    coSigners: content.coSigners,
    sector: content.sector,
    country: content.country,
    region: content.region,
    pillars: content.pillars,
    answers,
    comment: content.comment,
    publication: content.publication,
    publicVersion: content.publicVersion,
    noPublicVersion: content.noPublicVersion,
    attachments: sorted.map(({ part, fileName, size, sha256 }) => ({ part, fileName, size, sha256 })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** SHA-256 of a record, hexadecimal: what the receipt shows, and `sha256sum` prints for the downloaded file. */
export const fingerprintOf = (record: string): string =>
  createHash("sha256").update(record, "utf8").digest("hex");

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
