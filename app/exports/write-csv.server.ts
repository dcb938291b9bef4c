import { sql } from "kysely";
import { translator } from "~/i18n/translate";
import type { Db } from "~db/connect";
import { aboutFile } from "./about-file";
import type { ExportRequest } from "./export-request";
import {
  acknowledgedAt,
  answerTo,
  codesIn,
  commentLines,
  fileCount,
  organizationName,
  publicName,
  region,
  utc,
} from "./rows/comment-rows.server";
import { digested } from "./rows/digested";
import { type DocketColumns, readDocketColumns } from "./rows/docket-columns.server";
import { bodyOrWhyNot } from "./rows/left-out.server";
import type { Chunks, LineQuery, Snapshot } from "./rows/snapshot.server";
import type { Making } from "./writer";

/** The contract's columns; a column for each question of the notice follows. */
const COLUMNS = [
  "tracking_number",
  "docket",
  "submitted_at",
  "received_late",
  "locale",
  "commenter_kind",
  "stakeholder_type",
  "organization_name",
  "name",
  "country",
  "region",
  "sector",
  "status",
  "withheld_reason",
  "campaign",
  "campaign_role",
  "pillars",
  "workstreams",
  "themes",
  "declared_pillars",
  "attachments",
  "acknowledged_at",
  "comment",
] as const;

/** By which spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A docket's comments as CSV (RFC 4180), made by the database: cells that a spreadsheet would run are text. The last
 * record says what the file is, in its first cell, which begins with `#`: as of when, of what, how many, and the SHA-256
 * of all bytes before that record.
 */
export async function* writeCsv({ snapshot, request, onRows }: Making): Chunks {
  const columns = await readDocketColumns(snapshot.db, request.docket, request.locale);
  yield* digested(wholeTable(snapshot, request, columns, onRows), (comments, sha256) => {
    const about = Object.entries({ ...aboutFile(snapshot, request, comments), sha256 });
    const words = about.map(([name, value]) => `${name}=${value}`).join("; ");
    return `"# ${words}"${",".repeat(COLUMNS.length - 1 + columns.questions.length)}\r\n`;
  });
}

async function* wholeTable(
  { db, lines }: Snapshot,
  request: ExportRequest,
  columns: DocketColumns,
  onRows: Making["onRows"],
): AsyncGenerator<Uint8Array, number, undefined> {
  yield Buffer.from(BYTE_ORDER_MARK + (await headerLine(db, request, columns)));
  return yield* lines(csvLines(db, request, columns), onRows);
}

/** "…,comment,"Question 1: Which …"". */
async function headerLine(db: Db, { locale }: ExportRequest, { questions }: DocketColumns): Promise<string> {
  const word = translator(locale)("exports:question");
  const headings = questions.map(({ number, prompt }) => `${word} ${number}: ${prompt}`);
  const { rows } = await sql<{ cell: string }>`
    select csv_text(heading) as cell
    from unnest(${headings}::text[]) with ordinality as headings (heading, place) order by place`.execute(db);
  return `${[...COLUMNS, ...rows.map(({ cell }) => cell)].join(",")}\r\n`;
}

/** Texts are quoted and safe (csv_text); words of the product's own vocabulary, numbers and times are plain. */
export function csvLines(
  db: Db,
  request: Pick<ExportRequest, "docket" | "filter" | "include" | "locale">,
  columns: DocketColumns,
): LineQuery {
  const { docket, locale } = request;
  // not further arguments of concat, which takes a hundred
  const answers = columns.questions.map((question) => sql` || ',' || csv_text(${answerTo(question)})`);
  const line = sql<string>`concat(
    comments.tracking_number, ',',
    ${docket}::text, ',',
    ${utc(sql`comments.submitted_at`)}, ',',
    case when comments.received_late then 'true' else 'false' end, ',',
    comments.locale, ',',
    comments.commenter_kind, ',',
    comments.stakeholder_type, ',',
    csv_text(${organizationName}), ',',
    csv_text(${publicName}), ',',
    comments.country, ',',
    csv_text(${region}), ',',
    csv_text(comments.sector), ',',
    comments.status, ',',
    comments.withheld_reason, ',',
    campaign.reference, ',',
    campaign.role, ',',
    csv_text(${codesIn("tagged.pillars", columns.pillars)}), ',',
    csv_text(${codesIn("tagged.workstreams", columns.workstreams)}), ',',
    csv_text(${codesIn("themed.ids", columns.themes)}), ',',
    csv_text(array_to_string(comments.declared_pillars, '; ')), ',',
    ${fileCount}, ',',
    ${utc(acknowledgedAt)}, ',',
    csv_text(${bodyOrWhyNot(locale)})${sql.join(answers, sql``)} || ${sql.lit("\r\n")})`;
  return commentLines(db, request, columns, line);
}
