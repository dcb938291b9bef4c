import { filtersInForce } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { newOperationPath } from "~/paths";
import { FiltersInForce } from "~/queue/filters-in-force";
import { queueHref } from "~/queue/queue-list";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { PreviewedAction } from "./bulk-actions";
import type { ChosenOnPage, OperationEntered, OperationErrors } from "./operation-form";
import { forgetPicked } from "./picked";
import { PreviewFields } from "./preview-fields";
import type { Preview } from "./preview-operation.server";
import { SuggestedPreview } from "./preview-suggestions";
import { SampleList, StandingTable } from "./preview-tables";

/** Why an operation did not begin. */
export interface NotBegun {
  readonly entered: OperationEntered;
  readonly errors: OperationErrors;
  /** The number that the moderator had agreed to, where there are others now. */
  readonly expected?: number;
}

interface Found {
  readonly action: PreviewedAction;
  /** The least confidence of suggestions, as it was asked for. */
  readonly confidence: string | null;
  readonly preview: Preview;
  readonly sample: Parameters<typeof SampleList>[0]["sample"];
  readonly people: Parameters<typeof PreviewFields>[0]["people"];
}

/** What an operation would change, of which comments, and what it still has to be told. */
export function PreviewPage({
  page,
  found,
  notBegun,
}: {
  readonly page: ChosenOnPage;
  readonly found: Found;
  readonly notBegun: NotBegun | undefined;
}) {
  const { preview, action, people, sample } = found;
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
