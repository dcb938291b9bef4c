import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { type LiftProblem, REASON_MAX, readLiftReason } from "~/mail/suppressions/lift-form";
import { LiftSection } from "~/mail/suppressions/lift-section";
import { SuppressionList } from "~/mail/suppressions/suppression-list";
import {
  findSuppression,
  findSuppressionById,
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
import { fieldId, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("mail:suppressions.title"));

const readId = (given: unknown) =>
  typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : undefined;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const parameters = new URL(request.url).searchParams;
  const before = readId(parameters.get("before"));
  const found = await listSuppressions(db, { before });
  const suppressions = found.slice(0, SUPPRESSIONS_PER_PAGE);
  const id = readId(parameters.get("lift"));
  const chosen = id === undefined ? undefined : await findSuppressionById(db, id);
  const [more, lifted] = [found.length > suppressions.length, parameters.has("lifted")];
  return { suppressions, before, more, lifted, chosen };
}

/** What became of what was asked; an address that was typed stands in no page's own address. */
type Told =
  | { readonly told: "found"; readonly suppression: SuppressionRead }
  | { readonly told: "not-found" | "gone" }
  | {
      readonly told: "refused";
      readonly suppression: SuppressionRead;
      readonly reason: string;
      readonly problem: LiftProblem;
    };

/** Finds an address, or lets one have mail again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const form = await readForm(request);
  if (form.get("intent") === "find") {
    const suppression = await findSuppression(db, String(form.get("address") ?? "").slice(0, 500));
    return data<Told>(suppression ? { told: "found", suppression } : { told: "not-found" });
  }
  const id = readId(form.get("id"));
  if (id === undefined) throw new Response(null, { status: 400 });
  const gone = () => data<Told>({ told: "gone" }, { status: 409 });
  const { reason, problem } = readLiftReason(form);
  if (problem) {
    const suppression = await findSuppressionById(db, id);
    return suppression
      ? data<Told>({ told: "refused", suppression, reason, problem }, { status: 422 })
      : gone();
  }
  const lifted = await liftSuppression(db, { id, reason, staffId: getStaff(context).id });
  return lifted ? redirect(`${suppressionsPath}?lifted`, 303) : gone();
}

export default function Suppressions() {
  const { suppressions, before, more, lifted, chosen } = useLoaderData<typeof loader>();
  const told = useActionData<Told>();
  const t = useTranslate();
  const refused = told?.told === "refused" ? told : undefined;
  const message = refused && t(`mail:suppressions.${refused.problem}`, { max: REASON_MAX });
  const open = told && "suppression" in told ? told.suppression : told ? undefined : chosen;
  return (
    <>
      <ErrorSummary
        title={t("mail:suppressions.problem")}
        errors={message ? [{ fieldId: fieldId("reason"), message }] : []}
      />
      {told?.told === "gone" ? (
        <Alert kind="error" role="alert">
          {t("mail:suppressions.gone")}
        </Alert>
      ) : null}
      {told?.told === "not-found" ? (
        <Alert kind="info" role="status">
          {t("mail:suppressions.notFound")}
        </Alert>
      ) : null}
      {told?.told === "found" ? (
        <Alert kind="warning" role="status">
          {t("mail:suppressions.found")}
        </Alert>
      ) : null}
      {lifted && !told ? (
        <Alert kind="success" role="status">
          {t("mail:suppressions.lifted")}
        </Alert>
      ) : null}
      <PageHeading title={t("mail:suppressions.title")} lede={t("mail:suppressions.lede")} />
      {open ? <LiftSection suppression={open} typed={refused?.reason} error={message} /> : null}
      <FindForm />
      <Section heading={t("mail:suppressions.table")}>
        {suppressions.length === 0 ? (
          <EmptyState headingLevel={3} heading={t("mail:suppressions.none")}>
            {t("mail:suppressions.noneText")}
          </EmptyState>
        ) : (
          <SuppressionList suppressions={suppressions} />
        )}
        <KeysetPagination
          label={t("mail:suppressions.pages")}
          newerLabel={t("mail:suppressions.newest")}
          olderLabel={t("mail:suppressions.older")}
          newerHref={before === undefined ? undefined : suppressionsPath}
          olderHref={more ? `${suppressionsPath}?before=${suppressions.at(-1)?.id}` : undefined}
        />
      </Section>
    </>
  );
}

function FindForm() {
  const t = useTranslate();
  return (
    <Section heading={t("mail:suppressions.find")}>
      <Form action={suppressionsPath}>
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
  );
}
