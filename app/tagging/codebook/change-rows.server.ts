import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";

type Trx = Transaction<Database>;
export type Relation = "themes" | "comment_tags" | "comment_themes" | "passage_tags";

/** The only way by which a change of the codebook puts rows in and takes them out: each leaves what undoing it needs. */
export class ChangeRows {
  constructor(
    readonly trx: Trx,
    readonly changeId: number,
  ) {}

  /** Deletes the rows of a table, called `r`, that a condition holds for. */
  async takeOut(relation: Relation, where: RawBuilder<unknown>): Promise<void> {
    await sql`
      with gone as (delete from ${sql.table(relation)} r where ${where} returning r.*)
      insert into codebook_change_rows (change_id, relation, before)
      select ${this.changeId}, ${relation}, to_jsonb(gone) from gone`.execute(this.trx);
  }

  /** Inserts the rows that a query gives, for the columns it names; those that are there already are left. */
  async putIn(
    relation: Exclude<Relation, "themes">,
    columns: string,
    rows: RawBuilder<unknown>,
  ): Promise<void> {
    await sql`
      with come as (insert into ${sql.table(relation)} (${sql.raw(columns)}) ${rows} on conflict do nothing returning *)
      insert into codebook_change_rows (change_id, relation, after)
      select ${this.changeId}, ${relation}, to_jsonb(come) from come`.execute(this.trx);
  }

  /** Updates one theme, with its next version. */
  async setTheme(id: number, assignments: RawBuilder<unknown>): Promise<void> {
    await sql`
      with earlier as (select * from themes where id = ${id}),
      now as (update themes r set ${assignments}, version = version + 1 where id = ${id} returning r.*)
      insert into codebook_change_rows (change_id, relation, before, after)
      select ${this.changeId}, 'themes', to_jsonb(earlier), to_jsonb(now) from earlier, now`.execute(
      this.trx,
    );
  }

  /** Adds a theme. Returns its id. */
  async addTheme(values: {
    readonly noticeId: number;
    readonly pillarId: number;
    readonly workstreamId: number | null;
    readonly nameEn: string;
    readonly nameEs: string;
    readonly description: string;
    readonly createdBy: string;
  }): Promise<number> {
    const { id } = await this.trx
      .insertInto("themes")
      .values(values)
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`
      insert into codebook_change_rows (change_id, relation, after)
      select ${this.changeId}, 'themes', to_jsonb(r) from themes r where id = ${id}`.execute(this.trx);
    return id;
  }
}
