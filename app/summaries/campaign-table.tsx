import { campaignReference } from "~/campaigns/change-rules";
import type { CommentFilter } from "~/comments/comment-filter";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { DataTable } from "~/ui/table";
import { CountsSection } from "./breakdown-section";
import { CountLink } from "./count-table";
import type { Summary } from "./summary";

/** So many are shown; the file has all of them. */
export const MOST_CAMPAIGNS = 50;

/** Campaigns apart from the rest: what each of the counts without duplicates holds once. Nothing where there is none. */
export function CampaignTable({
  summary: { campaigns, total },
  filter,
}: {
  readonly summary: Pick<Summary, "campaigns" | "total">;
  readonly filter: CommentFilter;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (campaigns.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  const sum = (of: "letters" | "ownWords" | "confirmed") =>
    campaigns.reduce((all, campaign) => all + campaign[of], 0);
  return (
    <CountsSection name="campaigns" heading={t("summary:campaigns.title")} filter={filter}>
      <DataTable
        caption={t("summary:campaigns.title")}
        captionHidden
        columns={[
          { key: "name", header: t("summary:campaigns.name"), rowHeader: true },
          { key: "letters", header: t("summary:campaigns.letters"), numeric: true },
          { key: "ownWords", header: t("summary:campaigns.ownWords"), numeric: true },
          { key: "confirmed", header: t("summary:confirmed"), numeric: true },
          { key: "unconfirmed", header: t("summary:unconfirmed"), numeric: true },
          { key: "share", header: t("summary:share"), numeric: true },
        ]}
        rows={campaigns.slice(0, MOST_CAMPAIGNS).map(({ id, name, letters, ownWords, confirmed }) => {
          const own = { ...filter, campaign: String(id) };
          return {
            key: String(id),
            cells: {
              name: (
                <a href={campaignPath(id)}>
                  <span className="ui-reference">{campaignReference(id)}</span> {name}
                </a>
              ),
              letters: <CountLink count={letters} filter={own} />,
              ownWords: number(ownWords),
              confirmed: number(confirmed),
              unconfirmed: number(letters - confirmed),
              share: formatShare(letters, total.comments, locale),
            },
          };
        })}
        totals={{
          name: t("summary:campaigns.all", { count: campaigns.length, number: number(campaigns.length) }),
          letters: number(sum("letters")),
          ownWords: number(sum("ownWords")),
          confirmed: number(sum("confirmed")),
          unconfirmed: number(sum("letters") - sum("confirmed")),
          share: formatShare(sum("letters"), total.comments, locale),
        }}
        footer={
          campaigns.length > MOST_CAMPAIGNS
            ? t("summary:campaigns.largest", { number: number(MOST_CAMPAIGNS) })
            : t("summary:campaigns.note")
        }
      />
    </CountsSection>
  );
}
