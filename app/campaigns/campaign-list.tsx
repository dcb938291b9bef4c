import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { ItemList } from "~/ui/item-list";
import { daysInWords, kindsInWords, listStates, nameOf } from "./campaign-words";
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
    <div className="ui-campaign">
      <ItemList
        items={campaigns.map((campaign) => ({
          key: String(campaign.id),
          href: campaignPath(campaign.id),
          title: nameOf(campaign, t),
          aside: t("campaigns:number", {
            count: campaign.size,
            number: formatNumber(campaign.size, locale),
          }),
          detail: describe(campaign, among, t, locale).map(({ term, words }) => (
            <span key={term} className="ui-campaign__fact">
              {term}: {words}
            </span>
          )),
          text: <span lang={campaign.locale}>{campaign.excerpt}</span>,
        }))}
      />
    </div>
  );
}

/** What tells a campaign from another, in the order in which it is looked for. */
function describe(campaign: CampaignListed, among: number, t: Translate, locale: Locale) {
  const { id, name, docketNumber, kinds, stand, leader, size, tags } = campaign;
  const states = listStates(stand.states, t)
    .map(({ word, n }) => t("campaigns:stateCount", { state: word, number: formatNumber(n, locale) }))
    .join(", ");
  return [
    { term: t("campaigns:list.docket"), words: docketNumber },
    ...(name ? [{ term: t("campaigns:list.reference"), words: campaignReference(id) }] : []),
    { term: t("campaigns:list.kinds"), words: kindsInWords(kinds, t, locale) },
    { term: t("campaigns:list.states"), words: states },
    ...(leader
      ? [{ term: t("campaigns:list.leader"), words: leaderInWords(leader, size, among, t, locale) }]
      : []),
    { term: t("campaigns:list.arrived"), words: daysInWords(stand, t, locale) },
    ...(tags.length > 0 ? [{ term: t("campaigns:list.tags"), words: tags.join(", ") }] : []),
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
