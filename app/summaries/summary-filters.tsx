import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import { useLocale, useTranslate } from "~/i18n/translate";
import { summaryPath } from "~/paths";
import type { EditionRead } from "~/pillars/edition";
import { PillarFilter, TypeFilter } from "~/queue/filter-fields";
import { describeFilter } from "~/queue/filter-names";
import { FiltersInForce } from "~/queue/filters-in-force";
import { NarrowingFilters } from "~/queue/further-filters";
import type { QueueChoices } from "~/queue/queue-choices.server";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Select, TextField } from "~/ui/field";
import { summaryHref } from "./summary";

/** What the summary counts, and a form to count less or more. */
export function SummaryFilters({
  docket,
  filter,
  edition,
  choices,
}: {
  readonly docket: string;
  readonly filter: CommentFilter;
  readonly edition: EditionRead;
  readonly choices: QueueChoices;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const inForce = filtersInForce(filter).filter((name) => name !== "docket");
  const names = inForce.filter((name) => name !== "status");
  const words = inForce.map((name) => describeFilter(name, filter, { t, locale, known: choices }));
  return (
    <>
      <p className="ui-only-printed">
        {t("summary:counted", { filters: words.join("; ") || t("summary:statusAll") })}
      </p>
      <FiltersInForce
        filter={filter}
        names={names}
        hrefOf={(other) => summaryHref(docket, other)}
        known={choices}
      />
      <div className="ui-not-printed">
        <Disclosure summary={t("summary:narrow")}>
          {/* biome-ignore lint/a11y/useSemanticElements: many screen readers do not know the search element yet */}
          <form className="ui-filter-bar" action={summaryPath(docket)} method="get" role="search">
            <TextField type="search" name="q" label={t("queue:filters.search")} defaultValue={filter.q} />
            <Select
              name="status"
              label={t("queue:filters.status")}
              defaultValue={filter.status ?? "all"}
              options={[
                { value: "counted", label: t("summary:statusDefault") },
                { value: "all", label: t("summary:statusAll") },
                { value: "posted", label: t("vocabulary:commentStatus.posted") },
              ]}
            />
            <TypeFilter filter={filter} />
            <PillarFilter filter={filter} editions={[edition]} />
            <NarrowingFilters filter={filter} choices={choices} />
            <Button>{t("summary:apply")}</Button>
          </form>
        </Disclosure>
      </div>
    </>
  );
}
