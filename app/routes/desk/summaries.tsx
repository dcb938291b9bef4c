import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatShort } from "~/i18n/dates";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeStatusTag } from "~/notices/notice-status";
import { summaryPath } from "~/paths";
import { listDockets } from "~/summaries/dockets.server";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("summary:list.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { dockets: await listDockets(context.portal.db, deskLocale(request.headers)) };
}

export default function Summaries() {
  const { dockets } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading title={t("summary:list.title")} lede={t("summary:list.lede")} />
      {dockets.length === 0 ? (
        <EmptyState heading={t("summary:list.none")}>{t("summary:list.noneText")}</EmptyState>
      ) : (
        <DataTable
          caption={t("summary:list.table")}
          captionHidden
          columns={[
            { key: "title", header: t("summary:list.notice"), rowHeader: true },
            { key: "docket", header: t("summary:list.docket") },
            { key: "status", header: t("summary:list.status") },
            { key: "closes", header: t("summary:list.closes") },
            { key: "counted", header: t("summary:list.counted"), numeric: true },
            { key: "notCounted", header: t("summary:list.notCounted"), numeric: true },
          ]}
          rows={dockets.map((docket) => ({
            key: docket.docketNumber,
            cells: {
              title: <a href={summaryPath(docket.docketNumber)}>{docket.title ?? docket.docketNumber}</a>,
              docket: <span className="ui-reference">{docket.docketNumber}</span>,
              status: <NoticeStatusTag status={docket.status} />,
              closes: docket.closesAt && formatShort(docket.closesAt, locale),
              counted: formatNumber(docket.counted ?? 0, locale),
              notCounted: formatNumber(docket.notCounted ?? 0, locale),
            },
          }))}
        />
      )}
    </>
  );
}
