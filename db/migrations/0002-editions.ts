import { type Kysely, sql } from "kysely";

/** Dialogue editions with their pillars and workstreams: data, so that a new agenda needs no new code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table editions (
      id integer generated always as identity constraint editions_pk primary key,
      code text not null constraint editions_code_unique unique,
      name_en text not null,
      name_es text not null
    )`.execute(db);
  await sql`
    create table pillars (
      id integer generated always as identity constraint pillars_pk primary key,
      edition_id integer not null constraint pillars_edition_fk references editions,
      code text not null,
      position integer not null,
      name_en text not null,
      name_es text not null,
      description_en text not null,
      description_es text not null,
      constraint pillars_code_unique unique (edition_id, code)
    )`.execute(db);
  await sql`
    create table workstreams (
      id integer generated always as identity constraint workstreams_pk primary key,
      pillar_id integer not null constraint workstreams_pillar_fk references pillars,
      code text not null,
      position integer not null,
      name_en text not null,
      name_es text not null,
      description_en text not null,
      description_es text not null,
      constraint workstreams_code_unique unique (pillar_id, code),
      -- a tag names both; this lets its foreign key prove that they belong together
      constraint workstreams_pillar_unique unique (id, pillar_id)
    )`.execute(db);
}
