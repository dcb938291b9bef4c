import type { ReactNode } from "react";
import type { CommentFilter } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { countsCsvPath } from "~/paths";
import { Section } from "~/ui/section";
import { type BreakdownName, breakDown, labelOf } from "./breakdowns";
import { ChartFigure, type Drawings } from "./charts/chart-figure";
import { MOST_BARS } from "./charts/sizes";
import { CountTable } from "./count-table";
import type { FileName } from "./file-names";
import { type Summary, summaryQuery } from "./summary";
import { pointOf } from "./summary-words";

/** One way to break a summary down: its chart, its table and its file. */
export function BreakdownSection({
  name,
  summary,
  filter,
  editionCode,
  drawing,
}: {
  readonly name: BreakdownName;
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
  readonly editionCode: string;
  readonly drawing: Drawings["narrow"];
}) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = breakDown(name, summary, { t, locale, editionCode });
  if (rows.length === 0) return null;
  const title = t(`summary:by.${name}`);
  const nested = rows.some(({ beneath }) => beneath);
  return (
    <CountsSection name={name} heading={title} filter={filter}>
      <div className="ui-chart-and-table">
        <ChartFigure
          title={title}
          point={[
            pointOf(rows, summary.total, { t, locale }),
            ...(rows.length > MOST_BARS
              ? [t("summary:barsLeftOut", { number: formatNumber(MOST_BARS, locale) })]
              : []),
          ].join(" ")}
          drawings={{ narrow: drawing }}
        />
        <CountTable
          caption={title}
          header={t(`summary:of.${name}`)}
          total={summary.total.comments}
          rows={rows.map((row) => ({
            key: row.key,
            label: labeled(row, nested),
            count: row.count,
            // a count that the queue cannot be narrowed to leads nowhere
            filter: name === "publication" ? undefined : { ...filter, ...row.filter },
          }))}
          footer={name === "pillars" || name === "themes" ? t("summary:how.once") : undefined}
        />
      </div>
    </CountsSection>
  );
}

function labeled(row: ReturnType<typeof breakDown>[number], nested: boolean): ReactNode {
  if (row.missing) return <i>{row.label}</i>;
  if (row.beneath) return <span className="ui-beneath">{labelOf(row)}</span>;
  return nested ? <b>{labelOf(row)}</b> : labelOf(row);
}

/** A part of the summary under its heading, with the way to its counts as a file. */
export function CountsSection({
  name,
  heading,
  filter,
  children,
}: {
  readonly name: FileName;
  readonly heading: string;
  readonly filter: CommentFilter;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <Section
      heading={heading}
      id={name}
      actions={
        <a
          className="ui-not-printed"
          href={countsCsvPath(filter.docket ?? "", name) + summaryQuery(filter)}
          aria-label={t("summary:fileOf", { what: heading })}
        >
          {t("summary:file")}
        </a>
      }
    >
      {children}
    </Section>
  );
}
