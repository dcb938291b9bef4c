import { sql } from "kysely";
import type { Db } from "~db/connect";
import { isSamePlace, placeOf } from "../theme";
import {
  type Changed,
  type CodebookChangeOf,
  changeCodebook,
  describeTheme,
  heldTheme,
  Refused,
} from "./change-codebook.server";
import type { ChangeRows } from "./change-rows.server";
import type { CodebookResult } from "./codebook";
import { addParents, bereft, dropParents, having } from "./follow-parents.server";

/** A change that may be asked first what it would do. */
export interface Regrouping extends CodebookChangeOf {
  readonly themeId: number;
  /** The version of the theme that the person saw; a preview takes it as it is. */
  readonly version?: number | undefined;
  readonly preview: boolean;
}

type Result = Promise<CodebookResult<Changed>>;

/**
 * Hangs a theme under another pillar or workstream of its docket's edition. Comments and passages that have it get that
 * tag; the earlier one goes where it was there for a theme's sake alone.
 */
export function moveTheme(db: Db, wanted: Regrouping & { readonly under: string }): Result {
  return changeCodebook(
    db,
    { ...wanted, kind: "moved", themeIds: [wanted.themeId] },
    async (codebook, rows) => {
      const theme = heldTheme(codebook, wanted.themeId, wanted.version);
      if (theme.retiredAt) throw new Refused("retired");
      const place = placeOf(wanted.under, codebook.edition);
      if (!place) throw new Refused("no-place");
      if (isSamePlace(place, theme)) throw new Refused("same-place");
      await rows.setTheme(
        theme.id,
        sql`pillar_id = ${place.pillarId}, workstream_id = ${place.workstreamId}`,
      );
      await regiveOnPassages(rows, theme.id, theme.id, place);
      await addParents(rows, [theme.id], codebook.staffId);
      await dropParents(rows, theme, having(theme.id));
      const { edition } = codebook;
      return {
        theme: describeTheme(theme, edition),
        target: [describeTheme({ ...theme, ...place }, edition)],
      };
    },
  );
}

/**
 * Merges a theme into another of the same docket: what had the one has the other, with who gave it. Themes that were merged
 * into it before mean the other from now on, too.
 */
export function mergeTheme(
  db: Db,
  wanted: Regrouping & { readonly intoId: number; readonly intoVersion?: number | undefined },
): Result {
  const { themeId, intoId } = wanted;
  return changeCodebook(
    db,
    { ...wanted, kind: "merged", themeIds: [themeId, intoId] },
    async (codebook, rows) => {
      if (themeId === intoId) throw new Refused("same-theme");
      const theme = heldTheme(codebook, themeId, undefined);
      const into = heldTheme(codebook, intoId, undefined);
      if (into.retiredAt && (await wentInto(rows, intoId)).includes(themeId)) throw new Refused("circle");
      if (wanted.version !== undefined && theme.version !== wanted.version) throw new Refused("overtaken");
      if (theme.retiredAt) throw new Refused("retired");
      if (into.retiredAt) throw new Refused("target-retired");
      if (wanted.intoVersion !== undefined && into.version !== wanted.intoVersion)
        throw new Refused("overtaken");
      await rows.putIn(
        "comment_themes",
        "comment_id, theme_id, given_as, tagged_by, tagged_at",
        sql`select comment_id, ${intoId}::integer, given_as, tagged_by, tagged_at
        from comment_themes where theme_id = ${themeId}`,
      );
      await rows.takeOut("comment_themes", sql`r.theme_id = ${themeId}`);
      await regiveOnPassages(rows, themeId, intoId, into);
      await rows.setTheme(themeId, sql`retired_at = clock_timestamp(), merged_into = ${intoId}`);
      await addParents(rows, [intoId], codebook.staffId);
      await dropParents(rows, theme, bereft(rows, themeId));
      const { edition } = codebook;
      return { theme: describeTheme(theme, edition), target: [describeTheme(into, edition)] };
    },
  );
}

/** Takes a theme out of use. What has it keeps it unseen, for when it is brought back; pillars and workstreams stay. */
export function retireTheme(db: Db, wanted: Regrouping): Result {
  return changeCodebook(
    db,
    { ...wanted, kind: "retired", themeIds: [wanted.themeId] },
    async (codebook, rows) => {
      const theme = heldTheme(codebook, wanted.themeId, wanted.version);
      if (theme.retiredAt) throw new Refused("retired");
      await rows.setTheme(theme.id, sql`retired_at = clock_timestamp()`);
      return { theme: describeTheme(theme, codebook.edition) };
    },
  );
}

/** Brings a theme back that was retired, or merged: then without what the other has now. */
export function bringBackTheme(db: Db, wanted: Regrouping): Result {
  const { themeId, version } = wanted;
  return changeCodebook(
    db,
    { ...wanted, kind: "brought-back", themeIds: [themeId] },
    async (codebook, rows) => {
      const theme = heldTheme(codebook, themeId, version);
      if (!theme.retiredAt) throw new Refused("not-retired");
      await rows.setTheme(themeId, sql`retired_at = null, merged_into = null`);
      await addParents(rows, [themeId], codebook.staffId);
      return { theme: describeTheme(theme, codebook.edition) };
    },
  );
}

/** The themes that a merged one has gone into, one after the other. */
async function wentInto({ trx }: ChangeRows, themeId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive gone as (
      select merged_into as id from themes where id = ${themeId}
      union
      select t.merged_into from gone join themes t on t.id = gone.id)
    select id from gone where id is not null`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Gives passages one theme for another, or the same at its new place, with who gave it. */
async function regiveOnPassages(
  rows: ChangeRows,
  fromId: number,
  toId: number,
  place: { readonly pillarId: number; readonly workstreamId: number | null },
): Promise<void> {
  await rows.takeOut("passage_tags", sql`r.theme_id = ${fromId}`);
  await rows.putIn(
    "passage_tags",
    "passage_id, pillar_id, workstream_id, theme_id, given_as, tagged_by, tagged_at",
    sql`
      select g.passage_id, ${place.pillarId}::integer, ${place.workstreamId}::integer, ${toId}::integer,
        g.given_as, g.tagged_by, g.tagged_at
      from codebook_change_rows r cross join jsonb_populate_record(null::passage_tags, r.before) g
      where r.change_id = ${rows.changeId} and r.relation = 'passage_tags' and g.theme_id = ${fromId}`,
  );
}
