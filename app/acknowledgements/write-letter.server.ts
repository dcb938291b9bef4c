import type { Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import { giveFollowKey } from "~/comments/follow/follow-comment.server";
import type { JobData, Jobs } from "~/jobs.server";
import { queueLetter } from "~/mail/queue-letter.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { findCorrespondent, isToBeConfirmed, writeCommentLetter } from "./comment-letter.server";
import type { Letterhead } from "./letter.server";

interface LetterWriter {
  readonly db: Db;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly env: Letterhead;
  /** Counts a letter to an address; answers with the seconds to wait where there were too many. */
  readonly countLetter: (email: string) => Promise<number | undefined>;
}

/**
 * Writes a letter that follows from what a commenter did, freezes it and queues its sending, once, however often it is
 * run. Nothing is written about a comment that a moderator has yet to let in, or without an address. Past the limit
 * of letters to one address it is not written either, and the comment's history says so: whoever types a stranger's
 * address into forms sends them a handful of letters and no more (Mastodon, CVE-2025-54879).
 */
export async function writeLetter(writer: LetterWriter, asked: JobData["write-letter"]): Promise<void> {
  const { db, env } = writer;
  const { kind, commentId, revision } = asked;
  if ((kind === "private-link" || kind === "confirm-address") && !asked.request) return;
  const to = await findCorrespondent(db, commentId, revision);
  if (!to?.email || to.held) return;
  if (kind === "confirm-address" && !isToBeConfirmed(to)) return;
  if (await findLetter(db, asked)) return;
  const { email } = to;
  const followKey = to.followKey ?? (await giveFollowKey(db, commentId));
  const tooMany = (await writer.countLetter(email)) !== undefined;
  await db.transaction().execute(async (trx) => {
    const letter = await claimLetter(trx, asked);
    if (!letter) return;
    if (tooMany) {
      await recordEvent(trx, {
        actor: "system",
        action: "comment.letter-held-back",
        subject: { kind: "comment", id: to.trackingNumber },
        after: { letter: kind },
      });
      return;
    }
    const written = writeCommentLetter(kind, { ...to, followKey }, revision, env);
    const messageId = await queueLetter(trx, writer, { kind, locale: to.locale, email, letter: written });
    await trx.updateTable("commentLetters").set({ messageId }).where("id", "=", letter.id).execute();
  });
}

/** Of any number of runs at once, one gets the letter to write. */
const claimLetter = (
  trx: Transaction<Database>,
  { commentId, kind, revision, request }: JobData["write-letter"],
) =>
  trx
    .insertInto("commentLetters")
    .values({ commentId, kind, revision, request: request ?? "" })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();

const findLetter = (db: Db, { commentId, kind, revision, request }: JobData["write-letter"]) =>
  db
    .selectFrom("commentLetters")
    .where("commentId", "=", commentId)
    .where("kind", "=", kind)
    .where("revision", "=", revision)
    .where("request", "=", request ?? "")
    .select("id")
    .executeTakeFirst();
