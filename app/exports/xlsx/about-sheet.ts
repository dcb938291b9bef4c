import { commentStatuses } from "~/comments/comment";
import { filtersInForce } from "~/comments/comment-filter";
import { formatInBothCapitals } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { describeFilter, type KnownNames } from "~/queue/filter-names";
import type { Summary } from "~/summaries/summary";
import { aboutFile } from "../about-file";
import type { ExportRequest } from "../export-request";
import type { Cell } from "./cells";

export const aboutWidths = [46, 100] as const;

interface Written {
  readonly asOf: Date;
  readonly request: ExportRequest;
  readonly title: string;
  readonly known: KnownNames;
  readonly summary: Summary;
  /** How many comments were written; the sheets that hold them, with the SHA-256 of their files as unpacked. */
  readonly comments: number;
  readonly passages: number;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
}

/** What the workbook is: for whoever gets it in a year, and for whoever checks that nothing was changed. */
export function aboutRows(written: Written): readonly (readonly Cell[])[] {
  const { asOf, request, title, known, summary, comments, passages, sheets } = written;
  const { locale, filter, include } = request;
  const t = translator(locale);
  const about = aboutFile(written, request, comments);
  const names = filtersInForce(filter).filter((name) => name !== "docket" && name !== "held");
  const both = { inWashington: t("inWashington"), inMexicoCity: t("inMexicoCity") };
  return [
    [t("exports:about.what"), t("exports:about.value")],
    [t("exports:about.docket"), `${request.docket} · ${title}`],
    [t("exports:about.asOf"), formatInBothCapitals(asOf, locale, both)],
    [t("exports:about.asOfUtc"), about.as_of],
    [
      t("exports:about.filters"),
      names.map((name) => describeFilter(name, filter, { t, locale, known })).join(" · ") ||
        t("exports:about.all"),
    ],
    [t("exports:about.query"), about.filters],
    [
      t("exports:about.include"),
      include.map((each) => t(`exports:include.${each}`)).join(" · ") || t("exports:about.nothingIncluded"),
    ],
    [t("exports:about.comments"), comments],
    ...commentStatuses.map((status): readonly Cell[] => [
      `${t("exports:about.ofThose")} ${t(`vocabulary:commentStatus.${status}`)}`,
      summary.byStatus[status]?.comments ?? 0,
    ]),
    [t("exports:about.confidential"), summary.byPublication.confidential?.comments ?? 0],
    [t("exports:about.untagged"), summary.untagged.comments],
    [t("exports:about.passages"), passages],
    [t("exports:about.times"), t("exports:about.timesText")],
    [t("exports:about.counted"), t("summary:how.once")],
    [t("exports:about.duplicates"), t("summary:how.duplicates")],
    ...sheets.map(({ name, path, sha256 }): readonly Cell[] => [
      t("exports:about.checksum", { sheet: name }),
      t("exports:about.checksumText", { path, sha256 }),
    ]),
  ];
}
