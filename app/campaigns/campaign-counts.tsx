import { countryName } from "~/comments/countries";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { leaderInWords } from "./campaign-list";
import { kindsInWords, listStates } from "./campaign-words";
import type { CampaignRead, countCountries } from "./read-campaign.server";

/** How a campaign's comments stand, where they come from, and who signs them. */
export function CampaignCounts({
  campaign,
  countries,
  among,
}: {
  readonly campaign: CampaignRead;
  readonly countries: Awaited<ReturnType<typeof countCountries>>;
  /** Leaders and countries are counted among so many of its first comments. */
  readonly among: { readonly leader: number; readonly countries: number };
}) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Section heading={t("campaigns:one.counts")}>
      <DefinitionList
        items={[
          {
            term: t("campaigns:list.kinds"),
            description: kindsInWords(campaign.kinds, t, locale),
          },
          {
            term: t("campaigns:list.leader"),
            description: leaderInWords(campaign.leader, campaign.size, among.leader, t, locale),
          },
          {
            term: t("campaigns:list.tags"),
            description: campaign.tags.join(", ") || t("campaigns:list.noTags"),
          },
        ]}
      />
      <div className="ui-campaign-counts">
        <DataTable
          caption={t("campaigns:one.states")}
          columns={[
            { key: "what", header: t("campaigns:one.state"), rowHeader: true },
            { key: "n", header: t("campaigns:one.comments"), numeric: true },
          ]}
          rows={listStates(campaign.stand.states, t).map(({ key, word, n }) => ({
            key,
            cells: { what: word, n: number(n) },
          }))}
        />
        <DataTable
          caption={t("campaigns:one.countries")}
          columns={[
            { key: "what", header: t("campaigns:one.country"), rowHeader: true },
            { key: "n", header: t("campaigns:one.comments"), numeric: true },
          ]}
          rows={countries.map(({ country, n }) => ({
            key: country ?? "none",
            cells: {
              what: country ? countryName(country, locale) : t("campaigns:one.noCountry"),
              n: number(n),
            },
          }))}
          footer={
            campaign.size > among.countries
              ? t("campaigns:one.countriesAmong", { number: number(among.countries) })
              : undefined
          }
        />
      </div>
    </Section>
  );
}
