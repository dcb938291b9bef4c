import { sql } from "kysely";
import { stakeholderTypes } from "~/comments/comment";
import { matching } from "~/comments/comment-filter.server";
import { capitals } from "~/i18n/dates";
import { type Translate, translator } from "~/i18n/translate";
import type { Db } from "~db/connect";
import type { ExportRequest } from "../export-request";
import { leftOut } from "../rows/left-out.server";
import type { LineQuery } from "../rows/snapshot.server";

export const passageWidths = [17, 22, 26, 90, 18, 30, 20] as const;

export function passageHeadings(locale: ExportRequest["locale"]): readonly string[] {
  const t = translator(locale);
  return [
    t("exports:column.trackingNumber"),
    t("exports:column.stakeholderType"),
    t("exports:column.part"),
    t("exports:column.quote"),
    t("exports:column.tags"),
    t("exports:column.themes"),
    t("exports:column.chosen"),
  ];
}

/**
 * A row for each passage of the comments, in their order. A quote is there where its text is: not of what is left out, not of a
 * file that is kept from the public, and not where any of its words were removed, since a quote holds them as they were.
 */
export function passageRows(
  db: Db,
  { docket, filter, include, locale }: ExportRequest,
  most: number,
): LineQuery {
  const t = translator(locale);
  const theme = sql.ref(locale === "en" ? "h.name_en" : "h.name_es");
  const part = sql`case
    when passages.part = 'body' then ${t("tagging:part.body")}::text
    when passages.part = 'public-version' then ${t("tagging:part.public-version")}::text
    when passages.part like 'answer:%' then concat(${t("exports:question")}::text, ' ', (
      select q.position + 1 from questions q where passages.part = 'answer:' || q.id))
    else ${t("exports:column.file")}::text end`;
  const isKept = sql`exists (
      select from redactions r where r.comment_id = passages.comment_id and r.part = passages.part
        and r.start_at < passages.end_at and r.end_at > passages.start_at)
    or exists (
      select from attachments f where passages.part = 'file:' || f.id and f.comment_id = passages.comment_id
        and f.hidden_at is not null)`;
  const isOpen = sql`content.left_out is null or (content.left_out = 'confidential' and (
      passages.part = 'public-version' or exists (select from attachments f where passages.part = 'file:' || f.id
        and f.comment_id = passages.comment_id and f.part = 'public-version')))`;
  const text = (value: ReturnType<typeof sql>) => sql`xlsx_text(${value}, ${t("exports:cut")}::text)`;
  const types = sql`(select string_agg(distinct coalesce(w.code, p.code), '; ' order by coalesce(w.code, p.code))
    from passage_tags g join pillars p on p.id = g.pillar_id left join workstreams w on w.id = g.workstream_id
    left join themes h on h.id = g.theme_id
    where g.passage_id = passages.id and h.retired_at is null)`;
  const themes = sql`(select string_agg(${theme}, '; ' order by ${theme})
    from passage_tags g join themes h on h.id = g.theme_id where g.passage_id = passages.id and h.retired_at is null)`;
  return db
    .selectFrom("comments")
    .innerJoin("passages", "passages.commentId", "comments.id")
    .innerJoinLateral(
      sql<Record<string, never>>`(select ${leftOut(include)} as left_out)`.as("content"),
      (join) => join.onTrue(),
    )
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select(
      sql<string>`'<row>' || ${text(sql`comments.tracking_number`)}
        || ${text(sql`${typeWords(t)}::jsonb ->> comments.stakeholder_type`)}
        || ${text(part)}
        || ${text(sql`case when ${isKept} then ${t("exports:removedQuote")}::text
          when ${isOpen} then passages.quote else ${t("exports:leftOutQuote")}::text end`)}
        || ${text(types)} || ${text(themes)}
        || xlsx_time(passages.created_at, ${sql.lit(capitals.washington)}) || '</row>'`.as("line"),
    )
    .orderBy("comments.submittedAt")
    .orderBy("comments.id")
    .orderBy("passages.part")
    .orderBy("passages.startAt")
    .orderBy("passages.id")
    .limit(sql.lit(most));
}

const typeWords = (t: Translate) =>
  sql.lit(
    JSON.stringify(
      Object.fromEntries(stakeholderTypes.map((type) => [type, t(`vocabulary:stakeholderType.${type}`)])),
    ),
  );
