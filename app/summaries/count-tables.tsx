import type { ReactNode } from "react";
import { type StakeholderType, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, filterQuery, NONE } from "~/comments/comment-filter";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { queuePath } from "~/paths";
import { type Column, DataTable, type Row } from "~/ui/table";
import type { Summary } from "./summary";
import { NO_COMMENTS, type Tallies, type Tally } from "./tally";

/** A count that leads to the comments counted: every letter by itself, or each campaign once. */
export function CountLink({
  count,
  filter,
  folded,
}: {
  readonly count: number;
  readonly filter: CommentFilter;
  readonly folded?: boolean | undefined;
}) {
  const number = formatNumber(count, useLocale());
  if (count === 0) return number;
  const listed: CommentFilter = folded ? filter : { ...filter, campaigns: "each" };
  return <a href={queuePath + filterQuery(listed)}>{number}</a>;
}

/** The cells of a tally under the columns of `useTallyColumns`. */
export function tallyCells(
  { comments, voices, confirmed, unconfirmed }: Tally,
  filter: CommentFilter,
): Row["cells"] {
  return {
    comments: <CountLink count={comments} filter={filter} />,
    voices: <CountLink count={voices} filter={filter} folded />,
    confirmed: <CountLink count={confirmed} filter={{ ...filter, confirmed: "yes" }} />,
    unconfirmed: <CountLink count={unconfirmed} filter={{ ...filter, confirmed: "no" }} />,
  };
}

/** The columns of a tally: with and without duplicates, confirmed and not. */
export function useTallyColumns(): readonly Column[] {
  const t = useTranslate();
  return [
    { key: "comments", header: t("summary:comments"), numeric: true },
    { key: "voices", header: t("summary:voices"), numeric: true },
    { key: "confirmed", header: t("summary:confirmed"), numeric: true },
    { key: "unconfirmed", header: t("summary:unconfirmed"), numeric: true },
  ];
}

export interface CountRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: Tally;
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
        ...useTallyColumns(),
        { key: "share", header: t("summary:share"), numeric: true },
      ]}
      rows={rows.map(({ key, label, count, filter }) => ({
        key,
        cells: {
          label,
          ...tallyCells(count, filter),
          share: formatShare(count.comments, total, locale),
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
  const row = (tag: { code: string; count: Tally }, label: ReactNode): CountRow => ({
    key: tag.code,
    label,
    count: tag.count,
    filter: { ...filter, pillar: `${editionCode}.${tag.code}` },
  });
  return (
    <CountTable
      caption={t("summary:byPillar")}
      header={t("summary:pillar")}
      total={summary.total.comments}
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
  const counted = (counts: Tallies<StakeholderType>, narrowed: CommentFilter) =>
    Object.fromEntries(
      stakeholderTypes.map((type) => [
        type,
        <CountLink
          key={type}
          count={(counts[type] ?? NO_COMMENTS).comments}
          filter={{ ...narrowed, type }}
        />,
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
            all: formatNumber(summary.untagged.comments, locale),
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
            all: formatNumber(count.comments, locale),
          },
        })),
      ]}
      totals={{
        label: t("summary:allOnce"),
        ...counted(summary.byType, filter),
        all: formatNumber(summary.total.comments, locale),
      }}
      footer={t("summary:bothNote")}
    />
  );
}
