import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskNoticePath, deskNoticesPath, newNoticePath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { FigureRow } from "~/ui/figure-row";
import { DataTable } from "~/ui/table";
import type { NoticeStatus } from "../notice";
import { NoticeStatusTag } from "../notice-status";
import type { DeskNotice } from "./desk-notices.server";

/** What an administrator has at hand: how many notices stand where, which close next, which are not finished. */
export function NoticesAtHand({
  counts,
  closing,
  unfinished,
}: {
  readonly counts: Readonly<Record<NoticeStatus, number>>;
  readonly closing: readonly DeskNotice[];
  readonly unfinished: readonly DeskNotice[];
}) {
  const t = useTranslate();
  const locale = useLocale();
  const figure = (status: NoticeStatus, label: string) => ({
    label,
    value: <a href={`${deskNoticesPath}?status=${status}`}>{formatNumber(counts[status], locale)}</a>,
  });
  return (
    <>
      <FigureRow
        items={[
          figure("draft", t("desk:home.admin.drafts")),
          figure("in-review", t("desk:home.admin.inReview")),
          figure("scheduled", t("desk:home.admin.scheduled")),
          figure("open", t("desk:home.admin.open")),
        ]}
      />
      <ButtonRow>
        <LinkButton href={newNoticePath}>{t("desk:home.admin.newNotice")}</LinkButton>
      </ButtonRow>
      <NoticeTable
        caption={t("desk:home.admin.closingSoon")}
        empty={t("desk:home.admin.nothingOpen")}
        timeHeader={t("desk:home.closes")}
        rows={closing.map((notice) => ({ notice, time: notice.closesAt }))}
      />
      <NoticeTable
        caption={t("desk:home.admin.unfinished")}
        empty={t("desk:home.admin.nothingUnfinished")}
        timeHeader={t("desk:home.admin.lastChanged")}
        rows={unfinished.map((notice) => ({ notice, time: notice.updatedAt }))}
      />
    </>
  );
}

function NoticeTable({
  caption,
  empty,
  timeHeader,
  rows,
}: {
  readonly caption: string;
  readonly empty: string;
  readonly timeHeader: string;
  readonly rows: readonly { readonly notice: DeskNotice; readonly time: Date | null }[];
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      empty={empty}
      columns={[
        { key: "docket", header: t("desk:home.docket"), rowHeader: true },
        { key: "title", header: t("desk:home.notice") },
        { key: "status", header: t("desk:home.status") },
        { key: "time", header: timeHeader },
      ]}
      rows={rows.map(({ notice, time }) => ({
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
            t("desk:home.admin.untitled")
          ),
          status: <NoticeStatusTag status={notice.status} />,
          time: time ? <span className="ui-nowrap">{formatShort(time, locale)}</span> : null,
        },
      }))}
    />
  );
}
