import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countCommentsByDocket } from "~/comments/count-comments.server";
import { formatShort } from "~/i18n/dates";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import {
  countByStatus,
  DESK_NOTICES_PER_PAGE,
  listDeskNotices,
} from "~/notices/authoring/desk-notices.server";
import { noticeStatuses } from "~/notices/notice";
import { NoticeStatusTag } from "~/notices/notice-status";
import { deskNoticePath, deskNoticesPath, newNoticePath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("authoring:list.title"));

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const status = noticeStatuses.find((known) => known === searchParams.get("status"));
  const after = searchParams.get("after") ?? undefined;
  const found = await listDeskNotices(portal.db, deskLocale(request.headers), { status, after });
  const page = found.slice(0, DESK_NOTICES_PER_PAGE);
  const comments = await countCommentsByDocket(
    portal.db,
    page.map(({ docketNumber }) => docketNumber),
  );
  return {
    notices: page.map((notice) => ({ ...notice, comments: comments.get(notice.docketNumber) ?? 0 })),
    counts: await countByStatus(portal.db),
    status,
    after,
    older: found.length > page.length ? page.at(-1)?.docketNumber : undefined,
  };
}

export default function Notices() {
  const { notices, counts, status, after, older } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const write = <LinkButton href={newNoticePath}>{t("authoring:list.new")}</LinkButton>;
  const address = (query: Readonly<Record<string, string | undefined>>) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const search = new URLSearchParams(given).toString();
    return search ? `${deskNoticesPath}?${search}` : deskNoticesPath;
  };
  const when = (at: Date | null) => (
    <span className="ui-nowrap">{at ? formatShort(at, locale) : t("authoring:list.noDate")}</span>
  );
  if (total === 0) {
    return (
      <>
        <PageHeading title={t("authoring:list.title")} />
        <EmptyState heading={t("authoring:list.none")} action={write}>
          {t("authoring:list.noneText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("authoring:list.title")} actions={write} />
      <ChoiceLinkGroup
        label={t("authoring:list.filter")}
        choices={[
          {
            href: deskNoticesPath,
            label: t("authoring:list.all"),
            count: formatNumber(total, locale),
            current: status === undefined,
          },
          ...noticeStatuses.map((known) => ({
            href: address({ status: known }),
            label: t(`vocabulary:noticeStatus.${known}`),
            count: formatNumber(counts[known], locale),
            current: status === known,
          })),
        ]}
      />
      {notices.length === 0 ? (
        <EmptyState heading={t("authoring:list.noneOfStatus")}>
          {t("authoring:list.noneOfStatusText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("authoring:list.table")}
          captionHidden
          columns={[
            { key: "docket", header: t("authoring:list.docket"), rowHeader: true },
            { key: "title", header: t("authoring:list.noticeTitle") },
            { key: "status", header: t("authoring:list.status") },
            { key: "opens", header: t("authoring:list.opens") },
            { key: "closes", header: t("authoring:list.closes") },
            { key: "comments", header: t("authoring:list.comments"), numeric: true },
          ]}
          rows={notices.map((notice) => ({
            key: notice.docketNumber,
            cells: {
              docket: (
                <a className="ui-nowrap" href={deskNoticePath(notice.docketNumber)}>
                  {notice.docketNumber}
                </a>
              ),
              title: notice.title ? (
                <span lang={notice.titleLocale}>{notice.title}</span>
              ) : (
                t("authoring:list.untitled")
              ),
              status: <NoticeStatusTag status={notice.status} />,
              opens: when(notice.opensAt),
              closes: when(notice.closesAt),
              comments: formatNumber(notice.comments, locale),
            },
          }))}
          footer={t("authoring:list.timesNote")}
        />
      )}
      <KeysetPagination
        label={t("authoring:list.pages")}
        newerHref={after ? address({ status }) : undefined}
        newerLabel={t("authoring:list.newest")}
        olderHref={older ? address({ status, after: older }) : undefined}
        olderLabel={t("authoring:list.older")}
      />
    </>
  );
}
