import type { Transaction } from "kysely";
import { sql } from "kysely";
import { matching } from "~/comments/comment-filter.server";
import type { SummaryDocument } from "~/findings/document/document";
import { DOCX_TYPE, renderDocx } from "~/findings/document/docx.server";
import { renderPrintPage } from "~/findings/document/print-page.server";
import { locales } from "~/i18n/locale";
import { postedCommentPath } from "~/paths";
import type { Database } from "~db/schema";
import { writeIssuedCountsCsv, writeIssuedCountsJson } from "./counts-files.server";
import { COUNTED_COMMENTS } from "./issued";

/** What the files of one version are made from: one snapshot, and what it says. */
export interface IssueSource {
  readonly trx: Transaction<Database>;
  readonly document: SummaryDocument;
  /** The document's record, whose SHA-256 the others state. */
  readonly record: string;
  readonly checksum: string;
  readonly version: number;
  /** Of the portal, for links to public comments. */
  readonly origin: URL;
}

type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

export interface IssuedPart {
  /** Its file's name at its address, without the docket. */
  readonly name: string;
  readonly mediaType: string;
  write(source: IssueSource): Chunks;
}

const ROWS_AT_ONCE = 500;

/** The files of an issued summary, in the order in which they are listed. What is added here is frozen with every later version. */
export const issuedParts: readonly IssuedPart[] = [
  ...locales.map((locale) => ({
    name: `summary-${locale}.docx`,
    mediaType: DOCX_TYPE,
    async *write(source: IssueSource) {
      yield await renderDocx(source.document, composingOf(source, locale));
    },
  })),
  ...locales.map((locale) => ({
    name: `summary-${locale}.html`,
    mediaType: "text/html; charset=utf-8",
    write: (source: IssueSource) => [renderPrintPage(source.document, composingOf(source, locale))],
  })),
  { name: "summary.json", mediaType: "application/json", write: ({ record }) => [record] },
  { name: "counts.json", mediaType: "application/json", write: (source) => [writeIssuedCountsJson(source)] },
  {
    name: "counts.csv",
    mediaType: "text/csv; charset=utf-8",
    write: (source) => [writeIssuedCountsCsv(source)],
  },
  { name: COUNTED_COMMENTS, mediaType: "text/plain; charset=utf-8", write: listCounted },
];

const composingOf = ({ checksum, version, origin }: IssueSource, locale: (typeof locales)[number]) => ({
  locale,
  checksum,
  version,
  commentHref: (number: string) => new URL(postedCommentPath(locale, number), origin).href,
});

/** The tracking numbers of all comments that are counted, byte by byte in order, so that two versions can be compared line by line. */
async function* listCounted({ trx, document: { docket, filter } }: IssueSource) {
  const numbers = trx
    .selectFrom("comments")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select("trackingNumber")
    .orderBy(sql`tracking_number collate "C"`)
    .stream(ROWS_AT_ONCE);
  for await (const { trackingNumber } of numbers) yield `${trackingNumber}\n`;
}
