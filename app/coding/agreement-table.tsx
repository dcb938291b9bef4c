import { formatDecimal, formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DataTable } from "~/ui/table";
import { confidenceInterval, describeKappa, type LabelAgreement } from "./kappa";
import type { LabelResult } from "./summarize-pairs";

/** How far two agree on each of several labels, with all that it takes to judge the figure. */
export function AgreementTable({
  caption,
  results,
  names,
}: {
  readonly caption: string;
  readonly results: readonly LabelResult[];
  readonly names: { readonly a: string; readonly b: string };
}) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", header: t("coding:table.label"), rowHeader: true },
        { key: "kappa", header: t("coding:table.kappa"), numeric: true },
        { key: "interval", header: t("coding:table.interval"), numeric: true },
        { key: "words", header: t("coding:table.words") },
        { key: "observed", header: t("coding:table.observed"), numeric: true },
        { key: "prevalence", header: t("coding:table.prevalence"), numeric: true },
        { key: "both", header: t("coding:table.both"), numeric: true },
        { key: "onlyA", header: t("coding:table.only", { name: names.a }), numeric: true },
        { key: "onlyB", header: t("coding:table.only", { name: names.b }), numeric: true },
        { key: "neither", header: t("coding:table.neither"), numeric: true },
      ]}
      rows={results.map(({ code, name, agreement }) => ({
        key: code,
        cells: {
          label: (
            <>
              <b>{code}</b> {name}
            </>
          ),
          kappa: agreement.kappa === undefined ? "–" : formatDecimal(agreement.kappa, locale),
          interval: <Interval agreement={agreement} />,
          words: <InWords agreement={agreement} />,
          observed: formatShare(agreement.both + agreement.neither, agreement.n, locale),
          prevalence: formatShare(agreement.prevalence * agreement.n, agreement.n, locale),
          both: number(agreement.both),
          onlyA: number(agreement.onlyA),
          onlyB: number(agreement.onlyB),
          neither: number(agreement.neither),
        },
      }))}
    />
  );
}

function Interval({ agreement }: { readonly agreement: LabelAgreement }) {
  const t = useTranslate();
  const locale = useLocale();
  const interval = confidenceInterval(agreement);
  if (!interval) return "–";
  return (
    <span className="ui-nowrap">
      {t("coding:table.fromTo", {
        low: formatDecimal(interval.low, locale),
        high: formatDecimal(interval.high, locale),
      })}
    </span>
  );
}

/** The figure in words, with what speaks against taking it at its word. */
function InWords({ agreement }: { readonly agreement: LabelAgreement }) {
  const t = useTranslate();
  const { kappa, degenerate, rare } = agreement;
  if (degenerate) return t(`coding:words.${degenerate}`);
  if (kappa === undefined) return null;
  return (
    <>
      {t(`coding:words.${describeKappa(kappa)}`)}
      {rare ? `; ${t("coding:words.rare")}` : null}
    </>
  );
}
