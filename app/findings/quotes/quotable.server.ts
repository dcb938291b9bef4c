import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import { publicTexts } from "~/comments/public-texts.server";
import type { Database } from "~db/schema";
import { QUOTE_CHARACTERS } from "../finding";
import { standingOf } from "../findings.server";
import type { SectionPlace } from "../section";

/** Whether a passage's words may be quoted: its comment is public, and they stand in what the public may read of it. */
export function isQuotable(eb: ExpressionBuilder<Database, "comments" | "passages">): RawBuilder<boolean> {
  return sql<boolean>`(
    ${standingOf(eb)} = 'public' and char_length(passages.quote) <= ${sql.lit(QUOTE_CHARACTERS)}
    and exists (select from ${publicTexts} t
      where t.part = passages.part and position(passages.quote in t.text) > 0))`;
}

/** Whether a passage carries a section's tag; a pillar has its workstreams' too, and the whole has all. */
export function isOfSection({ section, pillarId, workstreamId, themeId }: SectionPlace): RawBuilder<boolean> {
  const has = (condition: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from passage_tags g where g.passage_id = passages.id and ${condition})`;
  if (section === "pillar") return has(sql`g.pillar_id = ${pillarId}`);
  if (section === "workstream") return has(sql`g.workstream_id = ${workstreamId}`);
  if (section === "theme") return has(sql`g.theme_id = ${themeId}`);
  return sql<boolean>`true`;
}
