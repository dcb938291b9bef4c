import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerLetterForm, type LetterAnswer } from "~/acknowledging/answer-letter-form.server";
import { totalOf } from "~/acknowledging/letter-counts";
import { LetterForm } from "~/acknowledging/letter-form";
import { readLetterPage } from "~/acknowledging/read-letter-page.server";
import { wordsErrors } from "~/acknowledging/words-fields";
import { readForm } from "~/http/form";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NothingChosen } from "~/operations/nothing-chosen";
import { readChosen } from "~/operations/operation-form";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded, locale) => {
  const count = totalOf(loaded?.counts ?? []);
  return t("acknowledging:form.title", { count, number: formatNumber(count, locale) });
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const { searchParams } = new URL(request.url);
  const page = readChosen(searchParams);
  const letters = await readLetterPage(portal, getStaff(context).id, page, searchParams);
  return { ...letters, mailIsSent: portal.mailer !== undefined, told: searchParams.get("told") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const answer = await answerLetterForm(context.portal, getStaff(context).id, form);
  if (!answer) throw new Response(null, { status: 400 });
  if (answer.kind === "go") return redirect(answer.to, 303);
  return data<LetterAnswer & { kind: "problems" }>(answer, { status: 422 });
}

export default function NewAcknowledgement() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<LetterAnswer & { kind: "problems" }>();
  const t = useTranslate();
  const locale = useLocale();
  const total = totalOf(loaded.counts);
  const { page } = loaded;
  if (total === 0) {
    return <NothingChosen page={page} heading={t("acknowledging:form.none")} />;
  }
  const problems = refused?.problems ?? [];
  return (
    <>
      <ErrorSummary title={t("acknowledging:problem.title")} errors={wordsErrors(problems, t, locale)} />
      {refused ? null : <Told told={loaded.told} />}
      <PageHeading
        title={t("acknowledging:form.title", { count: total, number: formatNumber(total, locale) })}
        lede={t("acknowledging:form.lede")}
      />
      <LetterForm loaded={{ ...loaded, draft: refused?.draft ?? loaded.draft }} problems={problems} />
    </>
  );
}

function Told({ told }: { readonly told: string | null }) {
  const t = useTranslate();
  switch (told) {
    case "changed":
      return (
        <Alert kind="warning" role="alert" heading={t("acknowledging:problem.changed")}>
          {t("acknowledging:problem.changedText")}
        </Alert>
      );
    case "test-sent":
      return (
        <Alert kind="success" role="status">
          {t("acknowledging:test.sent")}
        </Alert>
      );
    case "test-too-many":
      return (
        <Alert kind="warning" role="alert">
          {t("acknowledging:test.tooMany")}
        </Alert>
      );
    case "test-not-writable":
      return (
        <Alert kind="warning" role="alert">
          {t("acknowledging:test.notWritable")}
        </Alert>
      );
    default:
      return null;
  }
}
