import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDocumentFilter } from "~/findings/document/give-draft.server";
import { type DraftDone, DraftOfSummary, draftDone } from "~/findings/draft-page";
import { describeNarrowing } from "~/findings/narrowing";
import { moveFinding, restoreFinding } from "~/findings/order-findings.server";
import { proposeFindings, undoProposal } from "~/findings/propose-findings.server";
import { readDraftPage } from "~/findings/read-draft-page.server";
import { readForm } from "~/http/form";
import { deskLocale, locales } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { documentPath, documentPreviewPath, issuedPath, summaryDocxPath, summaryPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { summaryQuery } from "~/summaries/summary";
import { Alert } from "~/ui/alert";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("findings:title", { docket: loaded?.page.docket ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const locale = deskLocale(request.headers);
  const filter = readDocumentFilter(parameters, getStaff(context).id);
  const page = await readDraftPage(context.portal.db, params.docket ?? "", locale, filter);
  if (!page) throw new Response(null, { status: 404 });
  const what = draftDone.find((each) => each === parameters.get("done"));
  return {
    page,
    filters: describeNarrowing(filter, locale),
    query: summaryQuery(filter).slice(1),
    done: what && { what, finding: readNumber(parameters.get("finding")) },
  };
}

const readNumber = (value: unknown) =>
  typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const docket = params.docket ?? "";
  const who = { docket, staffId: getStaff(context).id };
  const form = await readForm(request);
  const intent = form.get("intent");
  const done = (what: DraftDone, finding?: number) => {
    // what is counted stays as it was
    const query = new URL(request.url).searchParams;
    query.set("done", what);
    query.delete("finding");
    if (finding !== undefined) query.set("finding", String(finding));
    const place = finding === undefined ? "" : `#finding-${finding}`;
    return redirect(`${documentPath(docket)}?${query}${place}`, 303);
  };
  if (intent === "propose") {
    const result = await proposeFindings(db, who);
    if (result.outcome === "not-found") throw new Response(null, { status: 404 });
    return done(result.outcome === "proposed" ? "proposed" : "nothing");
  }
  if (intent === "undo-proposal") {
    const proposalId = readNumber(form.get("proposal"));
    if (proposalId === undefined) throw new Response(null, { status: 400 });
    const result = await undoProposal(db, { ...who, proposalId });
    if (result.outcome === "not-found") throw new Response(null, { status: 404 });
    return done("proposal-undone");
  }
  const id = readNumber(form.get("finding"));
  if (id === undefined) throw new Response(null, { status: 400 });
  if (intent === "restore") {
    const { outcome } = await restoreFinding(db, { ...who, id });
    if (outcome === "not-found") throw new Response(null, { status: 404 });
    return done("restored", id);
  }
  if (intent !== "up" && intent !== "down") throw new Response(null, { status: 400 });
  const { outcome } = await moveFinding(db, { ...who, id, to: intent });
  if (outcome === "not-found") throw new Response(null, { status: 404 });
  return done(outcome, id);
}

export default function SummaryDocumentPage() {
  const { page, done, filters, query } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const { docket } = page;
  const narrowed = query && `&${query}`;
  return (
    <>
      <PageHeading
        eyebrow={<a href={summaryPath(docket)}>{t("summary:title", { docket })}</a>}
        title={t("findings:title", { docket })}
        lede={t("findings:lede")}
        actions={
          <ButtonRow>
            <LinkButton href={issuedPath(docket) + (query && `?${query}`)}>{t("findings:issued")}</LinkButton>
            {locales.map((locale) => (
              <LinkButton
                key={locale}
                variant="secondary"
                href={documentPreviewPath(docket, locale) + narrowed}
              >
                {t(`findings:preview.${locale}`)}
              </LinkButton>
            ))}
            {locales.map((locale) => (
              <LinkButton key={locale} variant="secondary" href={summaryDocxPath(docket, locale) + narrowed}>
                {t(`findings:word.${locale}`)}
              </LinkButton>
            ))}
          </ButtonRow>
        }
      />
      {filters ? <Alert kind="info">{t("issuing:narrowed", { filters })}</Alert> : null}
      <DraftOfSummary page={page} done={done} />
    </>
  );
}
