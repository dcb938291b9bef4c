import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filtersInForce } from "~/comments/comment-filter";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { translator, useTranslate } from "~/i18n/translate";
import { giveUp, tryAgain } from "~/issuing/ask-issue.server";
import { findIssuedDocument, findVersion } from "~/issuing/issued-summaries.server";
import { readVersionNumber } from "~/issuing/version-number";
import { IssuedVersion, UnissuedVersion } from "~/issuing/version-page";
import { VersionState } from "~/issuing/version-state";
import { issuedPath, issuedVersionPath } from "~/paths";
import { describeFilter } from "~/queue/filter-names";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("issuing:version.title", {
    docket: loaded?.docket ?? "",
    version: String(loaded?.version.version ?? ""),
  }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const locale = deskLocale(request.headers);
  const t = translator(locale);
  const docket = params.docket ?? "";
  const number = readVersionNumber(params.version);
  const version = number === undefined ? undefined : await findVersion(db, docket, number);
  if (!version) throw new Response(null, { status: 404 });
  const document = await findIssuedDocument(db, docket, version.version);
  const known = {
    themes: (document?.codebook ?? []).map(({ id, name }) => ({ id, name: name[locale] })),
  };
  const { filter = {} } = document ?? {};
  return {
    docket,
    version,
    edition: document?.edition.name[locale] ?? "",
    filters:
      filtersInForce(filter)
        .map((name) => describeFilter(name, filter, { t, locale, known }))
        .join("; ") || t("document:fact.all"),
    canIssue: getStaff(context).role === "official",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, jobs } = context.portal;
  const docket = params.docket ?? "";
  const version = readVersionNumber(params.version);
  if (version === undefined) throw new Response(null, { status: 404 });
  const which = { docket, staffId: getStaff(context).id, version };
  const intent = (await readForm(request)).get("intent");
  if (intent === "try-again") {
    const { outcome } = await tryAgain({ db, jobs }, which);
    if (outcome === "not-found") throw new Response(null, { status: 404 });
    return redirect(issuedVersionPath(docket, version), 303);
  }
  if (intent !== "give-up") throw new Response(null, { status: 400 });
  const { outcome } = await giveUp({ db }, which);
  if (outcome === "not-found") throw new Response(null, { status: 404 });
  return redirect(outcome === "given-up" ? issuedPath(docket) : issuedVersionPath(docket, version), 303);
}

export default function SummaryVersion() {
  const { docket, version, filters, edition, canIssue } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <a href={issuedPath(docket)}>{t("issuing:title", { docket })}</a>{" "}
            <VersionState state={version.state} />
          </>
        }
        title={t("issuing:version.title", { docket, version: String(version.version) })}
      />
      {version.state === "issued" ? (
        <IssuedVersion docket={docket} version={version} filters={filters} edition={edition} />
      ) : (
        <UnissuedVersion docket={docket} version={version} canIssue={canIssue} />
      )}
    </>
  );
}
