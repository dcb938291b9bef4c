import { type Kysely, sql } from "kysely";

/** Comments, their answers, and, apart from them, how to reach the commenter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comments (
      id bigint generated always as identity constraint comments_pk primary key,
      tracking_number text not null constraint comments_tracking_number_unique unique,
      notice_id integer not null constraint comments_notice_fk references notices,
      -- the form's single-use key: a second arrival of the same submission finds the first
      submission_key text constraint comments_submission_key_unique unique,
      source text not null default 'web' constraint comments_source_known check (source in ('web', 'import')),
      -- an imported comment's own number where it was first received, so that an import can be run again
      source_reference text,
      submitted_at timestamptz not null default clock_timestamp(),
      received_late boolean not null default false,
      locale text not null constraint comments_locale_known check (locale in ('en', 'es')),
      commenter_kind text not null
        constraint comments_commenter_kind_known check (commenter_kind in ('individual', 'organization', 'anonymous')),
      stakeholder_type text not null constraint comments_stakeholder_type_known check (stakeholder_type in (
        'business', 'business-association', 'civil-society', 'labor-union', 'academia', 'government', 'individual', 'other')),
      organization_name text constraint comments_organization_name_length check (char_length(organization_name) <= 200),
      -- the person's name, only where the commenter chose to be named; otherwise it is in comment_contacts alone
      public_name text constraint comments_public_name_length check (char_length(public_name) <= 200),
      country text constraint comments_country_form check (country ~ '^[A-Z]{2}$'),
      region text constraint comments_region_length check (char_length(region) <= 200),
      sector text,
      body text not null constraint comments_body_length check (char_length(body) <= 20000),
      -- the answers' words once more, since a generated column sees its own row alone; written with the comment
      answers_text text not null default '',
      declared_pillars text[] not null default '{}',
      publication text not null
        constraint comments_publication_known check (publication in ('named', 'unnamed', 'confidential')),
      status text not null default 'received' constraint comments_status_known
        check (status in ('received', 'in-review', 'posted', 'withheld', 'withdrawn')),
      withheld_reason text constraint comments_withheld_reason_known check (withheld_reason in (
        'off-topic', 'personal-data', 'confidential', 'offensive', 'duplicate', 'spam', 'test')),
      withheld_note text constraint comments_withheld_note_length check (char_length(withheld_note) <= 2000),
      version integer not null default 1,
      created_at timestamptz not null default clock_timestamp(),
      -- a tsvector holds 1 MB; 250,000 characters stay below it in any script
      search tsvector not null generated always as (
        setweight(portal_tsvector(locale, coalesce(organization_name, '')), 'A')
          || portal_tsvector(locale, left(body || ' ' || answers_text, 250000))
      ) stored,
      constraint comments_source_reference_unique unique (notice_id, source_reference),
      constraint comments_public_name_by_choice check (public_name is null or publication = 'named'),
      constraint comments_withheld_with_reason check ((status = 'withheld') = (withheld_reason is not null))
    )`.execute(db);
  await sql`create index comments_newest on comments (submitted_at desc, id desc)`.execute(db);
  await sql`create index comments_newest_by_notice on comments (notice_id, submitted_at desc, id desc)`.execute(db);
  await sql`
    create index comments_newest_by_status on comments (notice_id, status, submitted_at desc, id desc)`.execute(db);
  await sql`create index comments_search on comments using gin (search)`.execute(db);
  await sql`
    create table comment_contacts (
      comment_id bigint constraint comment_contacts_pk primary key
        constraint comment_contacts_comment_fk references comments on delete cascade,
      name text constraint comment_contacts_name_length check (char_length(name) <= 200),
      email text constraint comment_contacts_email_length check (char_length(email) <= 254),
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table comment_answers (
      comment_id bigint not null constraint comment_answers_comment_fk references comments on delete cascade,
      question_id integer not null constraint comment_answers_question_fk references questions,
      body text not null constraint comment_answers_body_length check (char_length(body) between 1 and 20000),
      constraint comment_answers_pk primary key (comment_id, question_id)
    )`.execute(db);
  await sql`create index comment_answers_by_question on comment_answers (question_id)`.execute(db);
}
