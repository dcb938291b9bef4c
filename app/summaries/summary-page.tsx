import { commentStatuses, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { countryName } from "~/comments/countries";
import { locales } from "~/i18n/locale";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Callout } from "~/ui/callout";
import { FigureRow } from "~/ui/figure-row";
import { CountLink, CountTable, CrossTable, PillarTable } from "./count-tables";
import { type Summary, summaryHref } from "./summary";

interface SummaryProps {
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
  readonly editionCode: string;
}

/** The few numbers to see first: how many, how many of those no pillar below counts, and how many are left out. */
export function SummaryFigures({
  docket,
  summary,
  filter,
}: Omit<SummaryProps, "editionCode"> & { readonly docket: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const confidential = summary.byPublication.confidential ?? 0;
  const leftOut = commentStatuses.flatMap((status) => {
    const count = summary.leftOut[status] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  return (
    <FigureRow
      items={[
        { label: t("summary:total"), value: <CountLink count={summary.total} filter={filter} /> },
        {
          label: t("summary:untagged"),
          value: <CountLink count={summary.untagged} filter={{ ...filter, pillar: NONE }} />,
          note:
            summary.untagged > 0
              ? t("summary:untaggedNote", { share: formatShare(summary.untagged, summary.total, locale) })
              : t("summary:untaggedNone"),
        },
        ...(leftOut.length > 0
          ? [
              {
                label: t("summary:leftOut"),
                value: formatNumber(
                  leftOut.reduce((sum, { count }) => sum + count, 0),
                  locale,
                ),
                note: (
                  <>
                    {leftOut
                      .map(
                        ({ status, count }) =>
                          `${t(`vocabulary:commentStatus.${status}`)}: ${formatNumber(count, locale)}`,
                      )
                      .join(" · ")}
                    {". "}
                    <a href={summaryHref(docket, { ...filter, status: undefined })}>
                      {t("summary:includeAll")}
                    </a>
                  </>
                ),
              },
            ]
          : []),
        ...(confidential > 0
          ? [
              {
                label: t("summary:confidential"),
                value: formatNumber(confidential, locale),
                note: t("summary:confidentialNote"),
              },
            ]
          : []),
      ]}
    />
  );
}

/** How the numbers came about, for whoever has to defend them. */
export function HowCounted() {
  const t = useTranslate();
  return (
    <Callout heading={t("summary:howTitle")}>
      <ul>
        {ways.map((way) => (
          <li key={way}>{t(`summary:how.${way}`)}</li>
        ))}
      </ul>
    </Callout>
  );
}

const ways = ["moment", "once", "workstream", "declared", "included", "duplicates"] as const;

/** All tables of a summary. */
export function SummaryTables({ summary, filter, editionCode }: SummaryProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { total } = summary;
  return (
    <>
      <PillarTable summary={summary} filter={filter} editionCode={editionCode} />
      <CrossTable summary={summary} filter={filter} editionCode={editionCode} />
      <div className="ui-side-by-side">
        <CountTable
          caption={t("summary:byType")}
          header={t("summary:type")}
          total={total}
          rows={stakeholderTypes.map((type) => ({
            key: type,
            label: t(`vocabulary:stakeholderType.${type}`),
            count: summary.byType[type] ?? 0,
            filter: { ...filter, type },
          }))}
        />
        <CountTable
          caption={t("summary:byStatus")}
          header={t("summary:status")}
          total={total}
          rows={commentStatuses
            .filter((status) => (summary.byStatus[status] ?? 0) > 0)
            .map((status) => ({
              key: status,
              label: t(`vocabulary:commentStatus.${status}`),
              count: summary.byStatus[status] ?? 0,
              filter: { ...filter, status },
            }))}
        />
        <CountTable
          caption={t("summary:byLanguage")}
          header={t("summary:language")}
          total={total}
          rows={locales.map((language) => ({
            key: language,
            label: t(`vocabulary:language.${language}`),
            count: summary.byLanguage[language] ?? 0,
            filter: { ...filter, language },
          }))}
        />
        <CountTable
          caption={t("summary:byCountry")}
          header={t("summary:country")}
          total={total}
          rows={summary.byCountry.map(({ country, count }) => ({
            key: country ?? NONE,
            label: country === null ? t("summary:noCountry") : countryName(country, locale),
            count,
            filter: { ...filter, country: country ?? NONE },
          }))}
        />
      </div>
    </>
  );
}
