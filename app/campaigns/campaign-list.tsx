import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CardList } from "~/ui/card-list";
import { Select } from "~/ui/field";
import { Label } from "~/ui/tag";
import { daysOf, kindsInWords, listStates, nameOf } from "./campaign-words";
import { campaignReference } from "./change-rules";
import type { CampaignListed } from "./list-campaigns.server";

/** Chooses a docket, as a form whose result has an address. */
export function DocketChoice({
  action,
  dockets,
  docket,
}: {
  readonly action: string;
  readonly dockets: readonly string[];
  readonly docket: string | undefined;
}) {
  const t = useTranslate();
  return (
    <form className="ui-filter-bar" action={action} method="get">
      <Select
        name="docket"
        label={t("campaigns:list.docket")}
        emptyLabel={t("campaigns:list.anyDocket")}
        defaultValue={docket ?? ""}
        options={dockets.map((each) => ({ value: each, label: each }))}
      />
      <Button>{t("campaigns:list.submit")}</Button>
    </form>
  );
}

/** Campaigns with what tells one from another. */
export function CampaignList({
  campaigns,
  among,
}: {
  readonly campaigns: readonly CampaignListed[];
  /** Leaders are looked for among so many of a campaign's first comments. */
  readonly among: number;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <CardList label={t("campaigns:list.title")}>
      {campaigns.map((campaign) => (
        <Card
          key={campaign.id}
          href={campaignPath(campaign.id)}
          heading={nameOf(campaign, t)}
          eyebrow={[campaign.docketNumber, campaign.name ? campaignReference(campaign.id) : ""]
            .filter(Boolean)
            .join(" · ")}
          status={
            <Label>
              {t("campaigns:number", { count: campaign.size, number: formatNumber(campaign.size, locale) })}
            </Label>
          }
          meta={describe(campaign, among, t, locale)}
        >
          <p className="ui-campaign-excerpt" lang={campaign.locale}>
            {campaign.excerpt}
          </p>
        </Card>
      ))}
    </CardList>
  );
}

function describe(
  { kinds, stand, leader, size, tags }: CampaignListed,
  among: number,
  t: Translate,
  locale: Locale,
) {
  const number = (value: number) => formatNumber(value, locale);
  return [
    { term: t("campaigns:list.kinds"), description: kindsInWords(kinds, t, locale) },
    {
      term: t("campaigns:list.states"),
      description: listStates(stand.states, t)
        .map(({ word, n }) => t("campaigns:stateCount", { state: word, number: number(n) }))
        .join(" · "),
    },
    {
      term: t("campaigns:list.leader"),
      description: leaderInWords(leader, size, among, t, locale),
    },
    { term: t("campaigns:list.arrived"), description: t("campaigns:list.between", daysOf(stand, locale)) },
    { term: t("campaigns:list.tags"), description: tags.join(", ") || t("campaigns:list.noTags") },
  ];
}

/** Who signs most; of a large campaign that is known of its first comments alone, and said so. */
export function leaderInWords(
  leader: CampaignListed["leader"],
  size: number,
  among: number,
  t: Translate,
  locale: Locale,
): string {
  if (!leader) return t("campaigns:list.noLeader");
  const words = { name: leader.name, number: formatNumber(leader.n, locale) };
  return size > among
    ? t("campaigns:list.leaderAmong", { ...words, among: formatNumber(among, locale) })
    : t("campaigns:list.leaderValue", words);
}
