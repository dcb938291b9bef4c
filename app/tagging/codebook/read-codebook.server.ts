import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import { MOST_SPLIT } from "./codebook";

export interface CodebookTheme {
  readonly id: number;
  readonly version: number;
  readonly nameEn: string;
  readonly nameEs: string;
  /** In the reader's language. */
  readonly name: string;
  readonly description: string;
  readonly pillarId: number;
  readonly workstreamId: number | null;
  readonly retired: boolean;
  /** The name of the theme it was merged into. */
  readonly mergedInto: string | null;
  readonly comments: number;
  readonly passages: number;
}

export type CodebookRead = NonNullable<Awaited<ReturnType<typeof findCodebook>>>;

/** A docket's codebook with how often each theme was given, and its last change; undefined where there is no such docket. */
export async function findCodebook(db: Db, docket: string, locale: Locale) {
  const notice = await db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.docketNumber", "=", docket)
    .select(["notices.id", "notices.docketNumber", "noticeTexts.title"])
    .executeTakeFirst();
  if (!notice) return undefined;
  const { rows: themes } = await sql<CodebookTheme>`
    select t.id, t.version, t.name_en as "nameEn", t.name_es as "nameEs", ${nameIn("t", locale)} as name, t.description,
      t.pillar_id as "pillarId", t.workstream_id as "workstreamId", t.retired_at is not null as retired,
      ${nameIn("m", locale)} as "mergedInto",
      (select count(*) from comment_themes where theme_id = t.id)::integer as comments,
      (select count(distinct passage_id) from passage_tags where theme_id = t.id)::integer as passages
    from themes t left join themes m on m.id = t.merged_into
    where t.notice_id = ${notice.id} order by 5, t.id`.execute(db);
  const lastChange = await db
    .selectFrom("codebookChanges")
    .leftJoin("staff", "staff.id", "codebookChanges.madeBy")
    .where("noticeId", "=", notice.id)
    .where("undoneAt", "is", null)
    .select(["codebookChanges.id", "kind", "theme", "target", "madeAt", "staff.name as by"])
    .orderBy("codebookChanges.id", "desc")
    .executeTakeFirst();
  return {
    docket: notice.docketNumber,
    title: notice.title,
    edition: await getEditionOfNotice(db, docket, locale),
    themes,
    lastChange,
  };
}

const nameIn = (table: string, locale: Locale) =>
  sql.ref(`${table}.${locale === "en" ? "name_en" : "name_es"}`);

/** What has a theme, to be told apart by hand when it is split: the latest first, up to a limit. */
export async function listToSplit(db: Db, themeId: number) {
  const passages = await db
    .selectFrom("passageTags")
    .innerJoin("passages", "passages.id", "passageTags.passageId")
    .innerJoin("comments", "comments.id", "passages.commentId")
    .where("passageTags.themeId", "=", themeId)
    .select(["passages.id", "passages.quote", "comments.trackingNumber", "comments.locale"])
    .orderBy("passages.id", "desc")
    .limit(MOST_SPLIT)
    .execute();
  const comments = await db
    .selectFrom("commentThemes")
    .innerJoin("comments", "comments.id", "commentThemes.commentId")
    .where("commentThemes.themeId", "=", themeId)
    // those that have it by a passage follow their passages
    .where("commentThemes.givenAs", "<>", "passage")
    .select(["comments.id", "comments.trackingNumber", "comments.locale"])
    .select(sql<string>`left(coalesce(nullif(comments.body, ''), comments.answers_text), 240)`.as("text"))
    .orderBy("comments.id", "desc")
    .limit(MOST_SPLIT)
    .execute();
  return { passages, comments };
}

/** Every docket with how many themes its codebook has, the latest first. */
export function listCodebooks(db: Db, locale: Locale) {
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.publishedAt", "is not", null)
    .select(["notices.docketNumber", "noticeTexts.title"])
    .select(
      sql<number>`(select count(*) from themes t where t.notice_id = notices.id and t.retired_at is null)::integer`.as(
        "themes",
      ),
    )
    .orderBy("notices.docketNumber", "desc")
    .limit(200)
    .execute();
}
