import { type RawBuilder, sql } from "kysely";
import { countryCodes, countryName } from "~/comments/countries";
import { translator } from "~/i18n/translate";
import { postedFilePath } from "~/paths";
import type { Db } from "~db/connect";
import { aboutFile } from "./about-file";
import type { ExportRequest } from "./export-request";
import { categories, DISPLAY_PROPERTIES, regulationsColumns, regulationsHeader } from "./regulations-columns";
import { answerTo, commentLines, organizationName, publicName, region } from "./rows/comment-rows.server";
import { digested } from "./rows/digested";
import { type DocketColumns, readDocketColumns } from "./rows/docket-columns.server";
import { bodyOrWhyNot } from "./rows/left-out.server";
import { isPublicFile } from "./rows/public-files.server";
import type { Chunks, LineQuery } from "./rows/snapshot.server";
import type { Making } from "./writer";

/** Cells by their columns, as finished CSV; those that are not named are empty. */
type Cells = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * A docket in the layout of Regulations.gov's bulk downloads: 60 columns, line feeds, no byte order mark. As there, not
 * every row is a comment: the first is the notice, and the last a document that says what the file is, so that whoever
 * reads that layout passes it over.
 */
export async function* writeRegulations(making: Making): Chunks {
  const { snapshot, request } = making;
  const columns = await readDocketColumns(snapshot.db, request.docket, request.locale);
  const { docket } = request;
  yield* digested(rows(making, columns), (comments, sha256) => {
    const about = Object.entries({ ...aboutFile(snapshot, request, comments), sha256 });
    const title = `About this file: ${about.map(([name, value]) => `${name}=${value}`).join("; ")}`;
    const cells: Readonly<Record<string, string>> = {
      "Document ID": `${docket}-about-this-file`,
      "Agency ID": agencyOf(docket),
      "Docket ID": docket,
      "Document Type": "Other",
      "Is Withdrawn?": "false",
      Title: `"${title}"`,
      "Allow Late Comments": "false",
    };
    return `${regulationsColumns.map((column) => cells[column] ?? "").join(",")}\n`;
  });
}

/** "HLED" of "HLED-2026-0001". */
const agencyOf = (docket: string) => docket.split("-")[0] ?? "";

async function* rows(
  { snapshot: { db, lines }, request, onRows, office }: Making,
  columns: DocketColumns,
): AsyncGenerator<Uint8Array, number, undefined> {
  yield Buffer.from(`${regulationsHeader}\n`);
  yield* lines(noticeLine(db, request));
  return yield* lines(regulationsLines(db, request, columns, office.env.baseUrl), onRows);
}

const lineOf = (cells: Cells) =>
  sql<string>`concat_ws(',', ${sql.join(regulationsColumns.map((column) => sql`coalesce(${cells[column] ?? sql`''`}::text, '')`))}) || chr(10)`;

/** An instant as it is written there: `2025-05-16T04:00Z`, with seconds only where there are any. */
const moment = (instant: RawBuilder<unknown>) =>
  sql`replace(to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ':00Z', 'Z')`;

function noticeLine(db: Db, { docket, locale }: ExportRequest): LineQuery {
  const cells: Cells = {
    "Document ID": sql`notices.docket_number || '-0001'`,
    "Agency ID": sql`${agencyOf(docket)}::text`,
    "Docket ID": sql`notices.docket_number`,
    "Document Type": sql`'Notice'`,
    "Posted Date": moment(sql`notices.published_at`),
    "Is Withdrawn?": sql`case when notices.withdrawn_at is null then 'false' else 'true' end`,
    Title: sql`csv_text(notice_texts.title)`,
    "Comment Start Date": moment(sql`notices.opens_at`),
    "Comment Due Date": moment(sql`notices.closes_at`),
    "Allow Late Comments": sql`case when notices.late_days > 0 then 'true' else 'false' end`,
    Abstract: sql`csv_text(notice_texts.summary)`,
  };
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.docketNumber", "=", docket)
    .select(lineOf(cells).as("line"));
}

function regulationsLines(db: Db, request: ExportRequest, columns: DocketColumns, baseUrl: URL): LineQuery {
  const { docket, locale } = request;
  const t = translator(locale);
  // there is one text alone: answers follow the comment, each under its question
  const answers = columns.questions.map((question) => {
    const heading = `${t("exports:question")} ${question.number}: ${question.prompt}`;
    return sql`, ${heading}::text || chr(10) || nullif(${answerTo(question)}, '')`;
  });
  const cells: Cells = {
    "Document ID": sql`concat(${docket}::text, '-', comments.tracking_number)`,
    "Agency ID": sql`${agencyOf(docket)}::text`,
    "Docket ID": sql`${docket}::text`,
    "Tracking Number": sql`comments.tracking_number`,
    "Document Type": sql`'Public Submission'`,
    "Is Withdrawn?": sql`case comments.status when 'withdrawn' then 'true' else 'false' end`,
    Title: sql`${`Comment on ${docket}-0001`}::text`,
    "Allow Late Comments": sql`'false'`,
    "Comment on Document ID": sql`${`${docket}-0001`}::text`,
    "Received Date": moment(sql`comments.submitted_at`),
    "Document Subtype": sql`'Public Comment'`,
    "Page Count": sql`'1'`,
    "First Name": sql`csv_text(nullif(rtrim(left(${publicName}, -char_length(${lastName}))), ''))`,
    "Last Name": sql`csv_text(${lastName})`,
    "State/Province": sql`csv_text(${region})`,
    Country: sql`csv_text(${countries}::jsonb ->> comments.country)`,
    "Organization Name": sql`csv_text(${organizationName})`,
    Comment: sql`csv_text(concat_ws(chr(10) || chr(10), nullif(${bodyOrWhyNot(locale)}, '')${sql.join(answers, sql``)}))`,
    Category: sql`${JSON.stringify(categories)}::jsonb ->> comments.stakeholder_type`,
    "Restrict Reason Type": sql`case content.left_out when 'withheld' then 'Withheld' when 'confidential' then 'Confidential' end`,
    "Restrict Reason": sql`case content.left_out when 'withheld' then comments.withheld_reason end`,
    "Attachment Files": sql`csv_text(${publicFiles(baseUrl, locale)})`,
    "Display Properties (Name, Label, Tooltip)": sql`${`"${DISPLAY_PROPERTIES}"`}::text`,
  };
  return commentLines(db, request, columns, lineOf(cells));
}

/** The last word of a name, or all of it; the importer puts both parts together again. */
const lastName = sql`substring(${publicName} from '\\S+\\s*$')`;

/** As agencies write them there, whatever the file's language. */
const countries = sql.lit(
  JSON.stringify(Object.fromEntries(countryCodes.map((code) => [code, countryName(code, "en")]))),
);

/** Where everybody finds a posted comment's files. */
function publicFiles(baseUrl: URL, locale: ExportRequest["locale"]) {
  const [before = "", between = ""] = new URL(postedFilePath(locale, "~", "~"), baseUrl).href.split("~");
  return sql`(select string_agg(concat(${before}::text, comments.tracking_number, ${between}::text, f.id), ',' order by f.stored_at, f.id)
    from attachments f where f.comment_id = comments.id and ${isPublicFile})`;
}
