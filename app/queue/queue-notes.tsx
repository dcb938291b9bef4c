import type { CommentFilter } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import type { CommentPage } from "./list-queue.server";

/** What a reader has to know about a list that is not what its filters may seem to ask for. */
export function QueueNotes({
  page,
  filter,
  mostRanked,
}: {
  readonly page: Pick<CommentPage, "vanished" | "partly" | "ranked" | "count">;
  readonly filter: CommentFilter;
  /** How many comments are put in order of relevance at most. */
  readonly mostRanked: number;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      {page.vanished.length > 0 ? (
        <Alert kind="warning" heading={t("queue:filters.vanished.heading")}>
          {page.vanished
            .map((name) => t(`queue:filters.vanished.${name}`, { value: filter[name] ?? "" }))
            .join(" ")}{" "}
          {t("queue:filters.vanished.advice")}
        </Alert>
      ) : null}
      {page.partly ? (
        <p className="usa-hint">
          {t(`queue:list.partly.${page.partly.why}`, { number: formatNumber(page.partly.among, locale) })}
        </p>
      ) : null}
      {filter.sort && filter.q && !page.ranked && page.count?.n ? (
        <p className="usa-hint">
          {page.count.more
            ? t("queue:list.notRankedMany")
            : t("queue:list.notRanked", { number: formatNumber(mostRanked, locale) })}
        </p>
      ) : null}
    </>
  );
}
