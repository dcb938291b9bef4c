import type { CommentFilter } from "~/comments/comment-filter";
import { formatShort } from "~/i18n/dates";
import { locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { Action } from "~/operations/action";
import { itemOutcomes } from "~/operations/operation";
import { SkippedRows } from "~/operations/operation-page";
import { QuerySection } from "~/operations/query-section";
import type { OperationRead, Skipped } from "~/operations/read-operation.server";
import { describeAction } from "~/operations/step-names";
import { acknowledgementsPath, operationPath } from "~/paths";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { PassedOver, RunProgress } from "./letter-run";
import { RunProgressView } from "./run-progress";

interface RunPageProps {
  readonly operation: OperationRead;
  readonly progress: RunProgress;
  readonly passedOver: PassedOver;
  readonly skipped: readonly Skipped[];
  /** What its comments were chosen by, where it was a filter. */
  readonly filter: CommentFilter | undefined;
}

const acknowledging = ({ steps }: Action) => steps.find((step) => step.do === "acknowledge");

/** One run of letters: who began it, for which comments, where each letter stands, and whom it passed over. */
export function RunPage({ operation, progress, passedOver, skipped, filter }: RunPageProps) {
  const t = useTranslate();
  const locale = useLocale();
  const step = acknowledging(operation.action);
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <a href={acknowledgementsPath}>{t("acknowledgements:list.title")}</a> ·{" "}
            {t("acknowledging:run.eyebrow")}
          </>
        }
        title={
          operation.total === 1
            ? t("acknowledging:run.titleOne")
            : t("acknowledging:run.title", { number: formatNumber(operation.total, locale) })
        }
        lede={t("acknowledging:run.begun", {
          when: formatShort(operation.begunAt, locale),
          name: operation.staffName ?? t("acknowledging:run.formerStaff"),
        })}
      />
      {step ? null : (
        <p>
          {t("acknowledging:runs.onPosting")}:{" "}
          <a href={operationPath(operation.id)}>{describeAction(operation.action, t)}</a>
        </p>
      )}
      <RunProgressView id={operation.id} loaded={progress} onPosting={!step} />
      {step ? <PassedOverTable passedOver={passedOver} skipped={skipped} /> : null}
      {step ? <Words step={step} /> : null}
      {filter ? <QuerySection filter={filter} /> : null}
    </>
  );
}

function PassedOverTable({ passedOver, skipped }: Pick<RunPageProps, "passedOver" | "skipped">) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = itemOutcomes.flatMap((outcome) => {
    const count = passedOver[outcome];
    if (!count || outcome === "waiting" || outcome === "changed") return [];
    const cells = { cause: t(`operations:one.outcome.${outcome}`), count: formatNumber(count, locale) };
    return [{ key: outcome, cells }];
  });
  if (rows.length === 0) return null;
  return (
    <Section heading={t("acknowledging:run.passedOver")}>
      <DataTable
        caption={t("acknowledging:run.passedOver")}
        captionHidden
        columns={[
          { key: "cause", header: t("acknowledging:figures.cause"), rowHeader: true },
          { key: "count", header: t("acknowledging:figures.comments"), numeric: true },
        ]}
        rows={rows}
      />
      <Disclosure summary={t("acknowledging:run.which")}>
        <SkippedRows skipped={skipped} />
      </Disclosure>
    </Section>
  );
}

function Words({ step }: { readonly step: NonNullable<ReturnType<typeof acknowledging>> }) {
  const t = useTranslate();
  const own = locales.flatMap((locale) => {
    const { subject = "", text = "" } = step.words?.[locale] ?? {};
    return subject || text ? [{ locale, subject, text }] : [];
  });
  return (
    <Section heading={t("acknowledging:run.words")}>
      {step.againUntil === undefined ? null : <p>{t("acknowledging:run.again")}</p>}
      {own.length === 0 ? <p>{t("acknowledging:run.standardWords")}</p> : null}
      {own.map(({ locale, subject, text }) => (
        <Disclosure key={locale} summary={t(`acknowledging:form.in.${locale}`)}>
          {subject ? (
            <p>
              <b>{t("acknowledging:form.subject")}:</b> <span lang={locale}>{subject}</span>
            </p>
          ) : null}
          {text ? <PlainText text={text} lang={locale} /> : null}
        </Disclosure>
      ))}
    </Section>
  );
}
