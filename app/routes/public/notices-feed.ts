import type { LoaderFunctionArgs } from "@remix-run/node";
import { listEventEntries } from "~/feeds/events-feed.server";
import { publicCacheControl } from "~/http/public-cache";
import { translator } from "~/i18n/translate";
import { findNextChange } from "~/notices/notice-filters.server";
import { noticeQuery, readNoticeFilter } from "~/notices/notice-query";
import { noticesFeedPath, noticesPath } from "~/paths";
import { pageLocale } from "./adapter.server";
import { answerFeed } from "./feed-answer";

/** What opened, moved, closed and came of it: of all notices, or of those that ask about a pillar. */
export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const { pillar } = readNoticeFilter(new URL(request.url).searchParams);
  const { baseUrl, SITE_NAME } = portal.env;
  const { asOf, nextChange } = await findNextChange(portal.db);
  const t = translator(locale);
  const query = noticeQuery({ pillar });
  const feed = {
    locale,
    url: new URL(noticesFeedPath(locale) + query, baseUrl).href,
    pageUrl: new URL(noticesPath(locale) + query, baseUrl).href,
    title: pillar ? t("following:feed.pillarTitle", { pillar }) : t("following:feed.noticesTitle"),
    author: SITE_NAME ?? t("siteName"),
    entries: await listEventEntries(portal.db, locale, { pillar }, baseUrl),
  };
  return answerFeed(feed, publicCacheControl(asOf, [nextChange]));
}
