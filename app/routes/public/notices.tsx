import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicCacheControl } from "~/http/public-cache";
import type { Locale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeCard } from "~/notices/notice-card";
import { findNextChange, listPillarsAsked } from "~/notices/notice-filters.server";
import { isFiltered, noticeQuery, readNoticeFilter } from "~/notices/notice-query";
import { NoticeSearch } from "~/notices/notice-search";
import { listNotices, NOTICES_PER_PAGE } from "~/notices/notices.server";
import { noticesFeedPath, noticesPath } from "~/paths";
import { FollowSection } from "~/subscriptions/follow-section";
import { followTargets } from "~/subscriptions/follow-targets";
import { CardList } from "~/ui/card-list";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { keepHeaders, pageLocale } from "./adapter.server";
import { feedLink, pageMeta, pageTranslator } from "./page-meta";

export async function loader({ params, request, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const filter = readNoticeFilter(new URL(request.url).searchParams);
  const { asOf, nextChange } = await findNextChange(portal.db);
  const pillars = await listPillarsAsked(portal.db, locale);
  const found = await listNotices(portal.db, locale, filter);
  const notices = found.slice(0, NOTICES_PER_PAGE);
  const next = found.length > NOTICES_PER_PAGE ? notices.at(-1)?.docketNumber : undefined;
  return data(
    { filter, pillars, notices, next },
    { headers: { "Cache-Control": publicCacheControl(asOf, [nextChange]) } },
  );
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = pageTranslator(args.params);
  const words = { title: t("notices:list.title"), description: t("notices:list.description") };
  const { filter = {} } = args.data ?? {};
  const feed = (locale: Locale) => noticesFeedPath(locale) + noticeQuery({ pillar: filter.pillar });
  return [...pageMeta(args, words, noticeQuery(filter)), feedLink(args, feed, t("following:feed.notices"))];
};

export default function Notices() {
  const { filter, pillars, notices, next } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const here = noticesPath(locale);
  const filtered = isFiltered(filter);
  return (
    <>
      <PageHeading title={t("notices:list.title")} />
      <NoticeSearch action={here} filter={filter} pillars={pillars} />
      {notices.length > 0 ? (
        <CardList label={t("notices:list.resultsLabel")}>
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} headingLevel={2} />
          ))}
        </CardList>
      ) : (
        <EmptyState heading={filtered ? t("notices:list.none") : t("notices:list.noneYet")}>
          <p>{filtered ? t("notices:list.noneText") : t("notices:list.noneYetText")}</p>
        </EmptyState>
      )}
      <KeysetPagination
        label={t("notices:list.pages")}
        newerLabel={t("notices:list.first")}
        newerHref={filter.after ? here + noticeQuery({ ...filter, after: undefined }) : undefined}
        olderLabel={t("notices:list.older")}
        olderHref={next ? here + noticeQuery({ ...filter, after: next }) : undefined}
      />
      <FollowSection
        summary={t("following:section.notices")}
        text={t("following:section.noticesText")}
        targets={followTargets(t, pillars)}
        target={filter.pillar}
        feedPath={noticesFeedPath(locale) + noticeQuery({ pillar: filter.pillar })}
        feedLabel={t("following:feed.notices")}
      />
    </>
  );
}
