import { sql, type Transaction } from "kysely";
import type { EditionRead } from "~/pillars/edition";
import type { Database } from "~db/schema";
import { parentCode } from "../theme";
import type { Effect } from "./codebook";

type Trx = Transaction<Database>;

/** How many comments and passages have a theme; none where there is no theme yet. */
export async function countHaving(
  trx: Trx,
  themeId = 0,
): Promise<{ readonly comments: number; readonly passages: number }> {
  const { rows } = await sql<{ comments: number; passages: number }>`
    select (select count(*) from comment_themes where theme_id = ${themeId})::integer as comments,
      (select count(distinct passage_id) from passage_tags where theme_id = ${themeId})::integer as passages`.execute(
    trx,
  );
  return rows[0] ?? { comments: 0, passages: 0 };
}

interface Counted {
  readonly relation: "comment_tags" | "comment_themes" | "passage_tags";
  readonly gets: boolean;
  readonly pillarId: number | null;
  readonly workstreamId: number | null;
  readonly en: string | null;
  readonly es: string | null;
  readonly count: number;
}

/** What the rows of a change amount to: how many comments and passages get which tag, and lose which. */
export async function countEffects(
  trx: Trx,
  changeId: number,
  edition: Pick<EditionRead, "pillars">,
): Promise<readonly Effect[]> {
  const { rows } = await sql<Counted>`
    with moved as (
      select relation, after is not null as gets, coalesce(after, before) as r,
        coalesce(after, before) ->> 'theme_id' as theme_id
      from codebook_change_rows where change_id = ${changeId} and relation <> 'themes')
    select relation, gets,
      case when m.theme_id is null then (r ->> 'pillar_id')::integer end as "pillarId",
      case when m.theme_id is null then (r ->> 'workstream_id')::integer end as "workstreamId",
      t.name_en as en, t.name_es as es,
      count(distinct coalesce(r ->> 'comment_id', r ->> 'passage_id'))::integer as count
    from moved m left join themes t on t.id = m.theme_id::integer
    group by relation, gets, 3, 4, t.id
    order by relation, gets, t.name_en nulls last, 3, 4 nulls first`.execute(trx);
  return rows.map(({ relation, gets, pillarId, workstreamId, en, es, count }) => ({
    of: relation === "passage_tags" ? "passage" : "comment",
    what: gets ? "gets" : "loses",
    code: pillarId === null ? null : (parentCode({ pillarId, workstreamId }, edition) ?? ""),
    theme: en === null || es === null ? null : { en, es },
    count,
  }));
}
