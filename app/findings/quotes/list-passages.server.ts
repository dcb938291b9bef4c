import { sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { commenterColumns } from "~/comments/posted-comments.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Db } from "~db/connect";
import type { SectionPlace } from "../section";
import { isOfSection, isQuotable } from "./quotable.server";

export const PASSAGES_PER_PAGE = 15;

export interface SoughtPassages {
  readonly place: SectionPlace;
  /** Words that stand in the passage, or a tracking number. */
  readonly q: string;
  /** The id of the last passage of the page before. */
  readonly before: number | undefined;
}

export type QuotablePassage = Awaited<ReturnType<typeof listQuotablePassages>>[number];

/**
 * Passages of a section that may be quoted, the latest first; one more than a page where there is more. Words are looked up
 * among the comments, by their index, and then in the passages of those.
 */
export function listQuotablePassages(db: Db, noticeId: number, { place, q, before }: SoughtPassages) {
  const number = parseTrackingNumber(q);
  return db
    .selectFrom("passages")
    .innerJoin("comments", "comments.id", "passages.commentId")
    .where("comments.noticeId", "=", noticeId)
    .where(isOfSection(place))
    .where((eb) => isQuotable(eb))
    .$if(before !== undefined, (query) => query.where("passages.id", "<", before ?? 0))
    .$if(number !== undefined, (query) => query.where("comments.trackingNumber", "=", number ?? ""))
    .$if(number === undefined && q !== "", (query) =>
      query
        .where(
          sql<boolean>`comments.id in (select s.comment_id from comment_search s where ${holdsWords(q)})`,
        )
        .where(
          sql<boolean>`portal_tsvector(comments.locale, passages.quote) @@ portal_tsquery(comments.locale, ${q})`,
        ),
    )
    .select(["passages.id", "passages.quote"])
    .select((eb) => commenterColumns(eb))
    .orderBy("passages.id", "desc")
    .limit(PASSAGES_PER_PAGE + 1)
    .execute();
}
