import { type Kysely, sql } from "kysely";

/** Tags that moderators give. A row without a workstream tags the pillar as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_tags (
      id bigint generated always as identity constraint comment_tags_pk primary key,
      comment_id bigint not null constraint comment_tags_comment_fk references comments on delete cascade,
      pillar_id integer not null constraint comment_tags_pillar_fk references pillars,
      workstream_id integer,
      tagged_by text constraint comment_tags_tagged_by_fk references staff,
      tagged_at timestamptz not null default now(),
      constraint comment_tags_workstream_fk
        foreign key (workstream_id, pillar_id) references workstreams (id, pillar_id),
      constraint comment_tags_once unique nulls not distinct (comment_id, pillar_id, workstream_id)
    )`.execute(db);
  await sql`create index comment_tags_by_pillar on comment_tags (pillar_id, comment_id)`.execute(db);
  await sql`create index comment_tags_by_workstream on comment_tags (workstream_id, comment_id)`.execute(db);
}
