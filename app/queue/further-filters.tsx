import { NONE } from "~/comments/comment-filter";
import { sectors } from "~/comments/sectors";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { messageStatuses } from "~/mail/message";
import { Select } from "~/ui/field";
import { AcknowledgedFilter, LanguageFilter, type Narrowed, useCounted } from "./filter-fields";
import type { QueueChoices } from "./queue-choices.server";

/** The filters that are wanted now and then. */
export function FurtherFilters({ filter, counts, choices }: Narrowed & { readonly choices: QueueChoices }) {
  const t = useTranslate();
  const counted = useCounted(counts);
  return (
    <>
      <NarrowingFilters filter={filter} counts={counts} choices={choices} />
      <Select
        name="campaigns"
        label={t("queue:filters.campaigns")}
        emptyLabel={t("queue:filters.campaignsFolded")}
        defaultValue={filter.campaigns ?? ""}
        options={[{ value: "each", label: t("queue:filters.campaignsEach") }]}
      />
      <Select
        name="held"
        label={t("queue:filters.held")}
        emptyLabel={t("queue:filters.notHeld")}
        defaultValue={filter.held ?? ""}
        options={[counted("held", "yes", t("queue:filters.heldYes"))]}
      />
      <Select
        name="sort"
        label={t("queue:filters.sort")}
        emptyLabel={t("queue:filters.sortNewest")}
        defaultValue={filter.sort ?? ""}
        options={[{ value: "relevance", label: t("queue:filters.sortRelevance") }]}
      />
    </>
  );
}

/** Those of them that make sense within one docket's summary too. */
export function NarrowingFilters({ filter, counts, choices }: Narrowed & { readonly choices: QueueChoices }) {
  const t = useTranslate();
  const locale = useLocale();
  const counted = useCounted(counts);
  const { campaign } = filter;
  return (
    <>
      {choices.themes.length > 0 ? (
        <Select
          name="theme"
          label={t("queue:filters.theme")}
          emptyLabel={t("queue:filters.anyTheme")}
          defaultValue={filter.theme ?? ""}
          options={choices.themes.map(({ id, name }) => counted("theme", String(id), name, `theme:${id}`))}
        />
      ) : null}
      <Select
        name="sector"
        label={t("queue:filters.sector")}
        emptyLabel={t("queue:filters.anySector")}
        defaultValue={filter.sector ?? ""}
        options={[
          counted("sector", NONE, t("queue:filters.noSector"), `sector:${NONE}`),
          ...sectors.map((code) => counted("sector", code, t(`sectors:${code}`), `sector:${code}`)),
        ]}
      />
      <Select
        name="country"
        label={t("queue:filters.country")}
        emptyLabel={t("queue:filters.anyCountry")}
        defaultValue={filter.country ?? ""}
        options={[
          counted("country", NONE, t("queue:filters.noCountry"), `country:${NONE}`),
          ...choices.countries.map(({ id, name }) => counted("country", id, name, `country:${id}`)),
        ]}
      />
      <LanguageFilter filter={filter} counts={counts} />
      <AcknowledgedFilter filter={filter} counts={counts} />
      <Select
        name="delivery"
        label={t("queue:filters.delivery")}
        emptyLabel={t("queue:filters.anyDelivery")}
        defaultValue={filter.delivery ?? ""}
        options={messageStatuses.map((value) =>
          counted("delivery", value, t(`vocabulary:messageStatus.${value}`), `delivery:${value}`),
        )}
      />
      <Select
        name="files"
        label={t("queue:filters.files")}
        emptyLabel={t("queue:filters.anyFiles")}
        defaultValue={filter.files ?? ""}
        options={[
          counted("files", "yes", t("queue:filters.filesYes")),
          counted("files", "no", t("queue:filters.filesNo")),
        ]}
      />
      <Select
        name="late"
        label={t("queue:filters.late")}
        emptyLabel={t("queue:filters.anyLate")}
        defaultValue={filter.late ?? ""}
        options={[counted("late", "yes", t("queue:filters.lateYes"))]}
      />
      <Select
        name="confirmed"
        label={t("queue:filters.confirmed")}
        emptyLabel={t("queue:filters.anyConfirmed")}
        defaultValue={filter.confirmed ?? ""}
        options={[
          counted("confirmed", "yes", t("queue:filters.confirmedYes")),
          counted("confirmed", "no", t("queue:filters.confirmedNo")),
        ]}
      />
      <Select
        name="suggested"
        label={t("queue:filters.suggested")}
        emptyLabel={t("queue:filters.anySuggested")}
        defaultValue={filter.suggested ?? ""}
        options={[counted("suggested", "yes", t("queue:filters.suggestedYes"))]}
      />
      {choices.campaigns.length > 0 ? (
        <Select
          name="campaign"
          label={t("queue:filters.campaign")}
          emptyLabel={t("queue:filters.anyCampaign")}
          defaultValue={campaign ?? ""}
          options={choices.campaigns.map(({ id, name, size }) => {
            const words = { id, name, number: formatNumber(size, locale) };
            return {
              value: String(id),
              label: t(name ? "queue:filters.campaignNamed" : "queue:filters.campaignUnnamed", words),
            };
          })}
        />
      ) : null}
    </>
  );
}
