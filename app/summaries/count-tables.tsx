import type { ReactNode } from "react";
import { stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, filterQuery, NONE } from "~/comments/comment-filter";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { queuePath } from "~/paths";
import { MeterBar } from "~/ui/meter-bar";
import { DataTable } from "~/ui/table";
import type { Summary, TagCount } from "./summary";

/** A count that leads to the comments counted. */
export function CountLink({ count, filter }: { readonly count: number; readonly filter: CommentFilter }) {
  const number = formatNumber(count, useLocale());
  return count === 0 ? number : <a href={queuePath + filterQuery(filter)}>{number}</a>;
}

export interface CountRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
  /** The comments counted. */
  readonly filter: CommentFilter;
}

/** Counts with bars and their share of all comments. */
export function CountTable({
  caption,
  header,
  rows,
  total,
  footer,
}: {
  readonly caption: string;
  readonly header: string;
  readonly rows: readonly CountRow[];
  readonly total: number;
  readonly footer?: ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", header, rowHeader: true },
        { key: "count", header: t("summary:comments"), numeric: true },
        { key: "share", header: t("summary:share"), numeric: true },
      ]}
      rows={rows.map(({ key, label, count, filter }) => ({
        key,
        cells: {
          label,
          count: (
            <MeterBar value={count} max={total}>
              <CountLink count={count} filter={filter} />
            </MeterBar>
          ),
          share: formatShare(count, total, locale),
        },
      }))}
      footer={footer}
    />
  );
}

interface OfSummary {
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
  readonly editionCode: string;
}

/** Counts by pillar with the workstreams beneath; what is not tagged yet comes first. */
export function PillarTable({ summary, filter, editionCode }: OfSummary) {
  const t = useTranslate();
  const row = (tag: TagCount, label: ReactNode): CountRow => ({
    key: tag.code,
    label,
    count: tag.count,
    filter: { ...filter, pillar: `${editionCode}.${tag.code}` },
  });
  return (
    <CountTable
      caption={t("summary:byPillar")}
      header={t("summary:pillar")}
      total={summary.total}
      rows={[
        {
          key: NONE,
          label: <i>{t("summary:untagged")}</i>,
          count: summary.untagged,
          filter: { ...filter, pillar: NONE },
        },
        ...summary.pillars.flatMap((pillar) => [
          row(
            pillar,
            <b>
              {pillar.code} · {pillar.name}
            </b>,
          ),
          ...pillar.workstreams.map((workstream) =>
            row(
              workstream,
              <span className="ui-beneath">
                {workstream.code} · {workstream.name}
              </span>,
            ),
          ),
        ]),
      ]}
      footer={t("summary:how.once")}
    />
  );
}

/** Pillars against stakeholder types. */
export function CrossTable({ summary, filter, editionCode }: OfSummary) {
  const t = useTranslate();
  const locale = useLocale();
  const counted = (counts: Summary["byType"], narrowed: CommentFilter) =>
    Object.fromEntries(
      stakeholderTypes.map((type) => [
        type,
        <CountLink key={type} count={counts[type] ?? 0} filter={{ ...narrowed, type }} />,
      ]),
    );
  return (
    <DataTable
      caption={t("summary:byBoth")}
      columns={[
        { key: "label", header: t("summary:pillar"), rowHeader: true },
        ...stakeholderTypes.map((type) => ({
          key: type,
          header: t(`vocabulary:stakeholderType.${type}`),
          numeric: true,
        })),
        { key: "all", header: t("summary:comments"), numeric: true },
      ]}
      rows={[
        {
          key: NONE,
          cells: {
            label: <i>{t("summary:untagged")}</i>,
            ...counted(summary.untaggedByType, { ...filter, pillar: NONE }),
            all: formatNumber(summary.untagged, locale),
          },
        },
        ...summary.pillars.map(({ code, name, byType, count }) => ({
          key: code,
          cells: {
            label: (
              <>
                <b>{code}</b> {name}
              </>
            ),
            ...counted(byType, { ...filter, pillar: `${editionCode}.${code}` }),
            all: formatNumber(count, locale),
          },
        })),
      ]}
      totals={{
        label: t("summary:allOnce"),
        ...counted(summary.byType, filter),
        all: formatNumber(summary.total, locale),
      }}
      footer={t("summary:bothNote")}
    />
  );
}
