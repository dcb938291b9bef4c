import { sql } from "kysely";
import type { StakeholderType } from "~/comments/comment";
import type { CommentFilter } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import type { Db } from "~db/connect";

export type WhoCounts = Readonly<Partial<Record<StakeholderType, number>>>;

/** Who speaks to each workstream and theme of a docket: comments by stakeholder type, by the tag's id. */
export interface WhoByTag {
  readonly workstream: ReadonlyMap<number, WhoCounts>;
  readonly theme: ReadonlyMap<number, WhoCounts>;
}

/**
 * Counts comments by workstream and theme against stakeholder type, each once under each tag. A summary counts this for pillars alone; it is
 * wanted where a document is written, and counted from the tags themselves.
 */
export async function countWho(db: Db, docket: string, filter: CommentFilter): Promise<WhoByTag> {
  const matched = db
    .selectFrom("comments")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select(["comments.id", "comments.stakeholderType"]);
  const { rows } = await sql<{
    of: keyof WhoByTag;
    id: number;
    type: StakeholderType;
    count: number;
  }>`
    with matched as materialized (${matched})
    select 'workstream' as of, g.workstream_id as id, m.stakeholder_type as type, count(distinct m.id) as count
      from matched m join comment_tags g on g.comment_id = m.id where g.workstream_id is not null group by 2, 3
    union all
    select 'theme', g.theme_id, m.stakeholder_type, count(*)
      from matched m join comment_themes g on g.comment_id = m.id group by 2, 3`.execute(db);
  const by = (of: keyof WhoByTag) => {
    const counts = new Map<number, Record<string, number>>();
    for (const row of rows)
      if (row.of === of) counts.set(row.id, { ...counts.get(row.id), [row.type]: row.count });
    return counts;
  };
  return { workstream: by("workstream"), theme: by("theme") };
}
