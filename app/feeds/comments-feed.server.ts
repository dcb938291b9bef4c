import { describeComment, describeCommenter } from "~/comments/commenter";
import { listNewlyPosted } from "~/comments/newly-posted.server";
import { excerpt } from "~/comments/posted-comment";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { postedCommentPath } from "~/paths";
import type { Db } from "~db/connect";
import type { FeedEntry } from "./atom";
import { FEED_ENTRIES } from "./events-feed.server";

/** The comments of a docket that were posted last, as far as everybody may read them, as entries of a feed. */
export async function listCommentEntries(
  db: Db,
  locale: Locale,
  docket: string,
  baseUrl: URL,
): Promise<FeedEntry[]> {
  const t = translator(locale);
  const comments = await listNewlyPosted(db, docket, FEED_ENTRIES);
  return comments.map((comment) => ({
    url: new URL(postedCommentPath(locale, comment.trackingNumber), baseUrl).href,
    title: describeComment(t, comment),
    updated: comment.postedAt,
    author: describeCommenter(t, comment),
    summary: excerpt(comment.beginning),
    summaryLang: comment.locale,
  }));
}
