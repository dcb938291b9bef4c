import { type Kysely, sql } from "kysely";

/**
 * A docket's codebook of themes, and the stretches of a comment that carry tags of their own. A theme hangs under a
 * pillar or under one of its workstreams, and brings that tag with it; a passage's tags are its comment's tags too. So
 * `comment_tags` alone answers what a comment speaks to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const given = sql`check (given_as in ('hand', 'suggestion', 'bulk', 'campaign', 'coding', 'passage', 'theme'))`;
  // how a tag came to be given, beside who gave it
  await sql`
    alter table comment_tags
      add column given_as text not null default 'hand' constraint comment_tags_given_as_known ${given}`.execute(db);
  await sql`
    create table themes (
      id integer generated always as identity constraint themes_pk primary key,
      notice_id integer not null constraint themes_notice_fk references notices,
      pillar_id integer not null constraint themes_pillar_fk references pillars,
      workstream_id integer,
      name_en text not null constraint themes_name_en_length check (char_length(name_en) between 1 and 120),
      name_es text not null constraint themes_name_es_length check (char_length(name_es) between 1 and 120),
      -- what belongs here and what does not, for those who tag
      description text not null default '' constraint themes_description_length check (char_length(description) <= 1000),
      version integer not null default 1,
      -- removed or merged: kept, so that it can come back and history reads
      retired_at timestamptz,
      merged_into integer constraint themes_merged_into_fk references themes,
      created_by text constraint themes_created_by_fk references staff,
      created_at timestamptz not null default clock_timestamp(),
      constraint themes_workstream_fk
        foreign key (workstream_id, pillar_id) references workstreams (id, pillar_id),
      constraint themes_merged_are_retired check (merged_into is null or retired_at is not null)
    )`.execute(db);
  await sql`
    create unique index themes_name_en_unique on themes (notice_id, lower(name_en)) where retired_at is null`.execute(db);
  await sql`
    create unique index themes_name_es_unique on themes (notice_id, lower(name_es)) where retired_at is null`.execute(db);
  await sql`
    create table comment_themes (
      comment_id bigint not null constraint comment_themes_comment_fk references comments on delete cascade,
      theme_id integer not null constraint comment_themes_theme_fk references themes,
      given_as text not null default 'hand' constraint comment_themes_given_as_known ${given},
      tagged_by text constraint comment_themes_tagged_by_fk references staff,
      tagged_at timestamptz not null default clock_timestamp(),
      constraint comment_themes_pk primary key (comment_id, theme_id)
    )`.execute(db);
  await sql`create index comment_themes_by_theme on comment_themes (theme_id, comment_id)`.execute(db);
  await sql`
    create table passages (
      id bigint generated always as identity constraint passages_pk primary key,
      comment_id bigint not null constraint passages_comment_fk references comments on delete cascade,
      -- 'body', 'public-version', 'answer:' and a question's id, or 'file:' and an attachment's id
      part text not null
        constraint passages_part_form check (part ~ '^(body|public-version|answer:[0-9]+|file:[0-9a-f-]{36})$'),
      -- in UTF-16 code units, as browsers and JavaScript count; the end is not part of it
      start_at integer not null,
      end_at integer not null,
      quote text not null constraint passages_quote_length check (char_length(quote) between 1 and 20000),
      created_by text constraint passages_created_by_fk references staff,
      created_at timestamptz not null default clock_timestamp(),
      constraint passages_stretch check (start_at >= 0 and end_at > start_at),
      constraint passages_once unique (comment_id, part, start_at, end_at)
    )`.execute(db);
  await sql`
    create table passage_tags (
      id bigint generated always as identity constraint passage_tags_pk primary key,
      passage_id bigint not null constraint passage_tags_passage_fk references passages on delete cascade,
      pillar_id integer not null constraint passage_tags_pillar_fk references pillars,
      workstream_id integer,
      theme_id integer constraint passage_tags_theme_fk references themes,
      given_as text not null default 'hand' constraint passage_tags_given_as_known ${given},
      tagged_by text constraint passage_tags_tagged_by_fk references staff,
      tagged_at timestamptz not null default clock_timestamp(),
      constraint passage_tags_workstream_fk
        foreign key (workstream_id, pillar_id) references workstreams (id, pillar_id),
      constraint passage_tags_once unique nulls not distinct (passage_id, pillar_id, workstream_id, theme_id)
    )`.execute(db);
  await sql`create index passage_tags_by_theme on passage_tags (theme_id) where theme_id is not null`.execute(db);
}
