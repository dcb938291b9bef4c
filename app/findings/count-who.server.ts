import { type RawBuilder, sql } from "kysely";
import type { StakeholderType } from "~/comments/comment";
import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { seek } from "~/queue/sought.server";
import type { Db } from "~db/connect";

export type WhoCounts = Readonly<Partial<Record<StakeholderType, number>>>;

/** Who speaks to each workstream and theme of a docket: comments by stakeholder type, by the tag's id. */
export interface WhoByTag {
  readonly workstream: ReadonlyMap<number, WhoCounts>;
  readonly theme: ReadonlyMap<number, WhoCounts>;
}

/** What is counted of the kept counts as well; any other filter takes the comments themselves. */
const kept: readonly (keyof CommentFilter)[] = ["docket", "status"];

/**
 * Counts comments by workstream and theme against stakeholder type, each once under each tag. A summary has this for pillars alone;
 * it is wanted where a document is written. From the kept counts where nothing but the status narrows it; otherwise from the
 * tags themselves, which takes some ten seconds for a million comments.
 */
export async function countWho(db: Db, docket: string, filter: CommentFilter): Promise<WhoByTag> {
  const whole = { ...filter, docket, held: undefined };
  const plain = filtersInForce(whole).every((name) => kept.includes(name));
  const { rows } = await sql<{ tag: string; type: StakeholderType; count: number }>`${
    plain ? await fromKept(db, whole) : fromTags(db, whole)
  }`.execute(db);
  const by = (of: keyof WhoByTag) => {
    const counts = new Map<number, Record<string, number>>();
    for (const { tag, type, count } of rows) {
      const [kind, id] = tag.split(":");
      if (kind === of) counts.set(Number(id), { ...counts.get(Number(id)), [type]: count });
    }
    return counts;
  };
  return { workstream: by("workstream"), theme: by("theme") };
}

/** The pairs of a type and a tag that a summary's counts keep, and the changes to them that are not counted in yet. */
async function fromKept(db: Db, filter: CommentFilter): Promise<RawBuilder<unknown>> {
  const { noticeId, states } = await seek(db, filter);
  const isTag = (entry: string) =>
    sql`(${sql.ref(entry)} like 'workstream:%' or ${sql.ref(entry)} like 'theme:%')`;
  const isType = (entry: string) => sql`${sql.ref(entry)} like 'type:%'`;
  const scope = (table: string) =>
    sql`${sql.ref(`${table}.notice_id`)} = ${noticeId ?? 0} and ${sql.ref(`${table}.state`)} = any(${[...states]}::text[])`;
  return sql`
    select tag, substr(type, 6) as type, sum(n)::bigint as count from (
      select greater as tag, lesser as type, n from summary_tallies kept
        where ${scope("kept")} and ${isType("lesser")} and ${isTag("greater")}
      union all
      select lesser, greater, n from summary_tallies kept
        where ${scope("kept")} and ${isTag("lesser")} and ${isType("greater")}
      union all
      select tagged.entry, typed.entry, tagged.n from summary_changes tagged join summary_changes typed using (id)
        where ${scope("tagged")} and ${isTag("tagged.entry")} and ${isType("typed.entry")}
    ) pairs group by 1, 2 having sum(n) > 0`;
}

function fromTags(db: Db, filter: CommentFilter): RawBuilder<unknown> {
  const matched = db
    .selectFrom("comments")
    .where((eb) => matching(eb, filter))
    .select(["comments.id", "comments.stakeholderType"]);
  return sql`
    with matched as materialized (${matched})
    select 'workstream:' || g.workstream_id as tag, m.stakeholder_type as type, count(distinct m.id) as count
      from matched m join comment_tags g on g.comment_id = m.id where g.workstream_id is not null group by 1, 2
    union all
    select 'theme:' || g.theme_id, m.stakeholder_type, count(*)
      from matched m join comment_themes g on g.comment_id = m.id group by 1, 2`;
}
