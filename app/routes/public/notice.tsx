import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountForComments } from "~/comments/docket-account.server";
import { publicCacheControl } from "~/http/public-cache";
import type { Locale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { renderMarkdown } from "~/notices/markdown.server";
import { NoticeArticle } from "~/notices/notice-article";
import { findNotice } from "~/notices/notices.server";
import { docketFeedPath, postedCommentsPath } from "~/paths";
import { FOLLOW_ID, FollowSection } from "~/subscriptions/follow-section";
import { keepHeaders, missing, pageDocket, pageLocale } from "./adapter.server";
import { feedLink, pageMeta, pageTranslator } from "./page-meta";

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const notice = await findNotice(portal.db, pageDocket(params), locale);
  if (!notice) throw missing("no-docket");
  const { posted } = await accountForComments(portal.db, notice.docketNumber);
  const body = renderMarkdown(notice.body);
  const outcome = renderMarkdown(notice.outcome);
  const changes = notice.withdrawnAt ? [] : [notice.opensAt, notice.closesAt];
  return data(
    { notice, posted, body, outcome },
    { headers: { "Cache-Control": publicCacheControl(notice.asOf, changes) } },
  );
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data) return [];
  const { title, summary, docketNumber } = args.data.notice;
  const feed = (locale: Locale) => docketFeedPath(locale, docketNumber);
  const feedTitle = pageTranslator(args.params)("following:feed.docket", { docket: docketNumber });
  return [...pageMeta(args, { title, description: summary }), feedLink(args, feed, feedTitle)];
};

export default function NoticePage() {
  const { notice, posted, body, outcome } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const comments =
    posted === 0 ? (
      t("notices:postedNone")
    ) : (
      <a href={postedCommentsPath(locale, notice.docketNumber)}>
        {t("notices:postedLink", { count: posted })}
      </a>
    );
  const { docketNumber, title } = notice;
  const canFollow = notice.status !== "withdrawn";
  const follow = canFollow ? (
    <p className="ui-not-printed">
      <a href={`#${FOLLOW_ID}`}>{t("following:section.docket")}</a>
    </p>
  ) : null;
  return (
    <>
      <NoticeArticle notice={notice} body={body} outcome={outcome} comments={comments} follow={follow} />
      {canFollow ? (
        <FollowSection
          summary={t("following:section.docket")}
          text={t("following:section.docketText")}
          targets={[{ value: docketNumber, label: title }]}
          feedPath={docketFeedPath(locale, docketNumber)}
          feedLabel={t("following:feed.docket", { docket: docketNumber })}
        />
      ) : null}
    </>
  );
}
