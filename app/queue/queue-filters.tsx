import { type CommentFilter, ME, NONE, statusChoices } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Select, TextField } from "~/ui/field";
import { type Narrowed, PillarFilter, TypeFilter, useCounted } from "./filter-fields";
import { FurtherFilters } from "./further-filters";
import type { QueueChoices } from "./queue-choices.server";

/** Filters that are out of sight until they are wanted or in force. */
const further = [
  "theme",
  "sector",
  "language",
  "country",
  "files",
  "late",
  "confirmed",
  "acknowledged",
  "delivery",
  "suggested",
  "campaign",
  "campaigns",
  "held",
  "sort",
] as const satisfies readonly (keyof CommentFilter)[];

/** The queue's filters, as a form whose result has an address. */
export function QueueFilters({
  action,
  filter,
  choices,
  counts,
  explained,
  staffId,
}: Narrowed & {
  readonly action: string;
  readonly choices: QueueChoices;
  /** Whether to say why there are no counts. */
  readonly explained: boolean;
  /** Whoever reads. */
  readonly staffId: string;
}) {
  const t = useTranslate();
  const counted = useCounted(counts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: many screen readers do not know the search element yet
    <form action={action} method="get" role="search">
      <div className="ui-filter-bar">
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
          options={statusChoices.map((value) =>
            value === "counted"
              ? { value, label: t("queue:filters.counted") }
              : counted("status", value, t(`vocabulary:commentStatus.${value}`)),
          )}
        />
        <TypeFilter filter={filter} counts={counts} />
        <PillarFilter filter={filter} counts={counts} editions={choices.editions} />
        <Select
          name="assigned"
          label={t("queue:filters.assigned")}
          emptyLabel={t("queue:filters.anyAssigned")}
          defaultValue={filter.assigned ?? ""}
          options={[
            counted("assigned", ME, t("queue:filters.assignedMe"), `assigned:${staffId}`),
            counted("assigned", NONE, t("queue:filters.assignedNone"), `assigned:${NONE}`),
            ...choices.people
              .filter(({ id }) => id !== staffId)
              .map(({ id, name }) => counted("assigned", id, name, `assigned:${id}`)),
          ]}
        />
        <Button>{t("queue:filters.submit")}</Button>
      </div>
      <Disclosure summary={t("queue:filters.more")} open={further.some((name) => filter[name] !== undefined)}>
        <div className="ui-filter-bar">
          <FurtherFilters filter={filter} counts={counts} choices={choices} />
          <Button>{t("queue:filters.submit")}</Button>
        </div>
        {counts === undefined && explained ? (
          <p className="usa-hint">{t("queue:filters.numbersLeftOut")}</p>
        ) : null}
      </Disclosure>
    </form>
  );
}
