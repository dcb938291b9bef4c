import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { Answer, Mailer } from "~emails/send";
import { storeTaken } from "../delivery/reports.server";
import { suppressAddressOf } from "../suppressions/suppressions.server";
import { type ClaimedBatch, claimBatch, claimMessage, formBatch } from "./outgoing.server";
import type { Pace } from "./pace.server";

/** What a process sends with. */
export interface Sender {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly pace: Pace;
}

/** Where the provider says how long to leave it, it is asked again so many times before the queue is left to do so. */
const MOST_ASKED = 3;
const LONGEST_WAIT_MS = 5_000;

/** Hands one message over by itself and stores what became of it. It waits on in the queue where that is not settled. */
export async function handOverMessage(sender: Sender, id: string): Promise<void> {
  const { db, mailer } = sender;
  for (let asked = 1; asked <= MOST_ASKED; asked += 1) {
    const claimed = await claimMessage(db, mailer, id);
    if (!claimed) return;
    // last of all, so that calls keep the distance that their turns have
    await sender.pace.turn();
    const answer = await mailer.send(claimed.message);
    await heed(sender, answer);
    if (answer.outcome === "sent") return storeTaken(db, [{ id, providerId: answer.providerId }]);
    await storeNotTaken(sender, { ids: [id], unansweredBefore: claimed.unansweredBefore }, answer);
    if (!isWorthWaiting(answer)) return;
  }
}

/** Hands messages over that were never tried without an answer, as a batch where there are several. */
export async function handOverFresh(sender: Sender, ids: readonly string[], asked = 1): Promise<void> {
  const [first, ...others] = ids;
  if (first === undefined) return;
  if (others.length === 0) return handOverMessage(sender, first);
  const batch = await formBatch(sender.db, sender.mailer, ids);
  if ("left" in batch) {
    if (batch.left !== undefined) await handOverMessage(sender, batch.left);
    return;
  }
  const answer = await handOver(sender, batch);
  if (answer.outcome === "refused" && answer.at === "message") {
    // One of them is not valid, and none was taken: half of them at a time, it is found in a few calls.
    const left = batch.messages.map(({ idempotencyKey }) => idempotencyKey);
    const middle = Math.ceil(left.length / 2);
    await handOverFresh(sender, left.slice(0, middle));
    await handOverFresh(sender, left.slice(middle));
  } else if (isWorthWaiting(answer) && asked < MOST_ASKED) {
    await handOverFresh(sender, ids, asked + 1);
  }
}

/** Hands a batch over again that got no answer, exactly as it was. */
export async function repeatBatch(sender: Sender, batchId: string): Promise<void> {
  for (let asked = 1; asked <= MOST_ASKED; asked += 1) {
    const batch = await claimBatch(sender.db, sender.mailer, batchId);
    if (!batch) return;
    const answer = await handOver(sender, batch);
    if (!isWorthWaiting(answer)) return;
  }
}

async function handOver(sender: Sender, batch: ClaimedBatch) {
  const { batchId, messages, unansweredBefore } = batch;
  const ids = messages.map(({ idempotencyKey }) => idempotencyKey);
  await sender.pace.turn();
  const answer = await sender.mailer.sendBatch(batchId, messages);
  await heed(sender, answer);
  if (answer.outcome === "sent") {
    const taken = ids.flatMap((id, at) => {
      const providerId = answer.providerIds[at];
      return providerId === undefined ? [] : [{ id, providerId }];
    });
    await storeTaken(sender.db, taken);
  } else {
    await storeNotTaken(sender, { ids, batchId, unansweredBefore }, answer);
  }
  return answer;
}

/** Keeps to what the provider says of its pace. */
async function heed({ pace }: Sender, answer: Answer<unknown>): Promise<void> {
  await pace.learn(answer.perSecond);
  if (answer.outcome === "later" && answer.waitMs !== undefined) await pace.hold(answer.waitMs);
}

const isWorthWaiting = (answer: Answer<unknown>) =>
  answer.outcome === "later" && answer.waitMs !== undefined && answer.waitMs <= LONGEST_WAIT_MS;

interface Tried {
  readonly ids: readonly string[];
  /** The batch that they were in. */
  readonly batchId?: string;
  readonly unansweredBefore: boolean;
}

/** Stores why messages were not taken, and what that leaves of them. */
async function storeNotTaken(
  { db, mailer }: Sender,
  { ids, batchId, unansweredBefore }: Tried,
  answer: Exclude<Answer<unknown>, { outcome: "sent" }>,
): Promise<void> {
  // A message that is refused was not taken earlier under its key either, or the provider would have said so. A sender
  // that is refused says nothing of that.
  const stillUnanswered =
    answer.outcome === "unknown" ||
    (unansweredBefore && !(answer.outcome === "refused" && answer.at === "message"));
  const status = statusAfter(answer, { stillUnanswered, repeats: mailer.recognizesRepeats, batchId });
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("messages")
      .set({
        lastError: answer.reason,
        unanswered: stillUnanswered,
        status,
        settledAt: status === "queued" ? null : sql<Date>`now()`,
        // a batch is kept only where it may have to be repeated as it was
        ...(stillUnanswered ? {} : { batchId: null }),
      })
      .where("id", "in", [...ids])
      // another run may have given one up meanwhile; what is known is more than that
      .where("status", "in", ["queued", "uncertain"])
      .execute();
    const [id] = ids;
    // of a batch nobody knows whose address it was
    if (answer.outcome === "refused" && answer.noSuchAddress && id !== undefined && batchId === undefined) {
      await suppressAddressOf(trx, id, "bounced");
    }
  });
}

function statusAfter(
  answer: Exclude<Answer<unknown>, { outcome: "sent" }>,
  told: { stillUnanswered: boolean; repeats: boolean; batchId: string | undefined },
): "queued" | "failed" | "uncertain" {
  if (answer.outcome === "later") return "queued";
  if (answer.outcome === "unknown") return told.repeats ? "queued" : "uncertain";
  if (told.stillUnanswered) return "uncertain";
  // in a batch, another message may be the one that is refused
  return answer.at === "message" && told.batchId !== undefined ? "queued" : "failed";
}
