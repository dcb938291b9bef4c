import { stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE, statusChoices } from "~/comments/comment-filter";
import { locales } from "~/i18n/locale";
import { type Translate, useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { Button } from "~/ui/button";
import { type OptionGroup, Select, TextField } from "~/ui/field";
import type { QueueChoices } from "./queue-choices.server";

/** The queue's filters, as a form whose result has an address. */
export function QueueFilters({
  action,
  filter,
  choices,
}: {
  readonly action: string;
  readonly filter: CommentFilter;
  readonly choices: QueueChoices;
}) {
  const t = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: many screen readers do not know the search element yet
    <form className="ui-filter-bar" action={action} method="get" role="search">
      <TextField type="search" name="q" label={t("triage:filters.search")} defaultValue={filter.q} />
      <Select
        name="docket"
        label={t("triage:filters.docket")}
        emptyLabel={t("triage:filters.anyDocket")}
        defaultValue={filter.docket ?? ""}
        options={choices.dockets.map(({ docketNumber, title }) => ({
          value: docketNumber,
          label: `${docketNumber} · ${title ?? ""}`,
        }))}
      />
      <Select
        name="status"
        label={t("triage:filters.status")}
        emptyLabel={t("triage:filters.anyStatus")}
        defaultValue={filter.status ?? ""}
        options={statusChoices.map((value) => ({
          value,
          label: value === "counted" ? t("triage:filters.counted") : t(`vocabulary:commentStatus.${value}`),
        }))}
      />
      <NarrowingFilters filter={filter} editions={choices.editions} />
      <Select
        name="held"
        label={t("triage:filters.held")}
        emptyLabel={t("triage:filters.notHeld")}
        defaultValue={filter.held ?? ""}
        options={[{ value: "yes", label: t("triage:filters.heldYes") }]}
      />
      {filter.country ? <input type="hidden" name="country" value={filter.country} /> : null}
      <Button>{t("triage:filters.submit")}</Button>
    </form>
  );
}

/** The filters that make sense within one docket too. */
export function NarrowingFilters({
  filter,
  editions,
}: {
  readonly filter: CommentFilter;
  readonly editions: readonly EditionRead[];
}) {
  const t = useTranslate();
  return (
    <>
      <Select
        name="type"
        label={t("triage:filters.type")}
        emptyLabel={t("triage:filters.anyType")}
        defaultValue={filter.type ?? ""}
        options={stakeholderTypes.map((value) => ({
          value,
          label: t(`vocabulary:stakeholderType.${value}`),
        }))}
      />
      <Select
        name="pillar"
        label={t("triage:filters.pillar")}
        emptyLabel={t("triage:filters.anyPillar")}
        defaultValue={filter.pillar ?? ""}
        options={[
          { value: NONE, label: t("triage:filters.untagged") },
          ...editions.map((edition) => tagOptions(edition)),
        ]}
      />
      <Select
        name="language"
        label={t("triage:filters.language")}
        emptyLabel={t("triage:filters.anyLanguage")}
        defaultValue={filter.language ?? ""}
        options={locales.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <Select
        name="acknowledged"
        label={t("triage:filters.acknowledged")}
        emptyLabel={t("triage:filters.anyAcknowledged")}
        defaultValue={filter.acknowledged ?? ""}
        options={acknowledgedOptions(t)}
      />
    </>
  );
}

function tagOptions({ code, name, pillars }: EditionRead): OptionGroup {
  return {
    label: name,
    options: pillars
      .flatMap((pillar) => [pillar, ...pillar.workstreams])
      .map((tag) => ({ value: `${code}.${tag.code}`, label: `${tag.code} · ${tag.name}` })),
  };
}

const acknowledgedOptions = (t: Translate) => [
  { value: "yes", label: t("triage:filters.acknowledgedYes") },
  { value: "no", label: t("triage:filters.acknowledgedNo") },
];
