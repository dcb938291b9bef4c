import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import type { MessageStatus } from "~/mail/message";
import { isUnderWay } from "~/operations/operation";
import { acknowledgementsPath, letterRunPath } from "~/paths";
import { MeterBar } from "~/ui/meter-bar";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { letterTotal } from "./letter-run";
import type { RunListed } from "./letter-runs.server";

/** Where letters stand, gathered into as few columns as a list has room for. */
const columnsOf = {
  waiting: ["queued", "kept"],
  underWay: ["sent", "delayed"],
  // whoever marks a letter as spam has it
  arrived: ["delivered", "complained"],
  missing: ["bounced", "failed", "uncertain", "suppressed", "stopped"],
} as const satisfies Record<string, readonly MessageStatus[]>;
const columns = ["waiting", "underWay", "arrived", "missing"] as const;

/** The runs of letters to several commenters, the newest first, each with where its letters stand. */
export function RunList({
  runs,
  older,
  paged,
}: {
  readonly runs: readonly RunListed[];
  readonly older: string | undefined;
  readonly paged: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Section heading={t("acknowledging:runs.heading")} id="runs">
      {runs.length === 0 ? (
        <p>{t("acknowledging:runs.none")}</p>
      ) : (
        <DataTable
          caption={t("acknowledging:runs.table")}
          captionHidden
          columns={[
            { key: "when", header: t("acknowledging:runs.when"), rowHeader: true },
            { key: "who", header: t("acknowledging:runs.who") },
            { key: "which", header: t("acknowledging:runs.which") },
            { key: "state", header: t("acknowledging:runs.state") },
            { key: "letters", header: t("acknowledging:runs.letters"), numeric: true },
            ...columns.map((key) => ({
              key,
              header: t(`acknowledging:runs.${key}`),
              numeric: true,
            })),
            { key: "passedOver", header: t("acknowledging:runs.passedOver"), numeric: true },
          ]}
          rows={runs.map((run) => ({
            key: run.id,
            cells: {
              when: <a href={letterRunPath(run.id)}>{formatShort(run.begunAt, locale)}</a>,
              who: run.staffName ?? t("acknowledgements:list.nobody"),
              which: (
                <>
                  {whichOf(run, number(run.total), t)}
                  {run.action.steps.some((step) => step.do === "acknowledge")
                    ? null
                    : ` · ${t("acknowledging:runs.onPosting")}`}
                </>
              ),
              state: isUnderWay(run.state) ? (
                <MeterBar value={run.changed + run.skipped} max={run.total}>
                  {t(`operations:states.${run.state}`)}
                </MeterBar>
              ) : (
                t(`operations:states.${run.state}`)
              ),
              letters: number(letterTotal(run)),
              ...Object.fromEntries(
                columns.map((key) => [
                  key,
                  number(columnsOf[key].reduce<number>((sum, status) => sum + (run.letters[status] ?? 0), 0)),
                ]),
              ),
              passedOver: number(run.skipped),
            },
          }))}
        />
      )}
      <KeysetPagination
        label={t("acknowledging:runs.pages")}
        newerLabel={t("acknowledging:runs.newest")}
        olderLabel={t("acknowledging:runs.older")}
        newerHref={paged ? `${acknowledgementsPath}#runs` : undefined}
        olderHref={older ? `${acknowledgementsPath}?runs=${encodeURIComponent(older)}#runs` : undefined}
      />
    </Section>
  );
}

function whichOf({ query, docketNumber }: RunListed, total: string, t: Translate): string {
  const how = query === null ? "picked" : "filtered";
  return docketNumber
    ? t(`acknowledging:runs.${how}`, { total, docket: docketNumber })
    : t(`acknowledging:runs.${how}Several`, { total });
}
