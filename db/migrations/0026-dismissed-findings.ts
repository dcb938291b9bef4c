import { type Kysely, sql } from "kysely";

/**
 * What looked like personal data in a comment and is none, by a moderator's word: it is not proposed again, wherever it stands
 * in that comment, also after an amendment. Known by its hash, so that no copy of it is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dismissed_findings (
      comment_id bigint not null constraint dismissed_findings_comment_fk references comments on delete cascade,
      kind text not null constraint dismissed_findings_kind_known
        check (kind in ('email', 'phone', 'rfc', 'curp', 'ssn', 'clabe', 'card')),
      words_sha256 text not null constraint dismissed_findings_sha256_form check (words_sha256 ~ '^[0-9a-f]{64}$'),
      dismissed_by text constraint dismissed_findings_dismissed_by_fk references staff,
      dismissed_at timestamptz not null default clock_timestamp(),
      constraint dismissed_findings_pk primary key (comment_id, kind, words_sha256)
    )`.execute(db);
}
