import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import { jobInsert } from "~/job-insert.server";
import type { NoticeStatus } from "~/notices/notice";
import { arrivalNow, statusNow } from "~/notices/notices.server";
import { createKey } from "~/secret-key.server";
import type { Db } from "~db/connect";
import { prepared } from "~db/prepared";
import type { HeldReason } from "./comment";
import type { CommentInput } from "./comment-form";
import { fingerprintOf, type RecordedFile, recordedContent, writeRecord } from "./comment-record.server";
import { createTrackingNumber } from "./tracking-number";

/** A file that was uploaded under the form's key and is sent with it. */
export interface SentFile extends RecordedFile {
  readonly id: string;
}

/** A proof of work that was found right; it counts once. */
export interface ValidProof {
  readonly nonce: string;
  readonly expiresAt: Date;
}

export interface Submission {
  readonly docket: string;
  readonly locale: Locale;
  readonly input: CommentInput;
  readonly files?: readonly SentFile[];
  /** Why a moderator should look first; a proof of work that was not spent before takes `no-proof` away. */
  readonly doubt?: HeldReason | undefined;
  readonly proof?: ValidProof | undefined;
}

export type SubmissionResult =
  | {
      readonly outcome: "accepted" | "repeated";
      readonly trackingNumber: string;
      readonly followKey: string | null;
    }
  | { readonly outcome: "not-open"; readonly status: NoticeStatus | undefined }
  /** The submission key belongs to a comment on another notice: the form needs a new one. */
  | { readonly outcome: "key-used-elsewhere" }
  /** A file was added or removed, by another window say, between being listed and being sent: nothing is stored. */
  | { readonly outcome: "files-changed" };

/**
 * Stores a comment with its contact details, answers, files, audit event and jobs, all or nothing: one statement is one
 * transaction, and one trip to the database. The same statement asks the database's clock, once, whether the notice
 * takes comments, so that none can slip in between a look at the clock and the writing, and spends the proof of work.
 *
 * A second arrival with the same submission key waits for the first at the unique constraint and then finds it.
 */
export async function submitComment(db: Db, submission: Submission): Promise<SubmissionResult> {
  const { docket, locale, input, files = [], doubt, proof } = submission;
  const trackingNumber = createTrackingNumber();
  const followKey = createKey();
  const content = recordedContent(input);
  const fingerprint = fingerprintOf(
    writeRecord({ docket, trackingNumber, revision: 1, locale, content, files }),
  );
  const answers = Object.entries(content.answer);
  const fileIds = files.map(({ id }) => id);
  const variant = `${input.email === null ? "" : "-receipt"}${files.length === 0 ? "" : "-files"}`;
  const { rows } = await sql<{ id: number }>`${prepared(`submit-comment${variant}`)}
    with clock as materialized (select clock_timestamp() as at),
    arrival as materialized (
      select notices.id, clock.at, clock.at >= notices.closes_at as after_closing,
        notice_arrival(
          notices, (select min(begun_at) from attachments where id = any(${fileIds}::uuid[])), clock.at) as taken_as
      from notices, clock
      where notices.docket_number = ${docket}
    ), spent as (
      insert into spent_proofs (nonce, expires_at)
      select ${proof?.nonce ?? null}, ${proof?.expiresAt ?? null}::timestamptz from arrival
      where taken_as is not null and ${proof?.nonce ?? null}::text is not null
      on conflict do nothing
      returning nonce
    ), comment as (
      insert into comments (
        notice_id, tracking_number, submission_key, submitted_at, received_late, locale, commenter_kind,
        stakeholder_type, organization_name, public_name, signatory_role, co_signers, country, region, sector, body,
        answers_text, declared_pillars, publication, public_body, no_public_version, fingerprint, held)
      select
        arrival.id, ${trackingNumber}, ${input.submissionKey}, arrival.at, arrival.taken_as = 'late', ${locale},
        ${content.commenterKind}, ${content.stakeholderType}, ${content.organizationName}, ${content.publicName},
        ${content.signatoryRole}, ${[...content.coSigners]}::text[], ${content.country}, ${content.region},
        ${content.sector}, ${content.comment}, ${answers.map(([, body]) => body).join("\n\n")},
        ${content.pillars}::text[], ${content.publication}, ${content.publicVersion}, ${content.noPublicVersion},
        ${fingerprint}, case when ${doubt ?? null} = 'no-proof' and exists (select from spent) then null
          else ${doubt ?? null} end
      from arrival
      where arrival.taken_as is not null
      on conflict (submission_key) do nothing
      returning id, held
    ), contact as (
      insert into comment_contacts (comment_id, name, email, follow_key, confirm_key)
      select id, ${input.name}, ${input.email}, ${followKey}, ${input.email === null ? null : createKey()} from comment
    ), answered as (
      insert into comment_answers (comment_id, question_id, body)
      select comment.id, given.question_id, given.body
      from comment, unnest(
        ${answers.map(([id]) => Number(id))}::integer[], ${answers.map(([, body]) => body)}::text[]
      ) as given(question_id, body)
    ), waiting as (
      select attachments.id from attachments, arrival
      where attachments.notice_id = arrival.id and attachments.submission_key = ${input.submissionKey}
        and attachments.comment_id is null and attachments.scan <> 'infected'
        and (attachments.part = 'main' or ${content.publication} = 'confidential')
    ), bound as (
      update attachments set comment_id = comment.id
      from comment, waiting
      where attachments.id = waiting.id and attachments.id = any(${fileIds}::uuid[])
      returning attachments.id
    ), drafted as (
      -- what it was written from is no draft any more
      delete from drafts using comment where drafts.submission_key = ${input.submissionKey}
    ), event as (
      insert into audit_events (actor_kind, action, subject_kind, subject_id, after)
      select 'public', 'comment.submitted', 'comment', ${trackingNumber}, jsonb_strip_nulls(jsonb_build_object(
        'docket', ${docket}::text,
        'fingerprint', ${fingerprint}::text,
        'held', comment.held,
        'takenAs', case when arrival.after_closing then
          case arrival.taken_as when 'late' then 'late' else 'in-time-by-upload' end end))
      from comment, arrival
    )
    ${input.email === null ? sql`` : sql`, receipt as ${receiptJob}`}
    ${files.length === 0 ? sql`` : sql`, reading as ${readingJob}`}
    select comment.id,
      -- a file more or a file less than was recorded undoes all of it: division by zero
      1 / (case when (select count(*) from bound) = ${fileIds.length}
        and (select count(*) from waiting) = ${fileIds.length} then 1 else 0 end) as whole
    from comment`
    .execute(db)
    .catch((error: unknown) => {
      if (isDivisionByZero(error)) return { rows: undefined };
      throw error;
    });
  if (!rows) return { outcome: "files-changed" };
  if (rows.length > 0) return { outcome: "accepted", trackingNumber, followKey };
  return explainRefusal(db, docket, input.submissionKey);
}

/** Mail goes to nobody for a comment that looks like a machine's: the address may be a stranger's. */
const receiptJob = jobInsert(
  "write-letter",
  sql`jsonb_build_object('kind', 'receipt', 'commentId', comment.id, 'revision', 1)`,
  sql`comment where comment.held is null`,
);

/** The files' words are read later, for search. */
const readingJob = jobInsert(
  "read-attachment",
  sql`jsonb_build_object('commentId', comment.id)`,
  sql`comment`,
);

const isDivisionByZero = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "22012";

async function explainRefusal(db: Db, docket: string, submissionKey: string): Promise<SubmissionResult> {
  const earlier = await findSubmission(db, docket, submissionKey);
  if (earlier) return { outcome: "repeated", ...earlier };
  const notice = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select([statusNow().as("status"), arrivalNow().as("takenAs")])
    .executeTakeFirst();
  return notice?.takenAs
    ? { outcome: "key-used-elsewhere" }
    : { outcome: "not-open", status: notice?.status };
}

/** The comment that a submission key stored in a docket, and its author's key to it; or undefined. */
export async function findSubmission(db: Db, docket: string, submissionKey: string) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.submissionKey", "=", submissionKey)
    .where("notices.docketNumber", "=", docket)
    .select(["comments.trackingNumber", "commentContacts.followKey"])
    .executeTakeFirst();
}
