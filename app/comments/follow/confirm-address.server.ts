import { sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

/** The comment whose address a mailed link confirms, in words for whoever opens it; undefined for an unknown key. */
export function findConfirmable(db: Db, confirmKey: string, locale: Locale) {
  return db
    .selectFrom("commentContacts")
    .innerJoin("comments", "comments.id", "commentContacts.commentId")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("commentContacts.confirmKey", "=", confirmKey)
    .select(["comments.trackingNumber", "comments.confirmedAt", "notices.docketNumber", "noticeTexts.title"])
    .executeTakeFirst();
}

/**
 * Marks a comment's address as confirmed: whoever has the key reads the mail sent there. Returns whether there is such a
 * key; a second time changes nothing.
 */
export async function confirmAddress(db: Db, confirmKey: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom("commentContacts")
      .innerJoin("comments", "comments.id", "commentContacts.commentId")
      .where("commentContacts.confirmKey", "=", confirmKey)
      .select(["comments.id", "comments.trackingNumber", "comments.confirmedAt"])
      .forUpdate("comments")
      .executeTakeFirst();
    if (!found) return false;
    if (found.confirmedAt) return true;
    await trx
      .updateTable("comments")
      .set({ confirmedAt: sql`clock_timestamp()` })
      .where("id", "=", found.id)
      .execute();
    await recordEvent(trx, {
      actor: "public",
      action: "comment.confirmed",
      subject: { kind: "comment", id: found.trackingNumber },
    });
    return true;
  });
}
