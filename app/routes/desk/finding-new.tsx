import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addFinding } from "~/findings/change-findings.server";
import { isFindingKind, MOST_FINDINGS } from "~/findings/finding";
import { FindingFields, textErrors, textProblems } from "~/findings/finding-fields";
import { checkTexts, readFindingForm } from "~/findings/finding-form";
import type { FindingNotSaved } from "~/findings/finding-page";
import { readSectionChoices } from "~/findings/read-finding-page.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { documentPath, findingPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  loaded
    ? `${t("findings:form.newTitle")} · ${t("findings:title", { docket: loaded.docket })}`
    : t("findings:form.newTitle"),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const read = await readSectionChoices(context.portal.db, params.docket ?? "", deskLocale(request.headers));
  if (!read) throw new Response(null, { status: 404 });
  const parameters = new URL(request.url).searchParams;
  const kind = parameters.get("kind");
  const section = parameters.get("section");
  const { docket, choices } = read;
  return {
    docket,
    choices,
    section: choices.find(({ value }) => value === section)?.value ?? "overall",
    kind: isFindingKind(kind) ? kind : ("main-point" as const),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const docket = params.docket ?? "";
  const entered = readFindingForm(await readForm(request));
  if (!entered) throw new Response(null, { status: 400 });
  const errors = checkTexts(entered, false);
  if (Object.keys(errors).length > 0) return data<FindingNotSaved>({ entered, errors }, { status: 422 });
  const added = await addFinding(context.portal.db, { docket, staffId: getStaff(context).id, ...entered });
  if (added.outcome === "not-found") throw new Response(null, { status: 404 });
  if (added.outcome === "added")
    return redirect(`${findingPath(docket, added.id)}?done=written#references`, 303);
  return data<FindingNotSaved>({ entered, refusal: { outcome: added.outcome } }, { status: 409 });
}

export default function NewFinding() {
  const { docket, choices, section, kind } = useLoaderData<typeof loader>();
  const notSaved = useActionData<FindingNotSaved>();
  const t = useTranslate();
  const locale = useLocale();
  const entered = notSaved?.entered ?? { section, kind, text: { en: "", es: "" } };
  const problems = textProblems(notSaved?.errors ?? {}, entered.text, { t, locale });
  const refusal = notSaved?.refusal?.outcome;
  const refused =
    refusal === "no-section"
      ? t("findings:refused.no-section")
      : refusal === "too-many"
        ? t("findings:refused.too-many-findings", { limit: formatNumber(MOST_FINDINGS, locale) })
        : undefined;
  return (
    <>
      <PageHeading
        eyebrow={<a href={documentPath(docket)}>{t("findings:title", { docket })}</a>}
        title={t("findings:form.newTitle")}
      />
      <ErrorSummary
        title={t("findings:form.problemTitle")}
        errors={[
          ...(refused ? [{ fieldId: fieldId("section"), message: refused }] : []),
          ...textErrors(problems),
        ]}
      />
      <Form>
        <FindingFields choices={choices} entered={entered} problems={problems} />
        <Button>{t("findings:form.create")}</Button>
      </Form>
    </>
  );
}
