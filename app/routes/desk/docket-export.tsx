import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filtersInForce } from "~/comments/comment-filter";
import { countWanted, estimateSizes, isLarge } from "~/exports/count-wanted.server";
import { ExportForm } from "~/exports/export-form";
import {
  type ExportFormat,
  exportFormats,
  exportQuery,
  findRefusal,
  inclusions,
  mayInclude,
} from "~/exports/export-request";
import { readExportParameters } from "~/exports/read-export-request";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { docketExportPath, exportPath, exportsPath, summaryPath } from "~/paths";
import { FiltersInForce } from "~/queue/filters-in-force";
import { getStaff } from "~/staff/current-staff";
import { findDocket } from "~/summaries/dockets.server";
import { ButtonRow, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("exports:page.title", { docket: loaded?.docket.docketNumber ?? "" }),
);

/** What can be had of a docket; with `download` the choice is made, and leads to the file unless it cannot be had so. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const locale = deskLocale(request.headers);
  const docket = await findDocket(db, params.docket ?? "", locale);
  if (!docket) throw new Response(null, { status: 404 });
  const { id: staffId, role } = getStaff(context);
  const parameters = new URL(request.url).searchParams;
  const chosen = readExportParameters(parameters, { staffId, deskLocale: locale });
  const format: ExportFormat = exportFormats.find((each) => each === parameters.get("format")) ?? "xlsx";
  const wanted = { docket: docket.docketNumber, format, ...chosen };
  const refusal = findRefusal(wanted, role);
  if (parameters.has("download") && !refusal)
    throw redirect(exportPath(wanted.docket, format) + exportQuery(wanted), 303);
  const count = await countWanted(db, wanted);
  const large = await Promise.all(
    exportFormats.map(async (each) =>
      (await isLarge(db, { ...wanted, format: each }, count)) ? [each] : [],
    ),
  );
  return {
    docket,
    wanted,
    refusal,
    mayTake: inclusions.filter((each) => mayInclude(role, each)),
    count,
    sizes: await estimateSizes(db, wanted, count),
    large: large.flat(),
  };
}

export default function DocketExport() {
  const { docket, wanted, refusal, mayTake, count, sizes, large } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber } = docket;
  const problem = refusal && t(`exports:page.refused.${refusal}`);
  return (
    <>
      <ErrorSummary
        title={t("exports:page.problem")}
        errors={problem ? [{ fieldId: fieldId("include"), message: problem }] : []}
      />
      <PageHeading
        eyebrow={`${t("exports:page.eyebrow")} · ${docketNumber}`}
        title={docket.title ?? docketNumber}
        lede={t("exports:page.lede", { count, number: formatNumber(count, locale) })}
        actions={
          <ButtonRow>
            <LinkButton variant="secondary" href={exportsPath}>
              {t("exports:list.title")}
            </LinkButton>
            <LinkButton variant="secondary" href={summaryPath(docketNumber)}>
              {t("exports:page.toSummary")}
            </LinkButton>
          </ButtonRow>
        }
      />
      <Section heading={t("exports:page.which")}>
        {filtersInForce(wanted.filter).length > 0 ? (
          <FiltersInForce
            filter={wanted.filter}
            hrefOf={(filter) => docketExportPath(docketNumber) + exportQuery({ ...wanted, filter })}
          />
        ) : (
          <p>{t("exports:page.all")}</p>
        )}
      </Section>
      {count === 0 ? (
        <EmptyState heading={t("exports:page.empty")}>{t("exports:page.emptyText")}</EmptyState>
      ) : (
        <ExportForm wanted={wanted} mayTake={mayTake} sizes={sizes} large={large} problem={problem} />
      )}
    </>
  );
}
