import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listModerators } from "~/assignments/assign-comments.server";
import { filtersInForce } from "~/comments/comment-filter";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { beginOperation } from "~/operations/begin-operation.server";
import {
  asChosen,
  type ChosenOnPage,
  type OperationEntered,
  type OperationErrors,
  readChosen,
  readEntered,
  readStep,
} from "~/operations/operation-form";
import { readPercent } from "~/operations/percent";
import { forgetPicked } from "~/operations/picked";
import { PreviewFields } from "~/operations/preview-fields";
import { previewOperation, sampleChosen } from "~/operations/preview-operation.server";
import { SuggestedPreview } from "~/operations/preview-suggestions";
import { SampleList, StandingTable } from "~/operations/preview-tables";
import { newAcknowledgementPath, newOperationPath, operationPath, queuePath } from "~/paths";
import { FiltersInForce } from "~/queue/filters-in-force";
import { queueHref } from "~/queue/queue-list";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("operations:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const { search, searchParams } = new URL(request.url);
  const page = readChosen(searchParams);
  if (page.action === "acknowledge") throw redirect(newAcknowledgementPath + search);
  if (!page.action || (page.scope === "picked" && page.numbers.length === 0)) return { page };
  const chosen = asChosen(page, getStaff(context).id);
  const confidence = searchParams.get("confidence");
  return {
    page,
    found: {
      action: page.action,
      confidence,
      preview: await previewOperation(
        db,
        chosen,
        page.action,
        deskLocale(request.headers),
        readPercent(confidence ?? ""),
      ),
      sample: await sampleChosen(db, chosen),
      people: await listModerators(db),
    },
  };
}

interface NotBegun {
  readonly entered: OperationEntered;
  readonly errors: OperationErrors;
  /** The number that the moderator had agreed to, where there are others now. */
  readonly expected?: number;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const form = await readForm(request);
  const page = readChosen(form);
  const expected = Number(form.get("expected"));
  if (!page.action || page.action === "acknowledge" || !Number.isSafeInteger(expected))
    throw new Response(null, { status: 400 });
  const entered = readEntered(form);
  const people = await listModerators(portal.db);
  const read = readStep(
    page.action,
    entered,
    people.map(({ id }) => id),
  );
  if ("errors" in read) return data<NotBegun>({ entered, errors: read.errors }, { status: 422 });
  const begun = await beginOperation(portal, {
    staffId: getStaff(context).id,
    action: { steps: [read.step] },
    chosen: asChosen(page, getStaff(context).id),
    expected,
  });
  if (begun.outcome === "other-number") {
    return data<NotBegun>({ entered, errors: {}, expected }, { status: 409 });
  }
  return redirect(operationPath(begun.operationId), 303);
}

export default function NewOperation() {
  const { page, found } = useLoaderData<typeof loader>();
  const t = useTranslate();
  if (!found || found.preview.total === 0) return <NothingChosen page={page} />;
  return (
    <>
      <PageHeading
        title={t("operations:preview.title", { what: t(`operations:steps.${found.action}`) })}
        lede={<Total count={found.preview.total} />}
      />
      <PreviewOf page={page} found={found} />
    </>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof loader>>["found"]>;

function PreviewOf({ page, found }: { readonly page: ChosenOnPage; readonly found: Found }) {
  const { preview, action, people, sample } = found;
  const notBegun = useActionData<NotBegun>();
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const will = preview.suggested
    ? preview.suggested.comments
    : preview.standings.reduce((sum, { count, becomes }) => sum + (becomes === null ? 0 : count), 0);
  const errors = Object.keys(notBegun?.errors ?? {});
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary
          title={t("triage:problem.title")}
          errors={errors.map((field) => ({ fieldId: field, message: t(problemOf(field)) }))}
        />
      ) : null}
      {notBegun?.expected !== undefined ? (
        <Alert kind="warning" role="alert" heading={t("operations:preview.otherNumber")}>
          {t("operations:preview.otherNumberText", {
            before: number(notBegun.expected),
            now: number(preview.total),
          })}
        </Alert>
      ) : null}
      {page.scope === "all" && filtersInForce(page.filter).length > 0 ? (
        <>
          <p>{t("operations:preview.byFilter")}</p>
          <FiltersInForce filter={page.filter} hrefOf={queueHref} />
        </>
      ) : null}
      {page.scope === "all" && filtersInForce(page.filter).length === 0 ? (
        <p>{t("operations:preview.allOfThem")}</p>
      ) : null}
      {preview.suggested ? (
        <SuggestedPreview suggested={preview.suggested} entered={found.confidence}>
          <Carried page={page} action={action} />
        </SuggestedPreview>
      ) : (
        <StandingTable standings={preview.standings} />
      )}
      <Form
        action={newOperationPath + searchOf(page, action)}
        onSubmit={page.scope === "picked" ? forgetPicked : undefined}
      >
        <Carried page={page} action={action} expected={preview.total} />
        {preview.suggested ? (
          <input type="hidden" name="confidence" value={preview.suggested.percent} />
        ) : null}
        <PreviewFields
          action={action}
          entered={notBegun?.entered ?? emptyEntered}
          errors={notBegun?.errors ?? {}}
          editions={preview.editions}
          themes={preview.themes}
          people={people}
        />
        <ButtonRow>
          {will > 0 ? (
            <Button variant={action === "withhold" ? "danger" : "primary"}>
              {t("operations:preview.confirm", { count: will, number: number(will) })}
            </Button>
          ) : (
            <p>{t("operations:preview.willNone")}</p>
          )}
          <LinkButton variant="secondary" href={queueHref(page.filter)}>
            {t("operations:preview.back")}
          </LinkButton>
        </ButtonRow>
      </Form>
      <Section heading={t("operations:preview.sample")}>
        <SampleList sample={sample} />
      </Section>
    </>
  );
}

/** The choice once more, so that what is confirmed is what was previewed. */
function Carried({
  page,
  action,
  expected,
}: {
  readonly page: ChosenOnPage;
  readonly action: string;
  readonly expected?: number;
}) {
  return (
    <>
      <input type="hidden" name="do" value={action} />
      <input type="hidden" name="scope" value={page.scope} />
      <input type="hidden" name="query" value={page.query} />
      {expected === undefined ? null : <input type="hidden" name="expected" value={expected} />}
      {page.numbers.map((number) => (
        <input key={number} type="hidden" name="comment" value={number} />
      ))}
    </>
  );
}

/** The address that shows this preview again, should what is sent be refused. */
function searchOf(page: ChosenOnPage, action: string): string {
  const query = new URLSearchParams({ do: action, scope: page.scope, query: page.query });
  for (const number of page.numbers) query.append("comment", number);
  return `?${query}`;
}

const emptyEntered: OperationEntered = {
  reason: "",
  note: "",
  message: { en: "", es: "" },
  add: [],
  remove: [],
  to: "",
  among: [],
  confidence: "",
};

function problemOf(field: string) {
  switch (field) {
    case "reason":
    case "note":
      return `triage:problem.${field}` as const;
    case "message-en":
    case "message-es":
      return "triage:problem.message" as const;
    case "to":
      return "operations:preview.needPerson" as const;
    case "among":
      return "operations:preview.needAmong" as const;
    case "confidence":
      return "operations:preview.needConfidence" as const;
    default:
      return "operations:preview.needTags" as const;
  }
}

function Total({ count }: { readonly count: number }) {
  const t = useTranslate();
  return t("operations:preview.chosen", { count, number: formatNumber(count, useLocale()) });
}

function NothingChosen({ page }: { readonly page: ChosenOnPage }) {
  const t = useTranslate();
  return (
    <EmptyState
      heading={t(page.action ? "operations:preview.noneChosen" : "operations:preview.noAction")}
      action={
        <LinkButton variant="secondary" href={page.query ? queueHref(page.filter) : queuePath}>
          {t("operations:toQueue")}
        </LinkButton>
      }
    >
      {t("operations:preview.noneChosenText")}
    </EmptyState>
  );
}
