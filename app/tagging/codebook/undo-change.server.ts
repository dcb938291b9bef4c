import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database, ThemeThen } from "~db/schema";
import {
  type CodebookChangeOf,
  holdCodebook,
  holdThemes,
  nextVersions,
  Refused,
  recordCodebookEvent,
  refusing,
} from "./change-codebook.server";
import type { ChangeKind, CodebookResult } from "./codebook";

type Trx = Transaction<Database>;

export interface Undone {
  readonly outcome: "undone";
  readonly kind: ChangeKind;
  readonly theme: ThemeThen;
  /** Tags that somebody changed since, and that were left as they are now. */
  readonly touched: number;
  /** Themes that it had added and that somebody has given since: they stay. */
  readonly keptThemes: number;
}

/**
 * Undoes the last change of a docket's codebook: every tag that it put in goes, every one that it took out comes back with who
 * gave it, how and when. A tag that somebody changed since stays as it is now, and so does what a passage or a theme needs.
 *
 * @param changeId The change that the person means: another one may be the last by now, and is not undone instead.
 */
export async function undoChange(
  db: Db,
  { docket, staffId, changeId }: CodebookChangeOf & { readonly changeId: number },
): Promise<CodebookResult<Undone>> {
  return refusing(() =>
    db.transaction().execute(async (trx): Promise<Undone> => {
      const noticeId = await holdCodebook(trx, docket);
      const change = await trx
        .selectFrom("codebookChanges")
        .where("noticeId", "=", noticeId ?? 0)
        .where("undoneAt", "is", null)
        .select(["id", "kind", "theme", "target"])
        .orderBy("id", "desc")
        .executeTakeFirst();
      if (noticeId === undefined || !change) throw new Refused("nothing-to-undo");
      if (change.id !== changeId) throw new Refused("overtaken");
      await holdThemes(trx, noticeId, await listThemeIds(trx, changeId), changeId);
      const undoing = new Undoing(trx, changeId);
      await undoing.restoreThemes();
      const touched = await undoing.restoreTags();
      const keptThemes = await undoing.removeAdded();
      await nextVersions(trx, changeId);
      await trx
        .updateTable("codebookChanges")
        .set({ undoneBy: staffId, undoneAt: sql`clock_timestamp()` })
        .where("id", "=", changeId)
        .execute();
      const { kind, theme, target } = change;
      await recordCodebookEvent(
        trx,
        "theme.change-undone",
        { docket, staffId },
        { theme, target, comments: 0, passages: 0 },
      );
      return { outcome: "undone", kind, theme, touched, keptThemes };
    }),
  );
}

async function listThemeIds(trx: Trx, changeId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct coalesce(after ->> 'id', before ->> 'id')::integer as id
      from codebook_change_rows where change_id = ${changeId} and relation = 'themes'
    union
    select (coalesce(after, before) ->> 'theme_id')::integer from codebook_change_rows
      where change_id = ${changeId} and relation in ('comment_themes', 'passage_tags')
      and coalesce(after, before) ->> 'theme_id' is not null`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The columns that make a row what it is: its id may be another one, where it was taken out and put back. */
const columns = {
  comment_tags: ["comment_id", "pillar_id", "workstream_id", "given_as", "tagged_by", "tagged_at"],
  comment_themes: ["comment_id", "theme_id", "given_as", "tagged_by", "tagged_at"],
  passage_tags: [
    "passage_id",
    "pillar_id",
    "workstream_id",
    "theme_id",
    "given_as",
    "tagged_by",
    "tagged_at",
  ],
} as const;
type TagRelation = keyof typeof columns;
const neverNull = new Set(["comment_id", "passage_id", "pillar_id"]);

class Undoing {
  constructor(
    readonly trx: Trx,
    readonly changeId: number,
  ) {}

  async restoreThemes(): Promise<void> {
    await sql`
      update themes t set pillar_id = b.pillar_id, workstream_id = b.workstream_id, name_en = b.name_en,
        name_es = b.name_es, description = b.description, retired_at = b.retired_at, merged_into = b.merged_into,
        version = t.version + 1
      from codebook_change_rows r cross join jsonb_populate_record(null::themes, r.before) b
      where r.change_id = ${this.changeId} and r.relation = 'themes' and r.before is not null and t.id = b.id`.execute(
      this.trx,
    );
  }

  /** Returns how many tags were changed since, and so left. */
  async restoreTags(): Promise<number> {
    const relations = ["passage_tags", "comment_themes", "comment_tags"] as const;
    let touched = 0;
    // what was taken out first, so that what needs a pillar or workstream is there when others go
    for (const relation of relations) touched += await this.putBack(relation);
    touched += await this.takeBack("passage_tags", sql`true`, sql`a.theme_id is not null`);
    touched += await this.takeBack("passage_tags", sql`not ${neededOnPassage}`, sql`a.theme_id is null`);
    touched += await this.takeBack("comment_themes", sql`not ${neededTheme}`);
    touched += await this.takeBack("comment_tags", sql`not ${neededTag}`);
    await this.leaveNoBarePillars();
    return touched;
  }

  private async putBack(relation: TagRelation): Promise<number> {
    const names = sql.raw(columns[relation].join(", "));
    const owner =
      relation === "passage_tags"
        ? sql`passages p where p.id = b.passage_id`
        : sql`comments p where p.id = b.comment_id`;
    const { rows } = await sql<{ left: number }>`
      with wanted as (
        select b.* from codebook_change_rows r cross join jsonb_populate_record(null::${sql.table(relation)}, r.before) b
        where r.change_id = ${this.changeId} and r.relation = ${relation} and r.before is not null),
      back as (
        insert into ${sql.table(relation)} (${names})
        select ${names} from wanted b where exists (select from ${owner})
        on conflict do nothing returning 1)
      select (select count(*) from wanted)::integer - (select count(*) from back)::integer as left`.execute(
      this.trx,
    );
    return rows[0]?.left ?? 0;
  }

  /** `kind`: of passages, the themes or what these hang under; both are in one table. */
  private async takeBack(
    relation: TagRelation,
    where: RawBuilder<unknown>,
    kind: RawBuilder<unknown> = sql`true`,
  ): Promise<number> {
    // only equality is looked up or hashed; "is not distinct from" alone compared every row with every other
    const same = sql.join(
      columns[relation].map((name) => {
        const [now, then] = [sql.ref(`t.${name}`), sql.ref(`a.${name}`)];
        return neverNull.has(name) ? sql`${now} = ${then}` : sql`${now} is not distinct from ${then}`;
      }),
      sql` and `,
    );
    const { rows } = await sql<{ left: number }>`
      with wanted as (
        select a.* from codebook_change_rows r cross join jsonb_populate_record(null::${sql.table(relation)}, r.after) a
        where r.change_id = ${this.changeId} and r.relation = ${relation} and r.after is not null and ${kind}),
      gone as (delete from ${sql.table(relation)} t using wanted a where ${same} and ${where} returning 1)
      select (select count(*) from wanted)::integer - (select count(*) from gone)::integer as left`.execute(
      this.trx,
    );
    return rows[0]?.left ?? 0;
  }

  /** A pillar is stored by itself only where none of its workstreams is; one may have come since. */
  private async leaveNoBarePillars(): Promise<void> {
    await sql`
      delete from comment_tags t using codebook_change_rows r
      where r.change_id = ${this.changeId} and r.relation = 'comment_tags' and r.before is not null
        and t.comment_id = (r.before ->> 'comment_id')::bigint and t.workstream_id is null
        and exists (select from comment_tags w where w.comment_id = t.comment_id
          and w.pillar_id = t.pillar_id and w.workstream_id is not null)`.execute(this.trx);
  }

  /** Themes that the change added go, unless somebody has given them since. Returns how many stay. */
  async removeAdded(): Promise<number> {
    await sql`
      delete from themes t using codebook_change_rows r
      where r.change_id = ${this.changeId} and r.relation = 'themes' and r.before is null
        and t.id = (r.after ->> 'id')::integer
        and not exists (select from comment_themes where theme_id = t.id)
        and not exists (select from passage_tags where theme_id = t.id)
        and not exists (select from themes m where m.merged_into = t.id)`.execute(this.trx);
    const { rows } = await sql<{ kept: number }>`
      select count(*)::integer as kept from codebook_change_rows r join themes t on t.id = (r.after ->> 'id')::integer
      where r.change_id = ${this.changeId} and r.relation = 'themes' and r.before is null`.execute(this.trx);
    return rows[0]?.kept ?? 0;
  }
}

// What keeps a tag (`t`) in its place, though the change that is undone put it in: something needs it by now.

const neededOnPassage = sql`exists (
  select from passage_tags g join themes h on h.id = g.theme_id
  where g.passage_id = t.passage_id and h.retired_at is null and h.pillar_id = t.pillar_id
    and h.workstream_id is not distinct from t.workstream_id)`;

const neededTheme = sql`exists (
  select from passages p join passage_tags g on g.passage_id = p.id
  where p.comment_id = t.comment_id and g.theme_id = t.theme_id)`;

const neededTag = sql`(exists (
  select from comment_themes g join themes h on h.id = g.theme_id
  where g.comment_id = t.comment_id and h.retired_at is null and h.pillar_id = t.pillar_id
    and h.workstream_id is not distinct from t.workstream_id)
  or exists (
  select from passages p join passage_tags g on g.passage_id = p.id
  where p.comment_id = t.comment_id and g.theme_id is null and g.pillar_id = t.pillar_id
    and g.workstream_id is not distinct from t.workstream_id))`;
