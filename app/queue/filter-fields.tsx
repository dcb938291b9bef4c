import { stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { type Option, type OptionGroup, Select } from "~/ui/field";
import type { ChoiceCounts, TalliedFilter } from "./tallies.server";

export interface Narrowed {
  readonly filter: CommentFilter;
  /** How many each choice would leave; absent where that is not kept, or not shown. */
  readonly counts?: ChoiceCounts | undefined;
}

export function TypeFilter({ filter, counts }: Narrowed) {
  const t = useTranslate();
  const counted = useCounted(counts);
  return (
    <Select
      name="type"
      label={t("queue:filters.type")}
      emptyLabel={t("queue:filters.anyType")}
      defaultValue={filter.type ?? ""}
      options={stakeholderTypes.map((value) =>
        counted("type", value, t(`vocabulary:stakeholderType.${value}`)),
      )}
    />
  );
}

export function LanguageFilter({ filter, counts }: Narrowed) {
  const t = useTranslate();
  const counted = useCounted(counts);
  return (
    <Select
      name="language"
      label={t("queue:filters.language")}
      emptyLabel={t("queue:filters.anyLanguage")}
      defaultValue={filter.language ?? ""}
      options={locales.map((value) => counted("language", value, t(`vocabulary:language.${value}`)))}
    />
  );
}

export function AcknowledgedFilter({ filter, counts }: Narrowed) {
  const t = useTranslate();
  const counted = useCounted(counts);
  return (
    <Select
      name="acknowledged"
      label={t("queue:filters.acknowledged")}
      emptyLabel={t("queue:filters.anyAcknowledged")}
      defaultValue={filter.acknowledged ?? ""}
      options={[
        counted("acknowledged", "yes", t("queue:filters.acknowledgedYes")),
        counted("acknowledged", "no", t("queue:filters.acknowledgedNo")),
      ]}
    />
  );
}

export function PillarFilter({
  filter,
  counts,
  editions,
}: Narrowed & { readonly editions: readonly EditionRead[] }) {
  const t = useTranslate();
  const counted = useCounted(counts);
  const groups = editions.map(
    ({ code, name, pillars }): OptionGroup => ({
      label: name,
      options: pillars.flatMap((pillar) => [
        counted("pillar", `${code}.${pillar.code}`, `${pillar.code} · ${pillar.name}`, `pillar:${pillar.id}`),
        ...pillar.workstreams.map((workstream) =>
          counted(
            "pillar",
            `${code}.${workstream.code}`,
            `${workstream.code} · ${workstream.name}`,
            `workstream:${workstream.id}`,
          ),
        ),
      ]),
    }),
  );
  return (
    <Select
      name="pillar"
      label={t("queue:filters.pillar")}
      emptyLabel={t("queue:filters.anyPillar")}
      defaultValue={filter.pillar ?? ""}
      options={[counted("pillar", NONE, t("queue:filters.untagged"), `pillar:${NONE}`), ...groups]}
    />
  );
}

/** An option with how many comments it would leave, where that is known. */
export function useCounted(counts: ChoiceCounts | undefined) {
  const t = useTranslate();
  const locale = useLocale();
  return (name: TalliedFilter, value: string, words: string, key = value): Option => {
    const ofFilter = counts?.[name];
    if (ofFilter === undefined) return { value, label: words };
    return {
      value,
      label: t("queue:filters.choice", { words, number: formatNumber(ofFilter[key] ?? 0, locale) }),
    };
  };
}
