import { useTranslate } from "~/i18n/translate";
import { Select } from "~/ui/field";
import { SearchForm } from "~/ui/search-form";
import { publicStatuses } from "./notice";
import type { PillarChoice } from "./notice-filters.server";
import { isFiltered, type NoticeQuery } from "./notice-query";

/** The public list's search and filters, a form by GET: its result is an address that can be sent on. */
export function NoticeSearch({
  action,
  filter,
  pillars,
}: {
  readonly action: string;
  readonly filter: NoticeQuery;
  readonly pillars: readonly PillarChoice[];
}) {
  const t = useTranslate();
  const statusNames = {
    open: t("vocabulary:noticeStatus.open"),
    upcoming: t("notices:list.upcoming"),
    closed: t("vocabulary:noticeStatus.closed"),
  };
  const editions = [...new Set(pillars.map(({ editionName }) => editionName))].map((editionName) => ({
    label: editionName,
    options: pillars
      .filter((pillar) => pillar.editionName === editionName)
      .map(({ value, code, name }) => ({ value, label: t("notices:list.pillarOption", { code, name }) })),
  }));
  return (
    <SearchForm
      action={action}
      label={t("notices:list.search")}
      submitLabel={t("notices:list.submit")}
      defaultValue={filter.q}
      filters={
        <>
          <Select
            name="status"
            label={t("notices:list.status")}
            emptyLabel={t("notices:list.anyStatus")}
            options={publicStatuses.map((status) => ({ value: status, label: statusNames[status] }))}
            defaultValue={filter.status}
          />
          <Select
            name="pillar"
            label={t("notices:list.pillar")}
            emptyLabel={t("notices:list.anyPillar")}
            options={editions}
            defaultValue={filter.pillar}
          />
        </>
      }
    >
      {isFiltered(filter) ? <a href={action}>{t("notices:list.reset")}</a> : null}
    </SearchForm>
  );
}
