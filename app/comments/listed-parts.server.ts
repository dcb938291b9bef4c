import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Database } from "~db/schema";

const EXCERPT_CHARACTERS = 280;

/** The comment's first words; where it only answers questions, the answers'. */
export const excerpt = sql<string>`left(coalesce(nullif(comments.body, ''), comments.answers_text), ${sql.lit(EXCERPT_CHARACTERS)})`;

/** Codes of the comment's tags in the edition's order: a workstream's code, or a pillar's where it is tagged as a whole. */
export function tagCodes(eb: ExpressionBuilder<Database, "comments">) {
  return jsonArrayFrom(
    eb
      .selectFrom("commentTags")
      .innerJoin("pillars", "pillars.id", "commentTags.pillarId")
      .leftJoin("workstreams", "workstreams.id", "commentTags.workstreamId")
      .whereRef("commentTags.commentId", "=", "comments.id")
      .select((tag) => tag.fn.coalesce("workstreams.code", "pillars.code").as("code"))
      .orderBy("pillars.position")
      .orderBy("workstreams.position", (order) => order.asc().nullsFirst()),
  );
}
