import { type RawBuilder, sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

export const SUPPRESSIONS_PER_PAGE = 50;

/** The keyed digest under which an address is suppressed; upper and lower case are the same address. */
const digestOf = (address: RawBuilder<string | null>): RawBuilder<Uint8Array> =>
  sql<Uint8Array>`address_digest(${address})`;

/** Whether an address takes no more mail: a condition on a column or a value that holds one. */
export const isSuppressed = (address: RawBuilder<string | null>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from suppressions s where s.address_digest = ${digestOf(address)})`;

/** Sends nothing more to a message's address, for a reason that the message showed; the first reason stays. */
export async function suppressAddressOf(
  trx: Transaction<Database>,
  messageId: string,
  reason: "bounced" | "complained",
): Promise<void> {
  await trx
    .insertInto("suppressions")
    .columns(["addressDigest", "reason", "messageId"])
    .expression((eb) =>
      eb
        .selectFrom("messages")
        .where("id", "=", messageId)
        .where("toAddress", "is not", null)
        .select([
          digestOf(sql.ref("to_address")).as("addressDigest"),
          sql<"bounced">`${reason}`.as("reason"),
          "id",
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type SuppressionRead = Awaited<ReturnType<typeof listSuppressions>>[number];

/** Suppressed addresses, the newest first; one more than a page where there is more. `before` is the last one shown. */
export function listSuppressions(db: Db, { before }: { readonly before?: number | undefined }) {
  return suppressions(db)
    .$if(before !== undefined, (query) => query.where("suppressions.id", "<", before ?? 0))
    .orderBy("suppressions.id", "desc")
    .limit(SUPPRESSIONS_PER_PAGE + 1)
    .execute();
}

/** Whether and why an address that somebody types is suppressed; undefined where it is not. */
export function findSuppression(db: Db, address: string): Promise<SuppressionRead | undefined> {
  return suppressions(db)
    .where("suppressions.addressDigest", "=", digestOf(sql`${address}::text`))
    .executeTakeFirst();
}

/** One of them; undefined where it was lifted. */
export function findSuppressionById(db: Db, id: number): Promise<SuppressionRead | undefined> {
  return suppressions(db).where("suppressions.id", "=", id).executeTakeFirst();
}

function suppressions(db: Db) {
  return db
    .selectFrom("suppressions")
    .leftJoin("messages", "messages.id", "suppressions.messageId")
    .leftJoin("acknowledgements", "acknowledgements.messageId", "messages.id")
    .leftJoin("commentLetters", "commentLetters.messageId", "messages.id")
    .leftJoin("comments", (join) =>
      join.on((eb) =>
        eb("comments.id", "=", eb.fn.coalesce("acknowledgements.commentId", "commentLetters.commentId")),
      ),
    )
    .select([
      "suppressions.id",
      "suppressions.reason",
      "suppressions.since",
      "messages.kind as messageKind",
      "messages.createdAt as messageCreatedAt",
      "comments.trackingNumber",
    ])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom("deliveryReports")
            .whereRef("deliveryReports.messageId", "=", "suppressions.messageId")
            .whereRef("deliveryReports.kind", "=", "suppressions.reason")
            .select("deliveryReports.detail")
            .orderBy("deliveryReports.occurredAt")
            .limit(1),
          // a server that knows at once that there is no such address refuses the message, and reports nothing later
          "messages.lastError",
        )
        .as("detail"),
    );
}

/** Lets an address have mail again. Returns false where it is not suppressed any more. */
export async function liftSuppression(
  db: Db,
  { id, reason, staffId }: { readonly id: number; readonly reason: string; readonly staffId: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const lifted = await trx
      .deleteFrom("suppressions")
      .where("id", "=", id)
      .returning(["reason", "since", "messageId"])
      .executeTakeFirst();
    if (!lifted) return false;
    await recordEvent(trx, {
      actor: { staffId },
      action: "suppression.lifted",
      subject: { kind: "suppression", id: String(id) },
      before: { reason: lifted.reason, since: lifted.since.toISOString() },
      after: { reason },
    });
    return true;
  });
}
