import { type RawBuilder, sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import { dueContacts, dueMessages, dueReports } from "./due.server";
import { getRetentionRule } from "./retention.server";

/** Rows a statement: a lock on them is short, and another process takes the next ones meanwhile. */
const PIECE = 500;
/** Pieces a kind and run; what is left then is done by the next run. */
const PIECES = 400;

/**
 * Removes what the retention rule keeps no longer: how to reach the commenters of dockets that closed long ago, and
 * addresses, subjects and bodies of messages that were settled long ago, the private links and the provider's own words with
 * them. The comments, their public names, and that a message was sent, to what end and how it went, stay.
 */
export async function purgeAddresses(db: Db): Promise<void> {
  const { contactMonths, messageDays } = await getRetentionRule(db);
  const contacts = contactMonths === null ? 0 : await inPieces(() => purgeContacts(db, contactMonths));
  const messages = messageDays === null ? 0 : await inPieces(() => purgeMessages(db, messageDays));
  if (messageDays !== null) await inPieces(() => purgeReports(db, messageDays));
  if (contacts + messages === 0) return;
  await recordEvent(db, {
    actor: "system",
    action: "retention.purged",
    subject: { kind: "retention", id: "rule" },
    after: { contacts, messages },
  });
}

async function inPieces(purge: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let piece = 0; piece < PIECES; piece += 1) {
    const purged = await purge();
    all += purged;
    if (purged < PIECE) break;
  }
  return all;
}

/** The private link's key stays: its author may withdraw a comment at any time. */
const purgeContacts = (db: Db, months: number) =>
  purged(
    db,
    sql`
      due as (select contact.comment_id ${dueContacts(months)} limit ${PIECE} for update of contact skip locked),
      purged as (
        update comment_contacts
        set name = null, email = null, confirm_key = null, purged_at = clock_timestamp()
        from due where comment_contacts.comment_id = due.comment_id
        returning 1)`,
  );

const purgeMessages = (db: Db, days: number) =>
  purged(
    db,
    sql`
      due as (select id ${dueMessages(days)} limit ${PIECE} for update skip locked),
      reports as (
        update delivery_reports set detail = null
        from due where delivery_reports.message_id = due.id),
      purged as (
        update messages
        set to_address = null, subject = '', html = '', text = '', unsubscribe_url = null, last_error = null,
          purged_at = clock_timestamp()
        from due where messages.id = due.id
        returning 1)`,
  );

const purgeReports = (db: Db, days: number) =>
  purged(
    db,
    sql`
      due as (select id ${dueReports(days)} limit ${PIECE} for update skip locked),
      purged as (
        update delivery_reports set detail = null
        from due where delivery_reports.id = due.id
        returning 1)`,
  );

async function purged(db: Db, parts: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`with ${parts} select count(*) as n from purged`.execute(db);
  return rows[0]?.n ?? 0;
}
