import type { ReactNode } from "react";
import { type Locale, locales } from "~/i18n/locale";
import { formatDecimal, formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { MeterBar } from "~/ui/meter-bar";
import { DataTable } from "~/ui/table";
import { type Figures, sumUp } from "../measure";
import type { JudgedLabel, SuggestionQuality } from "./quality.server";
import { type ShippedFigures, shippedQuality } from "./shipped-quality";

interface Place {
  readonly code: string;
  readonly name: string;
  readonly pillarId: number;
  readonly workstreamId: number | null;
}

interface LabelTableProps {
  readonly of: "pillars" | "workstreams";
  readonly places: readonly Place[];
  readonly labels: readonly JudgedLabel[];
}

const figureKeys = ["precision", "recall", "f1"] as const;
const countKeys = ["right", "wrong", "missed"] as const;

/** Precision, recall and F1 of each pillar or workstream, in each language and in both. */
export function LabelTable({ of, places, labels }: LabelTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const cellsOf = (figures: Figures) => ({
    precision: shareCell(figures.hits, figures.falseAlarms, figures.precision, locale),
    recall: shareCell(figures.hits, figures.misses, figures.recall, locale),
    f1: shareCell(figures.hits, figures.falseAlarms + figures.misses, figures.f1, locale),
    right: formatNumber(figures.hits, locale),
    wrong: formatNumber(figures.falseAlarms, locale),
    missed: formatNumber(figures.misses, locale),
  });
  const rowsOf = (key: string, name: ReactNode, own: readonly JudgedLabel[]) =>
    [undefined, ...locales].map((language) => {
      const counted = own.filter((label) => language === undefined || label.locale === language);
      return {
        key: `${key} ${language}`,
        cells: { label: name, language: languageName(language, t), ...cellsOf(sumUp(counted)) },
      };
    });
  const isAt = (place: Place) => (label: JudgedLabel) =>
    label.pillarId === place.pillarId && label.workstreamId === place.workstreamId;
  return (
    <DataTable
      caption={t(of === "pillars" ? "suggestions:quality.byPillar" : "suggestions:quality.byWorkstream")}
      columns={[
        {
          key: "label",
          header: t(of === "pillars" ? "suggestions:quality.label" : "suggestions:quality.workstream"),
          rowHeader: true,
        },
        { key: "language", header: t("suggestions:quality.language") },
        ...figureKeys.map((key) => ({ key, header: t(`suggestions:quality.${key}`), numeric: true })),
        ...countKeys.map((key) => ({ key, header: t(`suggestions:quality.${key}`), numeric: true })),
      ]}
      rows={[
        ...rowsOf(
          "all",
          t(of === "pillars" ? "suggestions:quality.allPillars" : "suggestions:quality.allWorkstreams"),
          labels,
        ),
        ...places.flatMap((place) =>
          rowsOf(
            place.code,
            <>
              <b>{place.code}</b> {place.name}
            </>,
            labels.filter(isAt(place)),
          ),
        ),
      ]}
    />
  );
}

/** A share of nothing is no share. */
const shareCell = (hits: number, others: number, share: number, locale: Locale) =>
  hits + others === 0 ? "–" : formatDecimal(share, locale);

function languageName(language: Locale | undefined, t: ReturnType<typeof useTranslate>): string {
  return language ? t(`vocabulary:language.${language}`) : t("suggestions:quality.both");
}

/** Of suggestions of each confidence, how many were given in the end: what a confidence is worth. */
export function BandTable({ bands }: Pick<SuggestionQuality, "bands">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("suggestions:quality.calibration")}
      columns={[
        { key: "band", header: t("suggestions:quality.band"), rowHeader: true },
        { key: "suggested", header: t("suggestions:quality.suggested"), numeric: true },
        { key: "share", header: t("suggestions:quality.share"), numeric: true },
      ]}
      rows={bands.map(({ tenth, count, given }) => ({
        key: String(tenth),
        cells: {
          band: t("suggestions:quality.bandFrom", {
            from: formatShare(tenth, 10, locale),
            to: formatShare(tenth + 1, 10, locale),
          }),
          suggested: formatNumber(count, locale),
          share: (
            <MeterBar value={given} max={count}>
              {formatShare(given, count, locale)}
            </MeterBar>
          ),
        },
      }))}
    />
  );
}

/** The figures of the start that ships with the portal. */
export function ShippedTable() {
  const t = useTranslate();
  const locale = useLocale();
  const row = (key: string, label: ReactNode, language: Locale | undefined, figures: ShippedFigures) => ({
    key,
    cells: {
      label,
      language: languageName(language, t),
      ...Object.fromEntries(figureKeys.map((name) => [name, formatDecimal(figures[name], locale)])),
    },
  });
  return (
    <DataTable
      caption={t("suggestions:quality.shipped")}
      captionHidden
      columns={[
        { key: "label", header: t("suggestions:quality.label"), rowHeader: true },
        { key: "language", header: t("suggestions:quality.language") },
        ...figureKeys.map((key) => ({ key, header: t(`suggestions:quality.${key}`), numeric: true })),
      ]}
      rows={[
        row("all", t("suggestions:quality.allPillars"), undefined, shippedQuality.pillars),
        ...locales.map((language) =>
          row(language, t("suggestions:quality.allPillars"), language, shippedQuality.byLocale[language]),
        ),
        ...Object.entries(shippedQuality.byPillar).map(([code, figures]) =>
          row(code, code, undefined, figures),
        ),
        row("workstreams", t("suggestions:quality.allWorkstreams"), undefined, shippedQuality.workstreams),
      ]}
    />
  );
}
