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
import { isGoing, letterTotal, type RunProgress } from "./letter-run";
import { useRunProgress } from "./use-run-progress";

/** How far a run is, where its letters stand, and what can be done about it. */
export function RunProgressView({ id, loaded }: { readonly id: string; readonly loaded: RunProgress }) {
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
      <Ways progress={progress} />
    </>
  );
}

function Standing({ progress, id }: { readonly progress: RunProgress; readonly id: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const queued = progress.letters.queued ?? 0;
  if (!isGoing(progress)) {
    return (
      <Alert kind={progress.state === "stopped" ? "warning" : "success"} role="status">
        {t(progress.state === "stopped" ? "acknowledging:run.stopped" : "acknowledging:run.finished")}
      </Alert>
    );
  }
  const writing = isUnderWay(progress.state);
  const done = progress.changed + progress.skipped;
  const letters = letterTotal(progress);
  return (
    <>
      <p role="status">
        {writing ? (
          <MeterBar value={done} max={progress.total}>
            {t("acknowledging:run.writing", { done: number(done), total: number(progress.total) })}
          </MeterBar>
        ) : (
          <MeterBar value={letters - queued} max={letters}>
            {t("acknowledging:run.sending", { number: number(queued) })}
          </MeterBar>
        )}
      </p>
      <p className="usa-hint">
        {t(progress.state === "stopping" ? "acknowledging:run.stopping" : "acknowledging:run.underWay")}
      </p>
      <noscript>
        <LinkButton variant="secondary" href={letterRunPath(id)}>
          {t("acknowledging:run.refresh")}
        </LinkButton>
      </noscript>
    </>
  );
}

function Ways({ progress }: { readonly progress: RunProgress }) {
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
            disabled={progress.state === "stopping"}
            aria-describedby="stop-hint"
          >
            {t("acknowledging:run.stop")}
          </Button>
          <p className="usa-hint" id="stop-hint">
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
