import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import { jobInsert, priorities } from "~/job-insert.server";
import type { Database } from "~db/schema";
import {
  type Addressee,
  type Letterhead,
  listAddressees,
  standingOf,
  type WordsByLocale,
  writeLetter,
} from "./letter.server";
import { lettersOfADay, MOST_UNCONFIRMED_A_DAY } from "./letters-of-a-day.server";

/** Why a comment gets no letter; `already` was acknowledged before. */
export type NotAcknowledged = "not-allowed" | "no-address" | "unconfirmed" | "suppressed" | "already";
export type Acknowledged = { readonly outcome: "changed"; readonly messageId: string };

export interface Acknowledging {
  readonly staffId: string;
  /** The operation that it is part of; it writes to a comment's author once, whatever is repeated. */
  readonly operationId: string;
  readonly words?: WordsByLocale | undefined;
  /** Whether addresses that nobody has confirmed are written to, too. */
  readonly unconfirmed?: boolean | undefined;
  /**
   * Writes again to those who have an acknowledgement already, if they had it at this time: a second click, or a second
   * moderator who saw the same, does not write a third one.
   */
  readonly againUntil?: Date | undefined;
}

/**
 * Acknowledges locked comments: each letter is written and frozen, and its sending is queued, in the one transaction that
 * records it. Of any number of tries one sends, since the comments are locked. A few statements whatever the number of
 * comments, at most some hundreds; their versions stay as they are.
 */
export async function acknowledgeComments(
  trx: Transaction<Database>,
  env: Letterhead,
  commentIds: readonly number[],
  given: Acknowledging,
): Promise<ReadonlyMap<number, Acknowledged | { readonly outcome: NotAcknowledged }>> {
  const outcomes = new Map<number, Acknowledged | { readonly outcome: NotAcknowledged }>();
  const letters: Written[] = [];
  const addressees = await listAddressees(trx, commentIds);
  const room = await findRoom(trx, addressees);
  for (const addressee of addressees) {
    const letter = decideLetter(addressee, given, room);
    if (typeof letter === "string") {
      outcomes.set(addressee.commentId, { outcome: letter });
      continue;
    }
    const messageId = randomUUID();
    const { email, standing } = letter;
    letters.push({
      addressee,
      standing,
      row: {
        id: messageId,
        comment: addressee.commentId,
        sequence: addressee.sequence + 1,
        locale: addressee.locale,
        address: email,
        ...writeLetter(addressee, standing, env, given.words?.[addressee.locale]),
      },
    });
    outcomes.set(addressee.commentId, { outcome: "changed", messageId });
  }
  if (letters.length === 0) return outcomes;
  await queueLetters(
    trx,
    letters.map(({ row }) => row),
    { from: env.EMAIL_FROM, ...given },
  );
  await recordEvents(
    trx,
    letters.map(({ addressee, standing, row }) => ({
      actor: { staffId: given.staffId },
      action: "comment.acknowledged",
      subject: { kind: "comment", id: addressee.trackingNumber },
      after: {
        messageId: row.id,
        standing,
        version: addressee.version,
        ...(row.sequence > 1 ? { again: true } : {}),
      },
    })),
  );
  return outcomes;
}

type Standing = NonNullable<ReturnType<typeof standingOf>>;

interface Written {
  readonly addressee: Addressee;
  readonly standing: Standing;
  readonly row: LetterRow;
}

/** Whether a comment gets a letter, or the first reason why not; the counts before sending ask in the same order. */
function decideLetter(
  { status, acknowledgedAt, email, suppressed, confirmedAt }: Addressee,
  { againUntil, unconfirmed = true }: Acknowledging,
  room: Room,
): { readonly standing: Standing; readonly email: string } | NotAcknowledged {
  const standing = standingOf(status);
  if (!standing) return "not-allowed";
  if (acknowledgedAt && !(againUntil && acknowledgedAt <= againUntil)) return "already";
  if (!email) return "no-address";
  if (suppressed) return "suppressed";
  if (!confirmedAt && !(unconfirmed && room.take(email))) return "unconfirmed";
  return { standing, email };
}

interface Room {
  /** Whether there is room for one more letter to an address, which is then taken. */
  take(address: string): boolean;
}

/** How much room there is for letters to the unconfirmed addresses among these, in one statement. */
async function findRoom(trx: Transaction<Database>, addressees: readonly Addressee[]): Promise<Room> {
  const keyOf = (address: string) => address.toLowerCase();
  const keys = new Set(
    addressees.flatMap(({ email, confirmedAt }) => (email && !confirmedAt ? keyOf(email) : [])),
  );
  const taken = new Map<string, number>();
  if (keys.size > 0) {
    const rows = await lettersOfADay(sql`select unnest(${[...keys]}::text[])`, trx).execute();
    for (const { address, count } of rows) taken.set(address, count);
  }
  return {
    take(address) {
      const sofar = taken.get(keyOf(address)) ?? 0;
      if (sofar >= MOST_UNCONFIRMED_A_DAY) return false;
      taken.set(keyOf(address), sofar + 1);
      return true;
    },
  };
}

/** A letter as the statement below reads it. */
interface LetterRow {
  readonly id: string;
  readonly comment: number;
  readonly sequence: number;
  readonly locale: string;
  readonly address: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes letters down with the jobs that send them, in one trip. */
async function queueLetters(
  trx: Transaction<Database>,
  letters: readonly LetterRow[],
  { from, staffId, operationId }: { from: string } & Pick<Acknowledging, "staffId" | "operationId">,
): Promise<void> {
  // a piece of a large run may be a single letter, and nobody waits for that
  const priority = sql<number>`(
    select case when total > 1 then ${priorities.run}::integer else ${priorities.awaited}::integer end
    from operations where id = ${operationId}::uuid)`;
  const message = sql`jsonb_build_object('messageId', letters.id)`;
  await sql`
    with letters as (
      select * from json_to_recordset(${JSON.stringify(letters)}::json) as letters(
        id uuid, comment bigint, sequence integer, locale text, address text, subject text, html text, "text" text)
    ), written as (
      insert into messages (id, kind, locale, from_address, to_address, subject, html, text, operation_id)
      select id, 'acknowledgement', locale, ${from}, address, subject, html, "text", ${operationId}::uuid from letters
    ), acknowledged as (
      insert into acknowledgements (comment_id, sequence, message_id, acknowledged_by, operation_id)
      select comment, sequence, id, ${staffId}, ${operationId}::uuid from letters order by comment
    ), queued as ${jobInsert("send-message", message, sql`letters`, priority)}
    select 1`.execute(trx);
}
