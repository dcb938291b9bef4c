import { type Kysely, sql } from "kysely";

/**
 * What a submission holds besides its text: who signs and co-signs, the public version of a confidential one, its
 * fingerprint, whether its mail address was confirmed, and why it waits for a moderator to let it in. Every earlier
 * version is kept; and how late a notice may still be answered is the notice's own rule.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table comments
      add column signatory_role text constraint comments_signatory_role_length check (char_length(signatory_role) <= 200),
      add column co_signers text[] not null default '{}'
        constraint comments_co_signers_count check (cardinality(co_signers) <= 100),
      add column public_body text constraint comments_public_body_length check (char_length(public_body) <= 20000),
      add column no_public_version text
        constraint comments_no_public_version_length check (char_length(no_public_version) <= 2000),
      -- SHA-256 of the record that its author can download; null where it was imported
      add column fingerprint text constraint comments_fingerprint_form check (fingerprint ~ '^[0-9a-f]{64}$'),
      add column confirmed_at timestamptz,
      -- why it waits for a moderator before it is counted anywhere
      add column held text constraint comments_held_known check (held in ('no-proof', 'trap')),
      -- 1 as first sent; each amendment adds one
      add column revision integer not null default 1,
      add column amended_at timestamptz,
      -- the attachments' words once more, as answers_text is; written by the job that reads them
      add column attachments_text text not null default '',
      add constraint comments_public_version_of_confidential
        check (publication = 'confidential' or (public_body is null and no_public_version is null))`.execute(db);
  await sql`
    create function portal_line(words text[]) returns text language sql immutable parallel safe
      return array_to_string(words, ' ')`.execute(db);
  // A tsvector holds 1 MB. A hyphenated word is in it whole and in its parts, so that 250,000 characters of a script with
  // three bytes a letter passed it; 140,000 and the names stay below. A generated column's expression cannot be changed, only replaced.
  await sql`alter table comments drop column search`.execute(db);
  await sql`
    alter table comments add column search tsvector not null generated always as (
      setweight(portal_tsvector(locale, coalesce(organization_name, '') || ' ' || portal_line(co_signers)), 'A')
        || portal_tsvector(locale, left(body || ' ' || answers_text || ' ' || attachments_text, 140000))
    ) stored`.execute(db);
  await sql`create index comments_search on comments using gin (search)`.execute(db);
  await sql`create index comments_held on comments (notice_id, submitted_at desc, id desc) where held is not null`.execute(db);
  await sql`
    alter table comment_contacts
      -- opens the author's own page of the comment, in the receipt's private link
      add column follow_key text constraint comment_contacts_follow_key_unique unique,
      -- sent to the mail address alone: whoever has it reads that address
      add column confirm_key text constraint comment_contacts_confirm_key_unique unique`.execute(db);
  await sql`
    create table comment_versions (
      comment_id bigint not null constraint comment_versions_comment_fk references comments on delete cascade,
      revision integer not null,
      -- the record of that version, as its author could download it
      record jsonb not null,
      fingerprint text,
      public_name text,
      made_at timestamptz not null,
      replaced_at timestamptz not null default clock_timestamp(),
      constraint comment_versions_pk primary key (comment_id, revision)
    )`.execute(db);
  await sql`
    create table spent_proofs (
      nonce text constraint spent_proofs_pk primary key,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index spent_proofs_by_expiry on spent_proofs (expires_at)`.execute(db);
  await sql`
    alter table notices
      -- for so many days after closing a comment is accepted and marked late; 0: it is refused
      add column late_days integer not null default 0
        constraint notices_late_days_bounds check (late_days between 0 and 365),
      -- a comment counts as in time where one of its uploads began before closing and it is sent within so many minutes
      add column upload_grace_minutes integer not null default 15
        constraint notices_upload_grace_bounds check (upload_grace_minutes between 0 and 120)`.execute(db);
  // The one place where it is decided whether a comment that arrives now is taken, and as what: 'in-time', 'late' or null.
  await sql`
    create function notice_arrival(n notices, upload_begun_at timestamptz, at timestamptz)
      returns text language sql immutable parallel safe
      return case notice_status(n.review_requested_at, n.published_at, n.withdrawn_at, n.opens_at, n.closes_at, at)
        when 'open' then 'in-time'
        when 'closed' then case
          when upload_begun_at >= n.opens_at and upload_begun_at < n.closes_at
            and at < n.closes_at + make_interval(mins => n.upload_grace_minutes) then 'in-time'
          when at < n.closes_at + make_interval(days => n.late_days) then 'late'
        end
      end`.execute(db);
}
