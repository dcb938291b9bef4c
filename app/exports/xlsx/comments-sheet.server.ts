import { sql } from "kysely";
import {
  commenterKinds,
  commentStatuses,
  publications,
  stakeholderTypes,
  withholdReasons,
} from "~/comments/comment";
import { matching } from "~/comments/comment-filter.server";
import { countryCodes, countryName } from "~/comments/countries";
import { sectors } from "~/comments/sectors";
import { capitals } from "~/i18n/dates";
import { locales } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Db } from "~db/connect";
import type { ExportRequest } from "../export-request";
import {
  acknowledgedAt,
  answerTo,
  codesIn,
  commentLines,
  fileCount,
  organizationName,
  publicName,
  region,
  type Stretch,
  utc,
} from "../rows/comment-rows.server";
import type { DocketColumns } from "../rows/docket-columns.server";
import { bodyOrWhyNot } from "../rows/left-out.server";
import type { LineQuery } from "../rows/snapshot.server";
import { around, cellText, styles, textCell } from "./cells";

/** The sheet's columns, by their names in the catalogue, with their widths in characters. */
const columnWidths = {
  trackingNumber: 17,
  received: 20,
  receivedUtc: 22,
  late: 8,
  language: 11,
  commenterKind: 15,
  stakeholderType: 22,
  organizationName: 32,
  name: 26,
  country: 18,
  region: 20,
  sector: 22,
  publication: 16,
  status: 13,
  withheldReason: 18,
  campaign: 11,
  campaignRole: 16,
  pillars: 12,
  workstreams: 18,
  themes: 30,
  declaredPillars: 16,
  attachments: 8,
  acknowledged: 20,
  comment: 80,
} as const;
const columnNames = Object.keys(columnWidths) as readonly (keyof typeof columnWidths)[]; // the object's own keys

export const widthsOf = ({ questions }: DocketColumns): readonly number[] => [
  ...Object.values(columnWidths),
  ...questions.map(() => 60),
];

export function headingsOf({ questions }: DocketColumns, locale: ExportRequest["locale"]): readonly string[] {
  const t = translator(locale);
  return [
    ...columnNames.map((name) => t(`exports:column.${name}`)),
    ...questions.map(({ number, prompt }) => `${t("exports:question")} ${number}: ${prompt}`),
  ];
}

/**
 * Where further sheets begin, for a docket of more comments than one holds. `rows` counts comments alone. A place is a comment's
 * time as text, since a date of JavaScript's would lose the microseconds.
 */
export async function findStretches(
  db: Db,
  { docket, filter }: Pick<ExportRequest, "docket" | "filter">,
  rows: number,
): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = [{ most: rows }];
  for (;;) {
    const from = await db
      .selectFrom("comments")
      .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
      .select([sql<string>`comments.submitted_at::text`.as("submittedAt"), "comments.id"])
      .orderBy("comments.submittedAt")
      .orderBy("comments.id")
      .offset(stretches.length * rows)
      .limit(1)
      .executeTakeFirst();
    if (!from) return stretches;
    stretches.push({ from, most: rows });
  }
}

/** Rows of the sheet. Words of the product's vocabulary come as finished cells, looked up; what people typed goes through `xlsx_text`. */
export function commentRows(
  db: Db,
  request: ExportRequest,
  columns: DocketColumns,
  stretch: Stretch,
): LineQuery {
  const t = translator(request.locale);
  const cut = t("exports:cut");
  const text = (value: ReturnType<typeof sql>) => sql`xlsx_text(${value}, ${cut}::text)`;
  const cell = (words: string) => textCell(words, cut);
  const word = (column: string, words: Readonly<Record<string, string>>) => {
    const cells = Object.fromEntries(Object.entries(words).map(([code, name]) => [code, cell(name)]));
    return sql`coalesce(${sql.lit(JSON.stringify(cells))}::jsonb ->> ${sql.ref(column)}, '<c/>')`;
  };
  const named = <Code extends string>(codes: readonly Code[], name: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, name(code)]));
  const [before, after] = around(styles.text);
  const plain = (value: ReturnType<typeof sql>) =>
    sql`coalesce(${before}::text || nullif(${value}, '') || ${after}::text, '<c/>')`;
  const time = (value: ReturnType<typeof sql>) => sql`xlsx_time(${value}, ${sql.lit(capitals.washington)})`;
  const cells: Readonly<Record<keyof typeof columnWidths, ReturnType<typeof sql>>> = {
    trackingNumber: plain(sql`comments.tracking_number`),
    received: time(sql`comments.submitted_at`),
    receivedUtc: plain(utc(sql`comments.submitted_at`)),
    late: sql`case when comments.received_late then ${cell(t("audit:yes"))}::text else ${cell(t("audit:no"))}::text end`,
    language: word(
      "comments.locale",
      named(locales, (each) => t(`vocabulary:language.${each}`)),
    ),
    commenterKind: word(
      "comments.commenter_kind",
      named(commenterKinds, (each) => t(`vocabulary:commenterKind.${each}`)),
    ),
    stakeholderType: word(
      "comments.stakeholder_type",
      named(stakeholderTypes, (each) => t(`vocabulary:stakeholderType.${each}`)),
    ),
    organizationName: text(organizationName),
    name: text(publicName),
    country: word(
      "comments.country",
      named(countryCodes, (code) => countryName(code, request.locale)),
    ),
    region: text(region),
    sector: word(
      "comments.sector",
      named(sectors, (code) => t(`sectors:${code}`)),
    ),
    publication: word(
      "comments.publication",
      named(publications, (each) => t(`vocabulary:publication.${each}`)),
    ),
    status: word(
      "comments.status",
      named(commentStatuses, (each) => t(`vocabulary:commentStatus.${each}`)),
    ),
    withheldReason: word(
      "comments.withheld_reason",
      named(withholdReasons, (each) => t(`vocabulary:withholdReason.${each}`)),
    ),
    campaign: plain(sql`campaign.reference`),
    campaignRole: word(
      "campaign.role",
      named(["representative", "exact", "near", "template"] as const, (each) =>
        t(`exports:campaignRole.${each}`),
      ),
    ),
    pillars: plain(codesIn("tagged.pillars", columns.pillars, cellText)),
    workstreams: plain(codesIn("tagged.workstreams", columns.workstreams, cellText)),
    themes: plain(codesIn("themed.ids", columns.themes, cellText)),
    declaredPillars: text(sql`array_to_string(comments.declared_pillars, '; ')`),
    attachments: sql`xlsx_number(${fileCount})`,
    acknowledged: time(acknowledgedAt),
    comment: text(bodyOrWhyNot(request.locale)),
  };
  const line = [
    ...columnNames.map((name) => cells[name]),
    ...columns.questions.map((question) => text(answerTo(question))),
  ];
  return commentLines(
    db,
    request,
    columns,
    sql<string>`'<row>' || ${sql.join(line, sql` || `)} || '</row>'`,
    stretch,
  );
}
