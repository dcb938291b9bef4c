import { sql } from "kysely";
import type { StakeholderType } from "~/comments/comment";
import type { CommentFilter } from "~/comments/comment-filter";
import { seek } from "~/queue/sought.server";
import { countedBits } from "~/summaries/counted-bits.server";
import type { Db } from "~db/connect";

export type WhoCounts = Readonly<Partial<Record<StakeholderType, number>>>;

/** Who speaks to each workstream and theme of a docket: comments by stakeholder type, by the tag's id. */
export interface WhoByTag {
  readonly workstream: ReadonlyMap<number, WhoCounts>;
  readonly theme: ReadonlyMap<number, WhoCounts>;
}

/**
 * Counts comments by workstream and theme against stakeholder type, each once under each tag. A summary has this for pillars alone;
 * it is wanted where a document is written.
 */
export async function countWho(db: Db, docket: string, filter: CommentFilter): Promise<WhoByTag> {
  const sought = await seek(db, { ...filter, docket, held: undefined });
  const { rows } = await sql<{ tag: string; type: StakeholderType; count: number }>`
    ${await countedBits(db, sought)}
    select tag, substr(type, 6) as type, sum(n)::bigint as count from (
      select tagged.entry as tag, typed.entry as type, bit_count(c.bits & tagged.bits & typed.bits) as n
      from counted c join summary_bits tagged using (slot) join summary_bits typed using (slot)
      where (tagged.entry ^@ 'workstream:' or tagged.entry ^@ 'theme:') and typed.entry ^@ 'type:'
      union all
      select tag, type, 1 from fresh cross join unnest(entries) as tag cross join unnest(entries) as type
      where (tag ^@ 'workstream:' or tag ^@ 'theme:') and type ^@ 'type:'
    ) pairs group by 1, 2 having sum(n) > 0`.execute(db);
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
