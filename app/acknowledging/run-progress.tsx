import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { messageStatuses } from "~/mail/message";
import { isUnderWay } from "~/operations/operation";
import { letterRunPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, LinkButton } from "~/ui/button";
import { FigureRow } from "~/ui/figure-row";
import { Form } from "~/ui/form";
import { MeterBar } from "~/ui/meter-bar";
import { Section } from "~/ui/section";
import { isGoing, letterTotal, phaseOf, type RunProgress } from "./letter-run";
import { useRunProgress } from "./use-run-progress";

/** How far a run is, where its letters stand, and what can be done about it. */
export function RunProgressView({
  id,
  loaded,
  onPosting,
}: {
  readonly id: string;
  readonly loaded: RunProgress;
  /** Its letters follow from posting the comments, which the same operation does. */
  readonly onPosting: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const progress = useRunProgress(id, loaded);
  return (
    <>
      <Standing progress={progress} id={id} />
      <Section heading={t("acknowledging:run.figures")}>
        <FigureRow
          items={messageStatuses
            .filter((status) => status === "sent" || (progress.letters[status] ?? 0) > 0)
            .map((status) => ({
              label: t(`vocabulary:messageStatus.${status}`),
              value: formatNumber(progress.letters[status] ?? 0, locale),
            }))}
        />
      </Section>
      <Ways progress={progress} onPosting={onPosting} />
    </>
  );
}

function Standing({ progress, id }: { readonly progress: RunProgress; readonly id: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const phase = phaseOf(progress);
  const queued = progress.letters.queued ?? 0;
  const done = progress.changed + progress.skipped;
  const letters = letterTotal(progress);
  const going = isGoing(progress);
  return (
    <>
      {/* one element for as long as the page is there, with no numbers: only what changes its meaning is read out */}
      <div role="status">
        {going ? (
          <p>{t(`acknowledging:run.phase.${phase}`)}</p>
        ) : (
          <Alert kind={phase === "finished" ? "success" : "warning"}>
            {t(`acknowledging:run.phase.${phase}`)}
          </Alert>
        )}
      </div>
      {phase === "writing" || phase === "stopping" ? (
        <p>
          <MeterBar value={done} max={progress.total}>
            {t("acknowledging:run.writing", { done: number(done), total: number(progress.total) })}
          </MeterBar>
        </p>
      ) : null}
      {phase === "sending" ? (
        <p>
          <MeterBar value={letters - queued} max={letters}>
            {t("acknowledging:run.sending", { number: number(queued) })}
          </MeterBar>
        </p>
      ) : null}
      {going ? (
        <>
          <p className="usa-hint">{t("acknowledging:run.underWay")}</p>
          <noscript>
            <LinkButton variant="secondary" href={letterRunPath(id)}>
              {t("acknowledging:run.refresh")}
            </LinkButton>
          </noscript>
        </>
      ) : null}
    </>
  );
}

function Ways({ progress, onPosting }: { readonly progress: RunProgress; readonly onPosting: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  const failed = progress.retriable;
  return (
    <>
      {isGoing(progress) ? (
        <Form>
          <Button
            variant="secondary"
            name="intent"
            value="stop"
            disabled={phaseOf(progress).startsWith("stopping")}
            aria-describedby="stop-hint"
          >
            {t("acknowledging:run.stop")}
          </Button>
          <p className="usa-hint" id="stop-hint">
            {onPosting && isUnderWay(progress.state) ? `${t("acknowledging:run.stopPostingHint")} ` : null}
            {t("acknowledging:run.stopHint")}
          </p>
        </Form>
      ) : null}
      {failed > 0 ? (
        <Form>
          <Button variant="secondary" name="intent" value="retry" aria-describedby="retry-hint">
            {t("acknowledging:run.retry", { count: failed, number: formatNumber(failed, locale) })}
          </Button>
          <p className="usa-hint" id="retry-hint">
            {t("acknowledging:run.retryHint")}
          </p>
        </Form>
      ) : null}
    </>
  );
}
