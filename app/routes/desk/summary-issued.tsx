import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDocketInBoth } from "~/findings/docket.server";
import { readDocumentFilter } from "~/findings/document/give-draft.server";
import { describeNarrowing } from "~/findings/narrowing";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { countCharacters, normalizeText } from "~/i18n/normalize";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { askToIssue } from "~/issuing/ask-issue.server";
import { CheckList } from "~/issuing/check-list";
import { needsNote } from "~/issuing/checks";
import { readChecks } from "~/issuing/checks.server";
import { IssueForm, IssueProblem, type NotIssued } from "~/issuing/issue-form";
import { NOTE_CHARACTERS } from "~/issuing/issued";
import { listVersions } from "~/issuing/issued-summaries.server";
import { VersionList } from "~/issuing/version-list";
import { documentPath, issuedVersionPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { summaryQuery } from "~/summaries/summary";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) => t("issuing:title", { docket: loaded?.docket ?? "" }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const { id, role } = getStaff(context);
  const locale = deskLocale(request.headers);
  const found = await findDocketInBoth(db, params.docket ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const filter = readDocumentFilter(new URL(request.url).searchParams, id);
  const versions = await listVersions(db, found.docketNumber);
  return {
    docket: found.docketNumber,
    filters: describeNarrowing(filter, locale),
    query: summaryQuery(filter).slice(1),
    versions,
    checks: await readChecks(db, found, filter, locale),
    canIssue: role === "official",
    next: (versions[0]?.version ?? 0) + 1,
    underWay: versions.find(({ state }) => state !== "issued")?.version,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, jobs } = context.portal;
  const { id: staffId } = getStaff(context);
  const found = await findDocketInBoth(db, params.docket ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const docket = found.docketNumber;
  const form = await readForm(request);
  const filter = readDocumentFilter(new URL(request.url).searchParams, staffId);
  const note = normalizeText(String(form.get("note") ?? ""));
  const refuse = (problem: NotIssued["problem"], status: 422 | 409) =>
    data<NotIssued>({ note, problem }, { status });
  if (countCharacters(note) > NOTE_CHARACTERS) return refuse("note-long", 422);
  const checks = await readChecks(db, found, filter, "en");
  if (note === "" && needsNote(checks)) return refuse("note-needed", 422);
  if (form.get("confirm") !== "yes") return refuse("confirm-needed", 422);
  const seal = String(form.get("seal") ?? "");
  const asked = await askToIssue({ db, jobs }, { docket, staffId, filter, note, seal });
  if (asked.outcome === "not-found") throw new Response(null, { status: 404 });
  if (asked.outcome !== "asked") return refuse(asked.outcome, 409);
  return redirect(issuedVersionPath(docket, asked.version), 303);
}

export default function IssuedSummaries() {
  const { docket, filters, query, versions, checks, canIssue, next, underWay } =
    useLoaderData<typeof loader>();
  const notIssued = useActionData<NotIssued>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading
        eyebrow={
          <a href={documentPath(docket) + (query && `?${query}`)}>{t("findings:title", { docket })}</a>
        }
        title={t("issuing:title", { docket })}
        lede={t("issuing:lede")}
      />
      <IssueProblem notIssued={notIssued} />
      <VersionList docket={docket} versions={versions} />
      {underWay !== undefined ? (
        <p>{t("issuing:form.underWay", { version: formatNumber(underWay, locale) })}</p>
      ) : (
        <>
          <Section heading={t("issuing:checks.heading")} id="before-issuing">
            {filters ? <Alert kind="info">{t("issuing:narrowed", { filters })}</Alert> : null}
            <CheckList docket={docket} checks={checks} />
          </Section>
          {canIssue ? (
            checks.broken.length === 0 ? (
              <IssueForm checks={checks} version={next} query={query} notIssued={notIssued} />
            ) : null
          ) : (
            <p>{t("issuing:form.officials")}</p>
          )}
        </>
      )}
    </>
  );
}
