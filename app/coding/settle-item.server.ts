import { sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import { lockComment, type NotChanged } from "~/comments/changing/change-comment.server";
import { listEditions } from "~/pillars/editions.server";
import { tagComments } from "~/tagging/tag-comment.server";
import { canBeTagged, readTags } from "~/tagging/tags";
import type { Db } from "~db/connect";
import type { RoundRead } from "./coding-round";
import type { CodedPair } from "./results.server";

/**
 * Settles a disagreement: the comment gets exactly these tags, and the round keeps what was decided and by whom. All of it or
 * nothing. Settling again replaces it. The round must be complete, the pair one of its own.
 */
export async function settlePair(
  db: Db,
  given: {
    readonly round: Pick<RoundRead, "id">;
    readonly pair: Pick<CodedPair, "position" | "trackingNumber">;
    /** The comment's version that was on the page. */
    readonly version: number;
    readonly codes: readonly string[];
    readonly staffId: string;
  },
): Promise<{ readonly outcome: "saved" } | NotChanged> {
  const { round, pair, version, staffId } = given;
  return db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, { trackingNumber: pair.trackingNumber, version });
    if ("outcome" in comment) return comment;
    if (!canBeTagged(comment.status)) return { outcome: "not-allowed" };
    const edition = (await listEditions(trx, "en")).find(({ code }) => code === comment.editionCode);
    const codes = edition ? readTags(given.codes, edition).map(({ code }) => code) : [];
    await tagComments(trx, [comment], () => codes, { staffId, givenAs: "coding" });
    const before = await trx
      .selectFrom("codingItems")
      .where("roundId", "=", round.id)
      .where("position", "=", pair.position)
      .where("commentId", "=", comment.id)
      .select("settledCodes")
      .executeTakeFirst();
    if (!before) throw new Error("the comment is not one of this round");
    await trx
      .updateTable("codingItems")
      .set({ settledCodes: codes, settledBy: staffId, settledAt: sql`clock_timestamp()` })
      .where("roundId", "=", round.id)
      .where("position", "=", pair.position)
      .execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "coding.settled",
      subject: { kind: "coding", id: String(round.id) },
      before: { tags: before.settledCodes },
      after: { comment: pair.trackingNumber, tags: codes },
    });
    return { outcome: "saved" };
  });
}
