import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { type LiftProblem, REASON_MAX, readLiftReason } from "~/mail/suppressions/lift-form";
import { liftFieldId, SuppressionList } from "~/mail/suppressions/suppression-list";
import {
  findSuppression,
  liftSuppression,
  listSuppressions,
  SUPPRESSIONS_PER_PAGE,
  type SuppressionRead,
} from "~/mail/suppressions/suppressions.server";
import { suppressionsPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("mail:suppressions.title"));

const readId = (given: unknown) =>
  typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : undefined;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const before = readId(parameters.get("before"));
  const found = await listSuppressions(context.portal.db, { before });
  const suppressions = found.slice(0, SUPPRESSIONS_PER_PAGE);
  const more = found.length > suppressions.length;
  return { suppressions, before, more, lifted: parameters.has("lifted") };
}

/** What was sought or not done; an address that was typed stands in no address of a page. */
type Told =
  | { readonly told: "found"; readonly suppression: SuppressionRead | null }
  | {
      readonly told: "refused";
      readonly id: number;
      readonly reason: string;
      readonly problem: LiftProblem;
    }
  | { readonly told: "gone" };

/** Finds an address, or lets one have mail again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const form = await readForm(request);
  if (form.get("intent") === "find") {
    const address = String(form.get("address") ?? "").slice(0, 500);
    const suppression = (await findSuppression(db, address)) ?? null;
    return data<Told>({ told: "found", suppression });
  }
  const id = readId(form.get("id"));
  if (id === undefined) throw new Response(null, { status: 400 });
  const { reason, problem } = readLiftReason(form);
  if (problem) return data<Told>({ told: "refused", id, reason, problem }, { status: 422 });
  const lifted = await liftSuppression(db, { id, reason, staffId: getStaff(context).id });
  if (!lifted) return data<Told>({ told: "gone" }, { status: 409 });
  return redirect(`${suppressionsPath}?lifted`, 303);
}

export default function Suppressions() {
  const { suppressions, before, more, lifted } = useLoaderData<typeof loader>();
  const told = useActionData<Told>();
  const t = useTranslate();
  const refused = told?.told === "refused" ? told : undefined;
  const message = refused && t(`mail:suppressions.${refused.problem}`, { max: REASON_MAX });
  const notLifted = refused && message ? { id: refused.id, reason: refused.reason, message } : undefined;
  const older = suppressions.at(-1)?.id;
  return (
    <>
      <ErrorSummary
        title={t("mail:suppressions.problem")}
        errors={notLifted ? [{ fieldId: liftFieldId("lift", notLifted.id), message: notLifted.message }] : []}
      />
      {told?.told === "gone" ? (
        <Alert kind="error" role="alert">
          {t("mail:suppressions.gone")}
        </Alert>
      ) : null}
      {lifted && !told ? (
        <Alert kind="success" role="status">
          {t("mail:suppressions.lifted")}
        </Alert>
      ) : null}
      <PageHeading title={t("mail:suppressions.title")} lede={t("mail:suppressions.lede")} />
      <Section heading={t("mail:suppressions.find")} id="find">
        {told?.told === "found" ? <Found suppression={told.suppression} /> : null}
        <Form action={`${suppressionsPath}#find`}>
          <TextField
            name="address"
            type="email"
            label={t("mail:suppressions.address")}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            required
          />
          <Button variant="secondary" name="intent" value="find">
            {t("mail:suppressions.findSubmit")}
          </Button>
        </Form>
      </Section>
      <Section heading={t("mail:suppressions.table")}>
        {suppressions.length === 0 ? (
          <EmptyState headingLevel={3} heading={t("mail:suppressions.none")}>
            {t("mail:suppressions.noneText")}
          </EmptyState>
        ) : (
          <SuppressionList id="lift" suppressions={suppressions} notLifted={notLifted} />
        )}
        <KeysetPagination
          label={t("mail:suppressions.pages")}
          newerLabel={t("mail:suppressions.newest")}
          olderLabel={t("mail:suppressions.older")}
          newerHref={before === undefined ? undefined : suppressionsPath}
          olderHref={more ? `${suppressionsPath}?before=${older}` : undefined}
        />
      </Section>
    </>
  );
}

function Found({ suppression }: { readonly suppression: SuppressionRead | null }) {
  const t = useTranslate();
  const locale = useLocale();
  if (!suppression) {
    return (
      <Alert kind="info" role="status" headingLevel={3}>
        {t("mail:suppressions.notFound")}
      </Alert>
    );
  }
  const why = t(`mail:suppressions.reason.${suppression.reason}`);
  const when = formatShort(suppression.since, locale);
  return (
    <>
      <Alert kind="warning" role="status" heading={t("mail:suppressions.found")} headingLevel={3}>
        {t("mail:suppressions.foundSince", { why, when })}
      </Alert>
      <SuppressionList id="found" suppressions={[suppression]} notLifted={undefined} />
    </>
  );
}
