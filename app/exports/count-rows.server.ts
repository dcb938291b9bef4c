import { stakeholderTypes } from "~/comments/comment";
import { translator } from "~/i18n/translate";
import { summarize } from "~/summaries/summarize.server";
import type { Summary } from "~/summaries/summary";
import type { Db } from "~db/connect";
import type { ExportRequest } from "./export-request";

/** The counts of exactly the comments that a file holds, in its own snapshot. */
export function countForFile(db: Db, { docket, filter, locale }: ExportRequest): Promise<Summary> {
  return summarize(db, docket, { ...filter, held: undefined, docket }, locale);
}

/** By pillar and workstream, pillars by stakeholder type too; what is untagged first, all comments last, each counted once. */
export function pillarRows(
  summary: Summary,
  locale: ExportRequest["locale"],
): readonly (readonly (string | number | null)[])[] {
  const t = translator(locale);
  const types = (counts: Summary["byType"]) => stakeholderTypes.map((type) => counts[type] ?? 0);
  const none = stakeholderTypes.map(() => null);
  return [
    [
      t("exports:column.code"),
      t("summary:pillar"),
      t("summary:comments"),
      ...stakeholderTypes.map((type) => t(`vocabulary:stakeholderType.${type}`)),
    ],
    ["", t("summary:untagged"), summary.untagged, ...types(summary.untaggedByType)],
    ...summary.pillars.flatMap(({ code, name, count, byType, workstreams }) => [
      [code, name, count, ...types(byType)],
      ...workstreams.map((each) => [each.code, each.name, each.count, ...none]),
    ]),
    ["", t("summary:allOnce"), summary.total, ...types(summary.byType)],
  ];
}
