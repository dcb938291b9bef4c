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
      <TextField type="search" name="q" label={t("queue:filters.search")} defaultValue={filter.q} />
      <Select
        name="docket"
        label={t("queue:filters.docket")}
        emptyLabel={t("queue:filters.anyDocket")}
        defaultValue={filter.docket ?? ""}
        options={choices.dockets.map(({ docketNumber, title }) => ({
          value: docketNumber,
          label: `${docketNumber} · ${title ?? ""}`,
        }))}
      />
      <Select
        name="status"
        label={t("queue:filters.status")}
        emptyLabel={t("queue:filters.anyStatus")}
        defaultValue={filter.status ?? ""}
        options={statusChoices.map((value) => ({
          value,
          label: value === "counted" ? t("queue:filters.counted") : t(`vocabulary:commentStatus.${value}`),
        }))}
      />
      <NarrowingFilters filter={filter} editions={choices.editions} />
      <Select
        name="held"
        label={t("queue:filters.held")}
        emptyLabel={t("queue:filters.notHeld")}
        defaultValue={filter.held ?? ""}
        options={[{ value: "yes", label: t("queue:filters.heldYes") }]}
      />
      {filter.country ? <input type="hidden" name="country" value={filter.country} /> : null}
      <Button>{t("queue:filters.submit")}</Button>
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
        label={t("queue:filters.type")}
        emptyLabel={t("queue:filters.anyType")}
        defaultValue={filter.type ?? ""}
        options={stakeholderTypes.map((value) => ({
          value,
          label: t(`vocabulary:stakeholderType.${value}`),
        }))}
      />
      <Select
        name="pillar"
        label={t("queue:filters.pillar")}
        emptyLabel={t("queue:filters.anyPillar")}
        defaultValue={filter.pillar ?? ""}
        options={[
          { value: NONE, label: t("queue:filters.untagged") },
          ...editions.map((edition) => tagOptions(edition)),
        ]}
      />
      <Select
        name="language"
        label={t("queue:filters.language")}
        emptyLabel={t("queue:filters.anyLanguage")}
        defaultValue={filter.language ?? ""}
        options={locales.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <Select
        name="acknowledged"
        label={t("queue:filters.acknowledged")}
        emptyLabel={t("queue:filters.anyAcknowledged")}
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
  { value: "yes", label: t("queue:filters.acknowledgedYes") },
  { value: "no", label: t("queue:filters.acknowledgedNo") },
];
