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
import { NO_COMMENTS } from "./tally";

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
  const confidential = summary.byPublication.confidential?.comments ?? 0;
  const { total, untagged, campaigns } = summary;
  const letters = campaigns.reduce((sum, campaign) => sum + campaign.letters, 0);
  const leftOut = leftOutStates.flatMap((status) => {
    const count = summary.leftOut[status] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  return (
    <FigureRow
      items={[
        { label: t("summary:total"), value: <CountLink count={total.comments} filter={filter} /> },
        {
          label: t("summary:voices"),
          value: <CountLink count={total.voices} filter={filter} folded />,
          note:
            campaigns.length > 0
              ? t("summary:voicesNote", {
                  count: campaigns.length,
                  campaigns: formatNumber(campaigns.length, locale),
                  letters: formatNumber(letters, locale),
                })
              : t("summary:voicesNone"),
        },
        {
          label: t("summary:confirmed"),
          value: <CountLink count={total.confirmed} filter={{ ...filter, confirmed: "yes" }} />,
          note: t("summary:confirmedNote", { number: formatNumber(total.unconfirmed, locale) }),
        },
        {
          label: t("summary:untagged"),
          value: <CountLink count={untagged.comments} filter={{ ...filter, pillar: NONE }} />,
          note:
            untagged.comments > 0
              ? t("summary:untaggedNote", { share: formatShare(untagged.comments, total.comments, locale) })
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
                          `${status === "held" ? t("summary:held") : t(`vocabulary:commentStatus.${status}`)}: ${formatNumber(count, locale)}`,
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

const leftOutStates = [...commentStatuses, "held"] as const;

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
  const total = summary.total.comments;
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
            count: summary.byType[type] ?? NO_COMMENTS,
            filter: { ...filter, type },
          }))}
        />
        <CountTable
          caption={t("summary:byStatus")}
          header={t("summary:status")}
          total={total}
          rows={commentStatuses
            .map((status) => ({
              key: status,
              label: t(`vocabulary:commentStatus.${status}`),
              count: summary.byStatus[status] ?? NO_COMMENTS,
              filter: { ...filter, status },
            }))
            .filter(({ count }) => count.comments > 0)}
        />
        <CountTable
          caption={t("summary:byLanguage")}
          header={t("summary:language")}
          total={total}
          rows={locales.map((language) => ({
            key: language,
            label: t(`vocabulary:language.${language}`),
            count: summary.byLanguage[language] ?? NO_COMMENTS,
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
