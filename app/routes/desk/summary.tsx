import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSeenBy, filterQuery, onlyNarrowing } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { formatInBothCapitals } from "~/i18n/dates";
import { deskLocale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeStatusTag } from "~/notices/notice-status";
import { commentsCsvPath, docketExportPath, queuePath, suggestionsPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { getStaff } from "~/staff/current-staff";
import { findDocket } from "~/summaries/dockets.server";
import { summarize } from "~/summaries/summarize.server";
import { withDefaultStatus } from "~/summaries/summary";
import { SummaryFilters } from "~/summaries/summary-filters";
import { HowCounted, SummaryFigures, SummaryTables } from "~/summaries/summary-page";
import { ButtonRow, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("summary:title", { docket: loaded?.docket.docketNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const locale = deskLocale(request.headers);
  const docket = await findDocket(db, params.docket ?? "", locale);
  if (!docket) throw new Response(null, { status: 404 });
  const { docketNumber } = docket;
  const parameters = new URL(request.url).searchParams;
  const narrowed = onlyNarrowing(asSeenBy(readCommentFilter(parameters), getStaff(context).id));
  const filter = { ...withDefaultStatus(narrowed, parameters), docket: docketNumber };
  return {
    docket,
    filter,
    edition: await getEditionOfNotice(db, docketNumber, locale),
    summary: await summarize(db, docketNumber, filter, locale),
  };
}

export default function SummaryOfDocket() {
  const { docket, filter, edition, summary } = useLoaderData<typeof loader>();
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
      <SummaryFilters docket={docketNumber} filter={filter} edition={edition} />
      <SummaryFigures docket={docketNumber} summary={summary} filter={filter} />
      {summary.total === 0 ? (
        <EmptyState heading={t("summary:empty")}>{t("summary:emptyText")}</EmptyState>
      ) : (
        <SummaryTables summary={summary} filter={filter} editionCode={edition.code} />
      )}
      <HowCounted />
    </>
  );
}
