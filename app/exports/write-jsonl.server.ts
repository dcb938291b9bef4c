import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";
import { aboutFile } from "./about-file";
import type { ExportRequest } from "./export-request";
import {
  acknowledgedAt,
  answerTo,
  commentLines,
  fileCount,
  organizationName,
  publicName,
  region,
  utc,
} from "./rows/comment-rows.server";
import { digested } from "./rows/digested";
import { type Coded, type DocketColumns, readDocketColumns } from "./rows/docket-columns.server";
import type { Chunks, LineQuery } from "./rows/snapshot.server";
import type { Making } from "./writer";

/**
 * A docket's comments as JSON lines (UTF-8, line feeds): an object of `"type":"comment"` for each, and a last one of
 * `"type":"end"` that says what the file is, with the SHA-256 of all bytes before it and what the questions were.
 */
export async function* writeJsonl({ snapshot, request, onRows }: Making): Chunks {
  const columns = await readDocketColumns(snapshot.db, request.docket, request.locale);
  const lines = snapshot.lines(jsonLines(snapshot.db, request, columns), onRows);
  yield* digested(lines, (comments, sha256) => {
    const questions = columns.questions.map(({ id, number, prompt }) => ({ id, number, prompt }));
    return `${JSON.stringify({ type: "end", ...aboutFile(snapshot, request, comments), questions, sha256 })}\n`;
  });
}

/**
 * The contract's columns by their names, lists as lists; `publication` and `left_out` (why content is missing, or null)
 * beside them, and answers by their questions' ids, as the importer reads them.
 */
function jsonLines(db: Db, request: ExportRequest, columns: DocketColumns): LineQuery {
  const answers = columns.questions.map(
    (question) => sql` || jsonb_build_object(${sql.lit(String(question.id))}, ${answerTo(question)})`,
  );
  const line = sql<string>`${withoutFormulas(sql`json_build_object(
    'type', 'comment',
    'tracking_number', comments.tracking_number,
    'docket', ${request.docket}::text,
    'submitted_at', ${utc(sql`comments.submitted_at`)},
    'received_late', comments.received_late,
    'locale', comments.locale,
    'commenter_kind', comments.commenter_kind,
    'stakeholder_type', comments.stakeholder_type,
    'organization_name', ${organizationName},
    'name', ${publicName},
    'country', comments.country,
    'region', ${region},
    'sector', comments.sector,
    'publication', comments.publication,
    'status', comments.status,
    'withheld_reason', comments.withheld_reason,
    'campaign', campaign.reference,
    'campaign_role', campaign.role,
    'pillars', ${listIn("tagged.pillars", columns.pillars)},
    'workstreams', ${listIn("tagged.workstreams", columns.workstreams)},
    'themes', ${listIn("themed.ids", columns.themes)},
    'declared_pillars', comments.declared_pillars,
    'attachments', ${fileCount},
    'acknowledged_at', ${utc(acknowledgedAt)},
    'left_out', content.left_out,
    'comment', case when content.left_out is null then coalesce(comments.redacted_body, comments.body)
      when content.left_out = 'confidential' then coalesce(comments.redacted_public_body, comments.public_body) end,
    'answer', '{}'::jsonb${sql.join(answers, sql``)}
  )`)} || chr(10)`;
  return commentLines(db, request, columns, line);
}

/** What begins a formula or calls another program, in the widths that keyboards write it in. */
const SIGNS = ["=", "+", "@", "|", "\uff1d", "\uff0b", "\uff0d", "\uff20"];

/**
 * JSON in which no text can begin a formula, should somebody open the file as a table that is divided by commas: such signs are
 * written by their numbers, which means the same to whatever reads JSON. None of them is part of JSON itself; a bare minus
 * leads to no more than a number, since what a formula would do with it needs one of the others, or a quotation mark, which has a backslash here.
 */
function withoutFormulas(json: RawBuilder<unknown>): RawBuilder<string> {
  return SIGNS.reduce<RawBuilder<string>>((text, sign) => {
    const number = sign.charCodeAt(0).toString(16).padStart(4, "0");
    return sql<string>`replace(${text}, ${sql.lit(sign)}, ${sql.lit(`\\u${number}`)})`;
  }, sql<string>`${json}::text`);
}

/** The codes whose ids are in an array, in their own order, as a list of texts. */
function listIn(ids: "tagged.pillars" | "tagged.workstreams" | "themed.ids", coded: readonly Coded[]) {
  if (coded.length === 0) return sql`'{}'::text[]`;
  const each = coded.map(
    ({ id, code }) => sql`case when ${sql.lit(id)} = any(${sql.raw(ids)}) then ${code}::text end`,
  );
  return sql`case when ${sql.raw(ids)} is null then '{}'::text[]
    else array_remove(array[${sql.join(each)}], null) end`;
}
