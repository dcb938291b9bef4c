import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { GivenAs } from "~db/schema";
import { listPassages } from "./passages.server";
import { themeCode } from "./theme";
import { listThemes } from "./themes.server";

export type TaggingOfComment = Awaited<ReturnType<typeof readTagging>>;

/** Who gave a comment one of its tags, how, and when. */
export interface TagOrigin {
  /** Of a pillar or workstream; of what its theme hangs under. */
  readonly code: string;
  readonly themeId: number | null;
  readonly theme: string | null;
  readonly givenAs: GivenAs;
  /** Null where it was the portal, or somebody whose account is gone. */
  readonly by: string | null;
  readonly at: Date;
}

/** All that a comment's page shows of tags: what can be given, what was given by whom, and the passages. */
export async function readTagging(
  db: Db,
  { trackingNumber, docketNumber }: { readonly trackingNumber: string; readonly docketNumber: string },
  locale: Locale,
) {
  const origins = await listOrigins(db, trackingNumber, locale);
  return {
    themes: await listThemes(db, docketNumber, locale),
    origins,
    /** Its themes, as the form ticks them. */
    themeCodes: origins.flatMap(({ themeId }) => (themeId === null ? [] : themeCode(themeId))),
    passages: await listPassages(db, trackingNumber, locale),
  };
}

async function listOrigins(db: Db, trackingNumber: string, locale: Locale): Promise<readonly TagOrigin[]> {
  const name = locale === "en" ? sql.ref("th.name_en") : sql.ref("th.name_es");
  const { rows } = await sql<TagOrigin>`
    with given as (
      select g.pillar_id, g.workstream_id, null::integer as theme_id, g.given_as, g.tagged_by, g.tagged_at
        from comment_tags g join comments c on c.id = g.comment_id where c.tracking_number = ${trackingNumber}
      union all
      select th.pillar_id, th.workstream_id, th.id, g.given_as, g.tagged_by, g.tagged_at
        from comment_themes g join comments c on c.id = g.comment_id join themes th on th.id = g.theme_id
        where c.tracking_number = ${trackingNumber} and th.retired_at is null)
    select coalesce(w.code, p.code) as code, given.theme_id as "themeId", ${name} as theme,
      given.given_as as "givenAs", s.name as by, given.tagged_at as at
    from given join pillars p on p.id = given.pillar_id left join workstreams w on w.id = given.workstream_id
      left join themes th on th.id = given.theme_id left join staff s on s.id = given.tagged_by
    order by p.position, w.position nulls first, ${name} nulls first`.execute(db);
  return rows;
}
