import type { CommentFilter } from "~/comments/comment-filter";
import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath, letterRunPath, operationPath } from "~/paths";
import { queueHref } from "~/queue/queue-list";
import { Alert } from "~/ui/alert";
import { Button, LinkButton } from "~/ui/button";
import { FigureRow } from "~/ui/figure-row";
import { Form } from "~/ui/form";
import { MeterBar } from "~/ui/meter-bar";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { canBeUndone, isUnderWay, type Progress, SKIPPED_SHOWN } from "./operation";
import { QuerySection } from "./query-section";
import type { OperationRead, Skipped } from "./read-operation.server";
import { describeAction } from "./step-names";
import { useProgress } from "./use-progress";

/** One piece of work on many comments: how far it is, what was passed over and why, and the ways to stop or undo it. */
export function OperationPage({
  operation,
  filter,
  skipped,
  hasLetters,
}: {
  readonly operation: OperationRead;
  /** What its comments were chosen by, where it was a filter. */
  readonly filter: CommentFilter | undefined;
  readonly skipped: readonly Skipped[];
  /** Letters to the comments' authors followed from it. */
  readonly hasLetters: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const progress = useProgress(operation.id, operation);
  return (
    <>
      <PageHeading
        title={t("operations:one.title", {
          what: describeAction(operation.action, t),
          total: formatNumber(operation.total, locale),
        })}
        lede={t("operations:one.begun", {
          when: formatShort(operation.begunAt, locale),
          name: operation.staffName ?? t("operations:one.formerStaff"),
        })}
      />
      <Standing operation={operation} progress={progress} />
      <Figures progress={progress} />
      {hasLetters ? (
        <p>
          <a href={letterRunPath(operation.id)}>{t("acknowledging:run.toRun")}</a>
        </p>
      ) : null}
      <Ways operation={operation} />
      {filter ? (
        <QuerySection filter={filter}>
          <p>
            <a href={queueHref(filter)}>{t("operations:one.showQuery")}</a>
          </p>
        </QuerySection>
      ) : null}
      {skipped.length > 0 ? <SkippedTable skipped={skipped} /> : null}
    </>
  );
}

function Standing({
  operation,
  progress,
}: {
  readonly operation: OperationRead;
  readonly progress: Progress;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const done = progress.changed + progress.skipped;
  if (isUnderWay(progress.state)) {
    const words = t("operations:one.progress", {
      done: formatNumber(done, locale),
      total: formatNumber(progress.total, locale),
    });
    return (
      <>
        <p role="status">
          <MeterBar value={done} max={progress.total}>
            {words}
          </MeterBar>
        </p>
        <p className="usa-hint">
          {t(progress.state === "stopping" ? "operations:one.stopping" : "operations:one.underWay")}
        </p>
        <noscript>
          <LinkButton variant="secondary" href={operationPath(operation.id)}>
            {t("operations:one.refresh")}
          </LinkButton>
        </noscript>
      </>
    );
  }
  return (
    <Alert kind={progress.state === "done" ? "success" : "warning"} role="status">
      {t(progress.state === "done" ? "operations:one.finished" : "operations:one.stopped")}
    </Alert>
  );
}

function Figures({ progress }: { readonly progress: Progress }) {
  const t = useTranslate();
  const locale = useLocale();
  const { changed, skipped, total } = progress;
  return (
    <FigureRow
      items={[
        { label: t("operations:one.changed"), value: formatNumber(changed, locale) },
        { label: t("operations:one.skipped"), value: formatNumber(skipped, locale) },
        { label: t("operations:one.waiting"), value: formatNumber(total - changed - skipped, locale) },
      ]}
    />
  );
}

function Ways({ operation }: { readonly operation: OperationRead }) {
  const t = useTranslate();
  if (isUnderWay(operation.state)) {
    return (
      <Form>
        <Button variant="secondary" name="intent" value="stop" disabled={operation.state === "stopping"}>
          {t("operations:one.stop")}
        </Button>
      </Form>
    );
  }
  if (operation.undoneBy) {
    return (
      <p>
        {t("operations:one.undoneBy")}{" "}
        <a href={operationPath(operation.undoneBy)}>{t("operations:one.toUndoing")}</a>
      </p>
    );
  }
  if (operation.undoes) {
    return (
      <p>
        {t("operations:one.undoes")}{" "}
        <a href={operationPath(operation.undoes)}>{t("operations:one.toUndone")}</a>
      </p>
    );
  }
  if (!canBeUndone(operation.action)) return <p>{t("operations:one.notUndoable")}</p>;
  if (operation.changed === 0) return null;
  return (
    <Form>
      <Button variant="secondary" name="intent" value="undo" aria-describedby="undo-hint">
        {t("operations:one.undo")}
      </Button>
      <p className="usa-hint" id="undo-hint">
        {t("operations:one.undoHint")}
      </p>
    </Form>
  );
}

function SkippedTable({ skipped }: { readonly skipped: readonly Skipped[] }) {
  const t = useTranslate();
  return (
    <Section heading={t("operations:one.skippedHeading")}>
      <SkippedRows skipped={skipped} />
    </Section>
  );
}

/** The comments that were passed over, the first of them by name, each with the reason. */
export function SkippedRows({ skipped }: { readonly skipped: readonly Skipped[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("operations:one.skippedHeading")}
      captionHidden
      columns={[
        { key: "comment", header: t("operations:one.comment"), rowHeader: true },
        { key: "why", header: t("operations:one.why") },
      ]}
      rows={skipped.map(({ trackingNumber, outcome }) => ({
        key: trackingNumber,
        cells: {
          comment: (
            <a className="ui-reference" href={deskCommentPath(trackingNumber)}>
              {trackingNumber}
            </a>
          ),
          why: t(`operations:one.outcome.${outcome}`),
        },
      }))}
      footer={
        skipped.length === SKIPPED_SHOWN
          ? t("operations:one.skippedMore", { number: formatNumber(SKIPPED_SHOWN, locale) })
          : undefined
      }
    />
  );
}
