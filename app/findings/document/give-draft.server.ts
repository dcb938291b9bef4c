import { asSeenBy, type CommentFilter, onlyNarrowing } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { isLocale, type Locale } from "~/i18n/locale";
import { withDefaultStatus } from "~/summaries/summary";
import type { Db } from "~db/connect";
import type { SummaryDocument } from "./document";
import { readDraft } from "./read-document.server";
import { sha256, writeRecord } from "./record.server";

/** The filter of a summary's document that an address asks for: the queue's, without its docket. */
export function readDocumentFilter(parameters: URLSearchParams, staffId: string): CommentFilter {
  const asked = onlyNarrowing(asSeenBy(readCommentFilter(parameters), staffId));
  const { docket: _inPath, held: _never, ...filter } = withDefaultStatus(asked, parameters);
  return filter;
}

/** A draft as an address asks for it. Throws a 404 answer where there is no such docket. */
export async function draftAsked(
  db: Db,
  {
    docket,
    url,
    staffId,
    deskLocale,
  }: {
    readonly docket: string;
    readonly url: string;
    readonly staffId: string;
    /** The document's language where the address names none. */
    readonly deskLocale: Locale;
  },
): Promise<{
  readonly document: SummaryDocument;
  readonly locale: Locale;
  readonly filter: CommentFilter;
  readonly checksum: string;
}> {
  const parameters = new URL(url).searchParams;
  const lang = parameters.get("lang");
  const filter = readDocumentFilter(parameters, staffId);
  const document = await readDraft(db, docket, filter);
  if (!document) throw new Response(null, { status: 404 });
  return {
    document,
    locale: isLocale(lang) ? lang : deskLocale,
    filter,
    checksum: sha256(writeRecord(document)),
  };
}
