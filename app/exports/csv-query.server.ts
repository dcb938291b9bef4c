import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { CommentFilter } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

/** One docket's comments, narrowed as the queue is. */
export interface CsvScope {
  readonly docket: string;
  readonly filter: CommentFilter;
  /** The language of the questions' headings. */
  readonly locale: Locale;
  /** The heading of a question's column before its number: "Question". */
  readonly questionWord: string;
}

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

const CRLF = sql.lit("\r\n");

/**
 * The file's first line, "…,comment,"Question 1: Which …"", and what the lines below are made with. One row, in the
 * same snapshot as the lines, so that they cannot disagree.
 */
export function csvHeader(db: Db, { docket, locale, questionWord }: CsvScope) {
  return db
    .selectFrom("notices")
    .where("notices.docketNumber", "=", docket)
    .select((eb) => [
      sql<string>`concat(
        ${sql.lit(COLUMNS.join(","))},
        (select string_agg(
            ',' || csv_text(concat(${questionWord}::text, ' ', q.position + 1, ': ', t.prompt)),
            '' order by q.position)
          from questions q left join question_texts t on t.question_id = q.id and t.locale = ${locale}
          where q.notice_id = notices.id),
        ${CRLF})`.as("line"),
      jsonArrayFrom(
        eb
          .selectFrom("questions")
          .whereRef("questions.noticeId", "=", "notices.id")
          .select("questions.id")
          .orderBy("questions.position"),
      ).as("questions"),
      jsonArrayFrom(
        eb
          .selectFrom("pillars")
          .whereRef("pillars.editionId", "=", "notices.editionId")
          .select(["pillars.id", "pillars.code"])
          .orderBy("pillars.position"),
      ).as("pillars"),
      jsonArrayFrom(
        eb
          .selectFrom("workstreams")
          .innerJoin("pillars", "pillars.id", "workstreams.pillarId")
          .whereRef("pillars.editionId", "=", "notices.editionId")
          .select(["workstreams.id", "workstreams.code"])
          .orderBy("pillars.position")
          .orderBy("workstreams.position"),
      ).as("workstreams"),
      jsonArrayFrom(
        eb
          .selectFrom("themes")
          .whereRef("themes.noticeId", "=", "notices.id")
          .where("themes.retiredAt", "is", null)
          .select(["themes.id", locale === "en" ? "themes.nameEn as code" : "themes.nameEs as code"])
          .orderBy("code")
          .orderBy("themes.id"),
      ).as("themes"),
    ]);
}

/** The header's row, however it was read. */
export interface CsvHeader {
  readonly line: string;
  readonly questions: readonly { readonly id: number }[];
  readonly pillars: readonly Coded[];
  readonly workstreams: readonly Coded[];
  /** By their names in the file's language. */
  readonly themes: readonly Coded[];
}

interface Coded {
  readonly id: number;
  readonly code: string;
}

/**
 * A finished line for each comment, in the order of submission: bytes that only need to be passed on. Texts are quoted
 * and safe (csv_text); words of the product's own vocabulary, numbers and times are plain. Names follow the commenter's
 * choice, texts what a moderator removed of them. Nothing of `comment_contacts` is read.
 *
 * Lines flow from the first comment on, along the index by time: tags and answers come by one look each into their
 * indexes, and codes by comparison, since joins and sorts within each of 100,000 sub-selects took four times as long.
 */
export function csvLines(db: Db, { docket, filter }: CsvScope, header: Omit<CsvHeader, "line">) {
  return db
    .selectFrom("comments")
    .innerJoinLateral(
      sql<Record<string, never>>`(
        select array_agg(t.pillar_id) as pillars, array_agg(t.workstream_id) as workstreams
        from comment_tags t where t.comment_id = comments.id)`.as("tagged"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(themesOf(header.themes).as("themed"), (join) => join.onTrue())
    .innerJoinLateral(answersOf(header.questions).as("answered"), (join) => join.onTrue())
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select(
      sql<string>`concat(
        comments.tracking_number, ',',
        ${docket}::text, ',',
        ${utc("comments.submitted_at")}, ',',
        case when comments.received_late then 'true' else 'false' end, ',',
        comments.locale, ',',
        comments.commenter_kind, ',',
        comments.stakeholder_type, ',',
        csv_text(case when comments.publication = 'named' then comments.organization_name end), ',',
        csv_text(comments.public_name), ',',
        comments.country, ',',
        csv_text(comments.region), ',',
        csv_text(comments.sector), ',',
        comments.status, ',',
        comments.withheld_reason, ',',
        ${campaignCells},
        csv_text(${codesIn("tagged.pillars", header.pillars)}), ',',
        csv_text(${codesIn("tagged.workstreams", header.workstreams)}), ',',
        csv_text(${header.themes.length === 0 ? sql`''` : sql`case when themed.ids is not null then ${codesIn("themed.ids", header.themes)} end`}), ',',
        csv_text(array_to_string(comments.declared_pillars, '; ')), ',',
        (select count(*) from attachments f where f.comment_id = comments.id and f.replaced_at is null), ',',
        -- the first that was sent: an earlier one may have been stopped before it left
        (select ${utc("a.acknowledged_at")} from acknowledgements a
          where a.comment_id = comments.id order by a.sequence limit 1), ',',
        csv_text(coalesce(comments.redacted_body, comments.body)),
        answered.cells,
        ${CRLF})`.as("line"),
    )
    .orderBy("comments.submittedAt")
    .orderBy("comments.id");
}

/** The campaign's reference and the comment's place in it, each with its comma behind it: one look into an index. */
const campaignCells = sql`coalesce((
          select concat('C-', m.campaign_id, ',',
            case when k.representative_id = m.comment_id then 'representative' else m.kind end, ',')
          from campaign_members m join campaigns k on k.id = m.campaign_id where m.comment_id = comments.id), ',,')`;

/** The ids of a comment's themes; where the docket has none, nothing is looked for. */
function themesOf(themes: CsvHeader["themes"]) {
  if (themes.length === 0) return sql<Record<string, never>>`(select null::integer[] as ids)`;
  return sql<Record<string, never>>`(
    select array_agg(h.theme_id) as ids from comment_themes h where h.comment_id = comments.id)`;
}

/** The cells of all questions, each with its comma before it; the notice's questions in their order. */
function answersOf(questions: CsvHeader["questions"]) {
  if (questions.length === 0) return sql<Record<string, never>>`(select '' as cells)`;
  const cells = questions.map(
    ({ id }) =>
      sql`',', csv_text(max(coalesce(a.redacted_body, a.body)) filter (where a.question_id = ${sql.lit(id)}))`,
  );
  return sql<Record<string, never>>`(
    select concat(${sql.join(cells)}) as cells from comment_answers a where a.comment_id = comments.id)`;
}

/** The codes whose ids are in an array, in their own order: "I; II". */
function codesIn(ids: string, coded: readonly Coded[]) {
  if (coded.length === 0) return sql`null`;
  const each = coded.map(
    ({ id, code }) => sql`case when ${sql.lit(id)} = any(${sql.raw(ids)}) then ${code}::text end`,
  );
  return sql`concat_ws('; ', ${sql.join(each)})`;
}

/** An instant as ISO 8601 in UTC, to the second. */
const utc = (instant: string) =>
  sql.raw(`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
