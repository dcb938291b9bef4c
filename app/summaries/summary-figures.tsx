import { commentStatuses } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { FigureRow } from "~/ui/figure-row";
import { CountLink } from "./count-table";
import { type Summary, summaryHref } from "./summary";

/** The few numbers to see first: how many, how many of those no pillar below counts, and how many are left out. */
export function SummaryFigures({
  docket,
  summary,
  filter,
}: {
  readonly docket: string;
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
}) {
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
