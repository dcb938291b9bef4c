import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeStatusTag } from "~/notices/notice-status";
import { activityPath, queuePath, summaryPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FigureRow } from "~/ui/figure-row";
import { DataTable } from "~/ui/table";
import type { DocketCounts } from "./docket-counts.server";

interface Dockets {
  readonly dockets: readonly DocketCounts[];
}

/** What a moderator finds to do: how much waits, and where. */
export function WaitingDockets({ dockets }: Dockets) {
  const t = useTranslate();
  const number = useNumber();
  const waiting = dockets.filter(({ received, inReview, held }) => received + inReview + held > 0);
  const sum = (count: "received" | "inReview" | "held") =>
    dockets.reduce((total, docket) => total + docket[count], 0);
  if (dockets.length === 0) return <NoDockets />;
  const queue = (docket: string, status: string, count: number) => (
    <a href={`${queuePath}?docket=${docket}&status=${status}`}>{number(count)}</a>
  );
  return (
    <>
      <FigureRow
        items={[
          { label: t("desk:home.moderator.waiting"), value: number(sum("received")) },
          { label: t("desk:home.moderator.inReview"), value: number(sum("inReview")) },
        ]}
      />
      <LinkButton href={queuePath}>{t("desk:home.moderator.openQueue")}</LinkButton>
      {sum("held") > 0 ? (
        <p className="ui-form-note">
          <a href={`${queuePath}?held=yes`}>
            {t("desk:home.moderator.held", { count: sum("held"), shown: number(sum("held")) })}
          </a>
        </p>
      ) : null}
      {waiting.length === 0 ? (
        <p className="ui-form-note">{t("desk:home.moderator.nothing")}</p>
      ) : (
        <DataTable
          caption={t("desk:home.moderator.table")}
          columns={[
            { key: "docket", header: t("desk:home.docket"), rowHeader: true },
            { key: "title", header: t("desk:home.notice") },
            { key: "status", header: t("desk:home.status") },
            { key: "received", header: t("desk:home.received"), numeric: true },
            { key: "inReview", header: t("desk:home.inReview"), numeric: true },
            { key: "activity", header: t("history:activity.open") },
          ]}
          rows={waiting.map(({ docketNumber, title, status, received, inReview }) => ({
            key: docketNumber,
            cells: {
              docket: <span className="ui-nowrap">{docketNumber}</span>,
              title,
              status: <NoticeStatusTag status={status} />,
              received: queue(docketNumber, "received", received),
              inReview: queue(docketNumber, "in-review", inReview),
              activity: (
                <a
                  href={activityPath(docketNumber)}
                  aria-label={t("history:activity.titleOf", { docket: docketNumber })}
                >
                  {t("history:activity.open")}
                </a>
              ),
            },
          }))}
        />
      )}
    </>
  );
}

/** Every docket with its counts, each the way to its summary. */
export function SummarizedDockets({ dockets }: Dockets) {
  const t = useTranslate();
  const number = useNumber();
  if (dockets.length === 0) return <NoDockets />;
  return (
    <DataTable
      caption={t("desk:home.official.table")}
      columns={[
        { key: "docket", header: t("desk:home.docket"), rowHeader: true },
        { key: "title", header: t("desk:home.notice") },
        { key: "status", header: t("desk:home.status") },
        { key: "received", header: t("desk:home.received"), numeric: true },
        { key: "inReview", header: t("desk:home.inReview"), numeric: true },
        { key: "posted", header: t("desk:home.posted"), numeric: true },
        { key: "withheld", header: t("desk:home.withheld"), numeric: true },
        { key: "total", header: t("desk:home.comments"), numeric: true },
      ]}
      rows={dockets.map(({ docketNumber, title, status, ...counts }) => ({
        key: docketNumber,
        cells: {
          docket: (
            <a className="ui-nowrap" href={summaryPath(docketNumber)}>
              {docketNumber}
            </a>
          ),
          title,
          status: <NoticeStatusTag status={status} />,
          received: number(counts.received),
          inReview: number(counts.inReview),
          posted: number(counts.posted),
          withheld: number(counts.withheld),
          total: number(counts.total),
        },
      }))}
    />
  );
}

function NoDockets() {
  const t = useTranslate();
  return <EmptyState heading={t("desk:home.noDockets")}>{t("desk:home.noDocketsText")}</EmptyState>;
}

function useNumber() {
  const locale = useLocale();
  return (value: number) => formatNumber(value, locale);
}
