import { type Kysely, sql } from "kysely";

/** Among whom a docket's new comments are shared out; and what double coding has to keep besides the codes themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table docket_sharing (
      notice_id integer not null constraint docket_sharing_notice_fk references notices,
      staff_id text not null constraint docket_sharing_staff_fk references staff,
      since timestamptz not null default clock_timestamp(),
      constraint docket_sharing_pk primary key (notice_id, staff_id)
    )`.execute(db);
  await sql`
    alter table coding_rounds
      -- the sample can be drawn again from these
      add seed integer not null default 0,
      add states text[] not null default '{}',
      -- both have coded all: from then on their codes can be seen, and stay
      add completed_at timestamptz`.execute(db);
  await sql`
    alter table coding_items
      -- what a disagreement was settled as; the comment's tags may be others later
      add settled_codes text[]`.execute(db);
  await sql`
    alter table codings
      -- which version of the text was coded
      add revision integer not null default 1`.execute(db);
}
