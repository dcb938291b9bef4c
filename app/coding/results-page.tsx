import { formatShort } from "~/i18n/dates";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codingSettlePath } from "~/paths";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Disclosure } from "~/ui/disclosure";
import { FigureRow } from "~/ui/figure-row";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { AgreementTable } from "./agreement-table";
import { FEW_COMMENTS, type RoundRead, sameCodes } from "./coding-round";
import type { CodedPair } from "./results.server";
import type { RoundSummary } from "./summarize-pairs";

interface ResultsProps {
  readonly round: RoundRead;
  readonly summary: RoundSummary;
  readonly pairs: readonly CodedPair[];
  /** Comments on which both agree and that do not have those tags. */
  readonly waiting: number;
  /** Whether the reader may settle and apply. */
  readonly mayChange: boolean;
}

/** What came of a round that both have coded. */
export function ResultsPage({ round, summary, pairs, waiting, mayChange }: ResultsProps) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const names = { a: round.a.name, b: round.b.name };
  const differing = pairs.filter(({ a, b }) => !sameCodes(a, b));
  const settled = differing.filter((pair) => pair.settled !== undefined).length;
  const share = (part: number) => formatShare(part, summary.pairs, locale);
  return (
    <>
      <FigureRow
        items={[
          { label: t("coding:results.pairs"), value: number(summary.pairs) },
          {
            label: t("coding:results.samePillars"),
            value: number(summary.samePillars),
            note: share(summary.samePillars),
          },
          { label: t("coding:results.same"), value: number(summary.same), note: share(summary.same) },
          {
            label: t("coding:results.differing"),
            value: number(differing.length),
            note: t("coding:results.settledCount", { count: settled, number: number(settled) }),
          },
        ]}
      />
      {summary.pairs < FEW_COMMENTS ? (
        <Callout>{t("coding:results.few", { number: number(FEW_COMMENTS) })}</Callout>
      ) : null}
      <AgreementTable caption={t("coding:results.byPillar")} results={summary.pillars} names={names} />
      {summary.workstreams.length > 0 ? (
        <AgreementTable
          caption={t("coding:results.byWorkstream")}
          results={summary.workstreams}
          names={names}
        />
      ) : null}
      {summary.tooSeldom.length > 0 ? (
        <p className="usa-hint">{t("coding:results.tooSeldom", { names: summary.tooSeldom.join("; ") })}</p>
      ) : null}
      <Disclosure summary={t("coding:how.heading")}>
        {(["kappa", "interval", "words", "rare", "sample"] as const).map((key) => (
          <p key={key}>
            {t(`coding:how.${key}`, {
              seed: round.seed,
              states: round.states
                .flatMap((state) => (isKnown(state) ? [t(`vocabulary:commentStatus.${state}`)] : []))
                .join(", "),
            })}
          </p>
        ))}
      </Disclosure>
      <Section heading={t("coding:results.agreements")}>
        <Agreements waiting={waiting} mayChange={mayChange} />
      </Section>
      <Section heading={t("coding:results.disagreements")}>
        {differing.length === 0 ? (
          <p>{t("coding:results.noDisagreements")}</p>
        ) : (
          <Disagreements round={round} pairs={differing} mayChange={mayChange} />
        )}
      </Section>
    </>
  );
}

const isKnown = (state: string) => state === "received" || state === "in-review" || state === "posted";

function Agreements({ waiting, mayChange }: Pick<ResultsProps, "waiting" | "mayChange">) {
  const t = useTranslate();
  const number = formatNumber(waiting, useLocale());
  if (waiting === 0) return <p>{t("coding:results.allApplied")}</p>;
  return (
    <>
      <p>{t("coding:results.waiting", { count: waiting, number })}</p>
      {mayChange ? (
        <Form>
          <Button variant="secondary" name="intent" value="apply" aria-describedby="apply-hint">
            {t("coding:results.apply")}
          </Button>
          <p className="usa-hint" id="apply-hint">
            {t("coding:results.applyHint")}
          </p>
        </Form>
      ) : null}
    </>
  );
}

function Disagreements({ round, pairs, mayChange }: Pick<ResultsProps, "round" | "pairs" | "mayChange">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("coding:results.disagreements")}
      captionHidden
      columns={[
        { key: "comment", header: t("coding:results.comment"), rowHeader: true },
        { key: "a", header: round.a.name },
        { key: "b", header: round.b.name },
        { key: "settled", header: t("coding:results.settled") },
      ]}
      rows={pairs.map(({ position, trackingNumber, status, a, b, settled }) => ({
        key: trackingNumber,
        cells: {
          comment:
            mayChange && status !== "withdrawn" ? (
              <a className="ui-reference" href={codingSettlePath(round.id, position)}>
                {trackingNumber}
              </a>
            ) : (
              <span className="ui-reference">{trackingNumber}</span>
            ),
          a: <Codes codes={a} />,
          b: <Codes codes={b} />,
          settled: settled ? (
            <>
              <Codes codes={settled.codes} />{" "}
              <span className="usa-hint">
                {t("coding:results.by", {
                  name: settled.by ?? t("operations:one.formerStaff"),
                  when: formatShort(settled.at, locale),
                })}
              </span>
            </>
          ) : (
            t(status === "withdrawn" ? "coding:results.withdrawn" : "coding:results.open")
          ),
        },
      }))}
    />
  );
}

/** Tags by their codes, or that there are none. */
export function Codes({ codes }: { readonly codes: readonly string[] }) {
  const t = useTranslate();
  return codes.length > 0 ? <b>{codes.join(", ")}</b> : t("coding:noTags");
}
