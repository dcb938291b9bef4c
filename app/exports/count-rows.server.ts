import { stakeholderTypes } from "~/comments/comment";
import { translator } from "~/i18n/translate";
import { summarize } from "~/summaries/summarize.server";
import type { Summary } from "~/summaries/summary";
import type { Tally } from "~/summaries/tally";
import type { Db } from "~db/connect";
import type { ExportRequest } from "./export-request";

/** The counts of exactly the comments that a file holds, in its own snapshot. */
export function countForFile(db: Db, { docket, filter, locale }: ExportRequest): Promise<Summary> {
  return summarize(db, docket, { ...filter, held: undefined, docket }, locale);
}

/**
 * By pillar and workstream, with and without duplicates, pillars by stakeholder type too; what is untagged first, all
 * comments last, each counted once.
 */
export function pillarRows(
  summary: Summary,
  locale: ExportRequest["locale"],
): readonly (readonly (string | number | null)[])[] {
  const t = translator(locale);
  const counts = ({ comments, voices, confirmed }: Tally) => [comments, voices, confirmed];
  const types = (tallies: Summary["byType"]) => stakeholderTypes.map((type) => tallies[type]?.comments ?? 0);
  const none = stakeholderTypes.map(() => null);
  return [
    [
      t("exports:column.code"),
      t("summary:of.pillars"),
      t("summary:comments"),
      t("summary:voices"),
      t("summary:confirmed"),
      ...stakeholderTypes.map((type) => t(`vocabulary:stakeholderType.${type}`)),
    ],
    ["", t("summary:untagged"), ...counts(summary.untagged), ...types(summary.untaggedByType)],
    ...summary.pillars.flatMap(({ code, name, count, byType, workstreams }) => [
      [code, name, ...counts(count), ...types(byType)],
      ...workstreams.map((each) => [each.code, each.name, ...counts(each.count), ...none]),
    ]),
    ["", t("summary:allOnce"), ...counts(summary.total), ...types(summary.byType)],
  ];
}
