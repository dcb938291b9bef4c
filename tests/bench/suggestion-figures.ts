import { type Codes, type Measured, measure } from "~/suggestions/measure";
import type { SuggestedEdition, TaggedComment } from "~/suggestions/suggestion";

/** What was suggested for a comment whose tags are known. */
export interface Judged {
  readonly comment: TaggedComment;
  readonly suggested: Codes;
  readonly milliseconds: number;
}

const languages = { all: undefined, en: "en", es: "es" } as const;

/** The figures as a table: a row for each pillar, for both languages together and for each. */
export function formatFigures(name: string, edition: SuggestedEdition, judged: readonly Judged[]): string {
  const pillars = edition.pillars.map(({ code }) => code);
  const columns = Object.entries(languages).map(([language, locale]) => ({
    language,
    measured: measurePillars(edition, judged, locale),
  }));
  const cell = (figures: { precision: number; recall: number; f1: number } | undefined) =>
    [figures?.precision, figures?.recall, figures?.f1].map((value) => (value ?? 0).toFixed(3)).join("  ");
  const rows = [
    ["", ...columns.map(({ language, measured }) => `${language} (${measured.comments})`)],
    ["", ...columns.map(() => "prec.  rec.   F1")],
    ...pillars.map((code) => [code, ...columns.map(({ measured }) => cell(measured.byCode[code]))]),
    ["micro", ...columns.map(({ measured }) => cell(measured.micro))],
    ["macro F1", ...columns.map(({ measured }) => measured.macroF1.toFixed(3))],
  ];
  const { workstreams, milliseconds } = summarize(edition, judged);
  return [
    `\n${name}`,
    ...rows.map((row) =>
      row
        .map((value, at) => value.padEnd(at === 0 ? 10 : 24))
        .join("")
        .trimEnd(),
    ),
    `workstreams: micro F1 ${workstreams.microF1.toFixed(3)}; ${milliseconds.toFixed(2)} ms a comment`,
  ].join("\n");
}

/** The figures for the JSON line, rounded to four places. */
export function summarize(edition: SuggestedEdition, judged: readonly Judged[]) {
  const all = measurePillars(edition, judged, undefined);
  const workstreamCodes = edition.pillars.flatMap(({ workstreams }) => workstreams.map(({ code }) => code));
  const truth = judged.map(({ comment }) => new Set(comment.codes));
  const workstreams = measure(
    judged.map(({ suggested }) => suggested),
    truth,
    workstreamCodes,
  );
  const took = judged.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / Math.max(judged.length, 1);
  return {
    comments: judged.length,
    ...flatten(all),
    pillars: Object.fromEntries(
      Object.entries(all.byCode).map(([code, { precision, recall, f1, hits, falseAlarms, misses }]) => [
        code,
        { precision: round(precision), recall: round(recall), f1: round(f1), hits, falseAlarms, misses },
      ]),
    ),
    languages: Object.fromEntries(
      (["en", "es"] as const).map((locale) => {
        const measured = measurePillars(edition, judged, locale);
        return [locale, { comments: measured.comments, ...flatten(measured) }];
      }),
    ),
    workstreams: flatten(workstreams),
    milliseconds: round(took),
  };
}

const round = (value: number): number => Number(value.toFixed(4));

const flatten = ({ micro, macroF1 }: Measured) => ({
  microF1: round(micro.f1),
  precision: round(micro.precision),
  recall: round(micro.recall),
  macroF1: round(macroF1),
});

function measurePillars(
  edition: SuggestedEdition,
  judged: readonly Judged[],
  locale: "en" | "es" | undefined,
): Measured {
  const own = judged.filter(({ comment }) => locale === undefined || comment.locale === locale);
  return measure(
    own.map(({ suggested }) => suggested),
    own.map(({ comment }) => listPillars(edition, comment.codes)),
    edition.pillars.map(({ code }) => code),
  );
}

/** A workstream stands for its pillar. */
function listPillars(edition: SuggestedEdition, codes: readonly string[]): Codes {
  return new Set(
    edition.pillars
      .filter(
        ({ code, workstreams }) =>
          codes.includes(code) || workstreams.some((one) => codes.includes(one.code)),
      )
      .map(({ code }) => code),
  );
}
