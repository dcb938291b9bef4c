import { type RawBuilder, sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
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
  if (contactMonths !== null) await inPieces((after) => purgeContacts(db, contactMonths, after));
  if (messageDays === null) return;
  await inPieces(() => purgeMessages(db, messageDays));
  await inPieces(() => purgeReports(db, messageDays));
}

interface Piece {
  readonly n: number;
  /** The last that was purged, where the next piece begins after it. */
  readonly last?: number | null;
}

async function inPieces(purge: (after: number) => Promise<Piece>): Promise<void> {
  let after = 0;
  for (let piece = 0; piece < PIECES; piece += 1) {
    const { n, last } = await purge(after);
    if (n < PIECE) return;
    after = last ?? after;
  }
}

/** The private link's key stays: its author may withdraw a comment at any time. */
const purgeContacts = (db: Db, months: number, after: number) =>
  purgeOnRecord(
    db,
    "contacts",
    sql`
      with due as (
        select contact.comment_id ${dueContacts(months)} and contact.comment_id > ${after}
        order by contact.comment_id limit ${PIECE} for update of contact skip locked),
      purged as (
        update comment_contacts
        set name = null, email = null, confirm_key = null, purged_at = clock_timestamp()
        from due where comment_contacts.comment_id = due.comment_id
        returning comment_contacts.comment_id)
      select count(*) as n, max(comment_id) as last from purged`,
  );

const purgeMessages = (db: Db, days: number) =>
  purgeOnRecord(
    db,
    "messages",
    sql`
      with due as (select id ${dueMessages(days)} limit ${PIECE} for update skip locked),
      reports as (
        update delivery_reports set detail = null
        from due where delivery_reports.message_id = due.id),
      purged as (
        update messages
        set to_address = null, subject = '', html = '', text = '', unsubscribe_url = null, last_error = null,
          purged_at = clock_timestamp()
        from due where messages.id = due.id
        returning 1)
      select count(*) as n from purged`,
  );

const purgeReports = (db: Db, days: number) =>
  purge(
    db,
    sql`
      with due as (select id ${dueReports(days)} limit ${PIECE} for update skip locked),
      purged as (
        update delivery_reports set detail = null
        from due where delivery_reports.id = due.id
        returning 1)
      select count(*) as n from purged`,
  );

/** Purges a piece and says so in one transaction: what is gone is on record, whatever happens to the pieces after it. */
function purgeOnRecord(db: Db, what: "contacts" | "messages", piece: RawBuilder<unknown>): Promise<Piece> {
  return db.transaction().execute(async (trx) => {
    const purged = await purge(trx, piece);
    if (purged.n > 0) {
      await recordEvent(trx, {
        actor: "system",
        action: "retention.purged",
        subject: { kind: "retention", id: "rule" },
        after: { contacts: 0, messages: 0, [what]: purged.n },
      });
    }
    return purged;
  });
}

async function purge(db: Db | Transaction<Database>, piece: RawBuilder<unknown>): Promise<Piece> {
  const { rows } = await sql<Piece>`${piece}`.execute(db);
  return rows[0] ?? { n: 0 };
}
