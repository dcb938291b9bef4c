import { sql, type Transaction } from "kysely";
import type { EditionRead } from "~/pillars/edition";
import type { Database, GivenAs } from "~db/schema";
import { isSamePlace, type Placed } from "./theme";

/** A tag or theme of a comment, or a tag of one of its passages, with who gave it, how and when. */
export interface GivenTag {
  readonly commentId: number;
  readonly of: "comment" | "theme" | "passage";
  /** Of the row in `comment_tags`, where it is one. */
  readonly id: number | null;
  readonly passageId: number | null;
  readonly pillarId: number;
  readonly workstreamId: number | null;
  readonly themeId: number | null;
  readonly nameEn: string | null;
  readonly nameEs: string | null;
  readonly givenAs: GivenAs;
  readonly taggedBy: string | null;
  readonly taggedAt: Date;
}

/**
 * All tags that comments and their passages have. Retired themes are left out: what they were given to is kept for when they
 * come back, and means nothing until then.
 */
export async function listGiven(
  trx: Transaction<Database>,
  commentIds: readonly number[],
): Promise<readonly GivenTag[]> {
  const { rows } = await sql<GivenTag>`
    select comment_id as "commentId", 'comment' as "of", id, null::bigint as "passageId", pillar_id as "pillarId",
        workstream_id as "workstreamId", null::integer as "themeId", null as "nameEn", null as "nameEs",
        given_as as "givenAs", tagged_by as "taggedBy", tagged_at as "taggedAt"
      from comment_tags where comment_id = any(${commentIds}::bigint[])
    union all
    select c.comment_id, 'theme', null, null, t.pillar_id, t.workstream_id, t.id, t.name_en, t.name_es,
        c.given_as, c.tagged_by, c.tagged_at
      from comment_themes c join themes t on t.id = c.theme_id
      where c.comment_id = any(${commentIds}::bigint[]) and t.retired_at is null
    union all
    select p.comment_id, 'passage', null, p.id, g.pillar_id, g.workstream_id, t.id, t.name_en, t.name_es,
        g.given_as, g.tagged_by, g.tagged_at
      from passages p join passage_tags g on g.passage_id = p.id left join themes t on t.id = g.theme_id
      where p.comment_id = any(${commentIds}::bigint[]) and t.retired_at is null`.execute(trx);
  return rows;
}

/** A theme's two names, as the history keeps them: it shows the reader's. */
export interface ThemeNames {
  readonly id: number;
  readonly en: string;
  readonly es: string;
}

/** Tags as the history tells of them. */
export interface TagsInHistory {
  readonly tags: readonly string[];
  readonly themes?: readonly ThemeNames[];
}

/** Tags in the edition's order, and themes by id, where there are any. */
export function describeTags(
  tags: readonly Placed[],
  themes: readonly Pick<GivenTag, "themeId" | "nameEn" | "nameEs">[],
  edition: Pick<EditionRead, "pillars">,
): TagsInHistory {
  const has = (pillarId: number, workstreamId: number | null) =>
    tags.some((tag) => isSamePlace(tag, { pillarId, workstreamId }));
  const codes = edition.pillars.flatMap((pillar) => [
    ...(has(pillar.id, null) ? [pillar.code] : []),
    ...pillar.workstreams.filter(({ id }) => has(pillar.id, id)).map(({ code }) => code),
  ]);
  const named = themes
    .flatMap(({ themeId, nameEn, nameEs }) =>
      themeId === null ? [] : { id: themeId, en: nameEn ?? "", es: nameEs ?? "" },
    )
    .sort((one, other) => one.id - other.id);
  return { tags: codes, ...(named.length > 0 ? { themes: named } : {}) };
}
