import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterQuery } from "~/comments/comment-filter";
import { formatInBothCapitals } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeStatusTag } from "~/notices/notice-status";
import { commentsCsvPath, docketExportPath, documentPath, queuePath, suggestionsPath } from "~/paths";
import { drawCharts } from "~/summaries/charts/draw-charts.server";
import { summaryQuery } from "~/summaries/summary";
import { SummaryFigures } from "~/summaries/summary-figures";
import { SummaryFilters } from "~/summaries/summary-filters";
import { HowCounted, SummaryParts } from "~/summaries/summary-parts";
import { ButtonRow, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";
import { loadSummary } from "./summary-request.server";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("summary:title", { docket: loaded?.docket.docketNumber ?? "" }),
);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, ...loaded } = await loadSummary(args);
  const { summary, edition } = loaded;
  const empty = summary.total.comments === 0;
  return { ...loaded, charts: empty ? undefined : await drawCharts(summary, edition.code, locale) };
}

export default function SummaryOfDocket() {
  const { docket, filter, edition, choices, summary, charts } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const when = formatInBothCapitals(summary.asOf, locale, {
    inWashington: t("inWashington"),
    inMexicoCity: t("inMexicoCity"),
  });
  const { docket: docketNumber, ...downloaded } = filter;
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {t("summary:eyebrow")} · {docketNumber} <NoticeStatusTag status={docket.status} />
          </>
        }
        title={docket.title ?? docketNumber}
        lede={t("summary:asOf", { when })}
        actions={
          <ButtonRow>
            <LinkButton href={commentsCsvPath(docketNumber) + filterQuery(downloaded)}>
              {t("summary:download")}
            </LinkButton>
            <LinkButton variant="secondary" href={documentPath(docketNumber) + summaryQuery(filter)}>
              {t("findings:open")}
            </LinkButton>
            <LinkButton variant="secondary" href={docketExportPath(docketNumber) + filterQuery(downloaded)}>
              {t("exports:page.open")}
            </LinkButton>
            <LinkButton variant="secondary" href={queuePath + filterQuery(filter)}>
              {t("summary:read")}
            </LinkButton>
            <LinkButton variant="secondary" href={suggestionsPath(docketNumber)}>
              {t("suggestions:quality.open")}
            </LinkButton>
          </ButtonRow>
        }
      />
      <SummaryFilters docket={docketNumber} filter={filter} edition={edition} choices={choices} />
      <SummaryFigures docket={docketNumber} summary={summary} filter={filter} />
      {charts ? (
        <SummaryParts summary={summary} filter={filter} editionCode={edition.code} charts={charts} />
      ) : (
        <EmptyState heading={t("summary:empty")}>{t("summary:emptyText")}</EmptyState>
      )}
      <HowCounted />
    </>
  );
}
