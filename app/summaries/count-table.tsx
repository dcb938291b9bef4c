import type { ReactNode } from "react";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { queuePath } from "~/paths";
import { type Column, DataTable, type Row } from "~/ui/table";
import type { Tally } from "./tally";

/** A count that leads to the comments counted: every letter by itself, or each campaign once. */
export function CountLink({
  count,
  filter,
  folded,
}: {
  readonly count: number;
  /** Absent where the queue cannot be narrowed to them. */
  readonly filter: CommentFilter | undefined;
  readonly folded?: boolean | undefined;
}) {
  const number = formatNumber(count, useLocale());
  if (count === 0 || !filter) return number;
  const listed: CommentFilter = folded ? filter : { ...filter, campaigns: "each" };
  return <a href={queuePath + filterQuery(listed)}>{number}</a>;
}

export interface CountRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: Tally;
  /** The comments counted; absent where the queue cannot be narrowed to them. */
  readonly filter: CommentFilter | undefined;
}

/** Counts with and without duplicates, confirmed and not, and their share of all comments. */
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
  /** All comments counted. */
  readonly total: number;
  readonly footer?: ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      captionHidden
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

/** The cells of a tally under the columns of `useTallyColumns`. */
function tallyCells(
  { comments, voices, confirmed, unconfirmed }: Tally,
  filter: CommentFilter | undefined,
): Row["cells"] {
  const only = (value: "yes" | "no") => {
    // what is narrowed to the other half already has none of this one
    if (!filter || (filter.confirmed && filter.confirmed !== value)) return undefined;
    return { ...filter, confirmed: value };
  };
  return {
    comments: <CountLink count={comments} filter={filter} />,
    voices: <CountLink count={voices} filter={filter} folded />,
    confirmed: <CountLink count={confirmed} filter={only("yes")} />,
    unconfirmed: <CountLink count={unconfirmed} filter={only("no")} />,
  };
}

/** The columns of a tally: with and without duplicates, confirmed and not. */
function useTallyColumns(): readonly Column[] {
  const t = useTranslate();
  return [
    { key: "comments", header: t("summary:comments"), numeric: true },
    { key: "voices", header: t("summary:voices"), numeric: true },
    { key: "confirmed", header: t("summary:confirmed"), numeric: true },
    { key: "unconfirmed", header: t("summary:unconfirmed"), numeric: true },
  ];
}
