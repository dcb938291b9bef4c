import type { LoaderFunctionArgs } from "@remix-run/node";
import { listCommentEntries } from "~/feeds/comments-feed.server";
import { listEventEntries } from "~/feeds/events-feed.server";
import { publicCacheControl } from "~/http/public-cache";
import { translator } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { docketFeedPath, noticePath } from "~/paths";
import { missing, pageDocket, pageLocale } from "./adapter.server";
import { answerFeed } from "./feed-answer";

/** What happened to one docket, and the comments posted last. */
export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const notice = await findNotice(portal.db, pageDocket(params), locale);
  if (!notice) throw missing("no-docket");
  const { docketNumber: docket, title, asOf, opensAt, closesAt } = notice;
  const { baseUrl, SITE_NAME } = portal.env;
  const t = translator(locale);
  const events = await listEventEntries(portal.db, locale, { docket }, baseUrl);
  const comments = await listCommentEntries(portal.db, locale, docket, baseUrl);
  const feed = {
    locale,
    url: new URL(docketFeedPath(locale, docket), baseUrl).href,
    pageUrl: new URL(noticePath(locale, docket), baseUrl).href,
    title: t("following:feed.docketTitle", { docket, title }),
    author: SITE_NAME ?? t("siteName"),
    entries: [...events, ...comments].sort((a, b) => b.updated.getTime() - a.updated.getTime()),
  };
  return answerFeed(feed, publicCacheControl(asOf, [opensAt, closesAt]));
}
