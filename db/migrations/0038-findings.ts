import { type Kysely, sql } from "kysely";

/**
 * What people found in a docket's comments: the working draft of its summary, one a docket. A finding stands in a section of the agenda or
 * the codebook, in both languages, and points to the comments that it rests on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // findings that were put together from tags and passages at once, so that they can be taken back at once
  await sql`
    create table finding_proposals (
      id integer generated always as identity constraint finding_proposals_pk primary key,
      notice_id integer not null constraint finding_proposals_notice_fk references notices,
      made_by text constraint finding_proposals_made_by_fk references staff,
      made_at timestamptz not null default clock_timestamp(),
      undone_by text constraint finding_proposals_undone_by_fk references staff,
      undone_at timestamptz
    )`.execute(db);
  await sql`create index finding_proposals_by_notice on finding_proposals (notice_id, id desc)`.execute(db);
  await sql`
    create table findings (
      id integer generated always as identity constraint findings_pk primary key,
      notice_id integer not null constraint findings_notice_fk references notices,
      section text not null
        constraint findings_section_known check (section in ('overall', 'pillar', 'workstream', 'theme')),
      pillar_id integer constraint findings_pillar_fk references pillars,
      workstream_id integer constraint findings_workstream_fk references workstreams,
      theme_id integer constraint findings_theme_fk references themes,
      kind text not null constraint findings_kind_known check (kind in ('main-point', 'disagreement', 'request')),
      -- within its section and kind, from 1; removed ones keep theirs
      position integer not null,
      -- either may be empty: it is then shown as missing
      text_en text not null default '' constraint findings_text_en_length check (char_length(text_en) <= 4000),
      text_es text not null default '' constraint findings_text_es_length check (char_length(text_es) <= 4000),
      version integer not null default 1,
      -- put together by the portal, not by a person, until somebody works on it
      proposal_id integer constraint findings_proposal_fk references finding_proposals,
      created_by text constraint findings_created_by_fk references staff,
      created_at timestamptz not null default clock_timestamp(),
      changed_by text constraint findings_changed_by_fk references staff,
      changed_at timestamptz not null default clock_timestamp(),
      removed_by text constraint findings_removed_by_fk references staff,
      removed_at timestamptz,
      constraint findings_place check (
        (section = 'pillar') = (pillar_id is not null)
        and (section = 'workstream') = (workstream_id is not null)
        and (section = 'theme') = (theme_id is not null))
    )`.execute(db);
  await sql`create index findings_by_notice on findings (notice_id, id)`.execute(db);
  await sql`
    create table finding_references (
      id integer generated always as identity constraint finding_references_pk primary key,
      finding_id integer not null constraint finding_references_finding_fk references findings on delete cascade,
      -- what a mark in the texts says: [1]
      position integer not null constraint finding_references_position_from_one check (position >= 1),
      comment_id bigint not null constraint finding_references_comment_fk references comments,
      -- where the quote was taken from, if it was
      passage_id bigint constraint finding_references_passage_fk references passages on delete set null,
      -- a public text of the comment, where the words stand in it (UTF-16 code units), and the words themselves
      part text
        constraint finding_references_part_form check (part ~ '^(body|public-version|answer:[0-9]+|file:[0-9a-f-]{36})$'),
      start_at integer,
      end_at integer,
      quote text constraint finding_references_quote_length check (char_length(quote) between 1 and 2000),
      added_by text constraint finding_references_added_by_fk references staff,
      added_at timestamptz not null default clock_timestamp(),
      constraint finding_references_whole
        check (num_nulls(part, start_at, end_at, quote) in (0, 4) and (quote is not null or passage_id is null)),
      -- checked when a statement ends: taking one out moves all that follow
      constraint finding_references_once unique (finding_id, position) deferrable initially immediate
    )`.execute(db);
  await sql`create index finding_references_by_comment on finding_references (comment_id)`.execute(db);
  await sql`
    create index finding_references_by_passage on finding_references (passage_id) where passage_id is not null`.execute(db);
  // a section's passages, to choose quotes from
  await sql`create index passage_tags_by_pillar on passage_tags (pillar_id, workstream_id, passage_id)`.execute(db);
}
