import { sql } from "kysely";
import type { Db } from "~db/connect";
import { brokenConstraint, isDatabaseAway } from "~db/errors";
import { createTrackingNumber } from "../tracking-number";
import type { SourceComment } from "./read-comment.server";
import type { ImportTarget } from "./target.server";

/** A comment to store, with the line of the file that it came from. */
export interface BatchRow {
  readonly line: number;
  /** What it is known by in this docket when the import is run again. */
  readonly reference: string;
  readonly comment: SourceComment;
}

export type StoreResult = "stored" | "already-there" | { readonly refused: string };

/**
 * Stores a batch, all or nothing, and says of each row what became of it. Should the database refuse the batch, its
 * rows are tried one by one, so that one bad row costs itself alone. Throws where the database is away.
 */
export async function storeBatch(
  db: Db,
  target: ImportTarget,
  rows: readonly BatchRow[],
): Promise<readonly StoreResult[]> {
  try {
    const stored = await insertComments(db, target, rows);
    const rest = rows.filter((row) => !stored.has(row));
    const found = await compareStored(db, target, rest);
    return rows.map((row) => found.get(row) ?? "stored");
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    const [only, ...others] = rows;
    if (only && others.length === 0) return [{ refused: `the database refused it (${nameFailure(error)})` }];
    const results: StoreResult[] = [];
    for (const row of rows) results.push(...(await storeBatch(db, target, [row])));
    return results;
  }
}

/** What the database objects to, without the row's content, which its own message may quote. */
function nameFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
  return brokenConstraint(error) ?? `error ${code}`;
}

/**
 * One statement is one transaction and one trip: comments, contacts, answers and audit events of the whole batch. A
 * row whose reference is known in the docket is passed over; the rows that were stored are returned.
 */
async function insertComments(
  db: Db,
  target: ImportTarget,
  rows: readonly BatchRow[],
): Promise<ReadonlySet<BatchRow>> {
  const byNumber = new Map(rows.map((row) => [createTrackingNumber(), row]));
  const given = JSON.stringify([...byNumber].map(([number, row]) => record(target, number, row)));
  const { rows: stored } = await sql<{ trackingNumber: string }>`
    with given as (
      select * from json_to_recordset(${given}::json) as given(
        tracking_number text, source_reference text, submitted_at timestamptz, received_late boolean, locale text,
        commenter_kind text, stakeholder_type text, organization_name text, public_name text, country text, region text,
        sector text, body text, answers_text text, declared_pillars text[], publication text,
        contact_name text, email text, answers json)
    ), stored as (
      insert into comments (
        notice_id, source, tracking_number, source_reference, submitted_at, received_late, locale, commenter_kind,
        stakeholder_type, organization_name, public_name, country, region, sector, body, answers_text,
        declared_pillars, publication)
      select
        ${target.id}::integer, 'import', tracking_number, source_reference, submitted_at, received_late, locale,
        commenter_kind, stakeholder_type, organization_name, public_name, country, region, sector, body, answers_text,
        declared_pillars, publication
      from given
      on conflict on constraint comments_source_reference_unique do nothing
      returning id, tracking_number
    ), contacts as (
      insert into comment_contacts (comment_id, name, email)
      select stored.id, contact_name, email
      from stored join given using (tracking_number)
      where contact_name is not null or email is not null
    ), answered as (
      insert into comment_answers (comment_id, question_id, body)
      select stored.id, answer.question_id, answer.body
      from stored join given using (tracking_number),
        json_to_recordset(given.answers) as answer(question_id integer, body text)
    ), events as (
      insert into audit_events (actor_kind, action, subject_kind, subject_id, after)
      select 'system', 'comment.imported', 'comment', tracking_number,
        jsonb_build_object('docket', ${target.docketNumber}::text, 'reference', source_reference)
      from stored join given using (tracking_number)
    )
    select tracking_number from stored`.execute(db);
  return new Set(stored.flatMap(({ trackingNumber }) => byNumber.get(trackingNumber) ?? []));
}

function record(target: ImportTarget, trackingNumber: string, { reference, comment }: BatchRow) {
  const { input, receivedAt, locale } = comment;
  const answers = Object.entries(input.answer).filter(([, body]) => body !== "");
  return {
    tracking_number: trackingNumber,
    source_reference: reference,
    submitted_at: receivedAt.toISOString(),
    received_late: receivedAt > target.closesAt,
    locale,
    commenter_kind: input.commenterKind,
    stakeholder_type: input.stakeholderType,
    organization_name: input.organizationName,
    public_name: input.publication === "named" ? input.name : null,
    country: input.country,
    region: input.region,
    sector: input.sector,
    body: input.comment,
    answers_text: answers.map(([, body]) => body).join("\n\n"),
    declared_pillars: input.pillars,
    publication: input.publication,
    contact_name: input.name,
    email: input.email,
    answers: answers.map(([id, body]) => ({ question_id: Number(id), body })),
  };
}

/** Of rows whose references are known already: the same comment once more, or another one under its number. */
export async function compareStored(
  db: Db,
  target: ImportTarget,
  rows: readonly BatchRow[],
): Promise<ReadonlyMap<BatchRow, StoreResult>> {
  if (rows.length === 0) return new Map();
  const known = await db
    .selectFrom("comments")
    .where("noticeId", "=", target.id)
    .where(
      "sourceReference",
      "in",
      rows.map(({ reference }) => reference),
    )
    .select(["sourceReference", "body", "answersText", "organizationName", "publicName"])
    .execute();
  const byReference = new Map(known.map((comment) => [comment.sourceReference, comment]));
  return new Map(
    rows.flatMap((row): [BatchRow, StoreResult][] => {
      const earlier = byReference.get(row.reference);
      if (!earlier) return [];
      const now = record(target, "", row);
      const same =
        earlier.body === now.body &&
        earlier.answersText === now.answers_text &&
        earlier.organizationName === now.organization_name &&
        earlier.publicName === now.public_name;
      return [[row, same ? "already-there" : { refused: takenBy(row.reference) }]];
    }),
  );
}

const takenBy = (reference: string) =>
  `id: another comment in this docket has the number “${reference.slice(0, 60)}” and says something else; nothing was changed`;
