import { isAttachmentId, type ListedFile } from "~/attachments/attachment";
import { type GivenFile, givenColumns } from "~/attachments/give-file.server";
import { listedColumns } from "~/attachments/pending-files.server";
import type { Db } from "~db/connect";
import { posted } from "./posted-comments.server";
import type { RedactionReason } from "./redacting/redaction";

/** The files of a posted comment that everybody may have. */
export async function listPostedFiles(db: Db, trackingNumber: string): Promise<ListedFile[]> {
  return postedFiles(db, trackingNumber)
    .where("attachments.hiddenAt", "is", null)
    .select(listedColumns)
    .orderBy("attachments.storedAt")
    .orderBy("attachments.id")
    .execute();
}

/** Why files are missing from them: a reason for each that a moderator keeps from the public; their names could tell too much. */
export async function listHiddenReasons(db: Db, trackingNumber: string): Promise<RedactionReason[]> {
  const hidden = await postedFiles(db, trackingNumber)
    .select("attachments.hiddenReason")
    .where("attachments.hiddenReason", "is not", null)
    .orderBy("attachments.storedAt")
    .orderBy("attachments.id")
    .execute();
  return hidden.flatMap(({ hiddenReason }) => hiddenReason ?? []);
}

/** One of the files that everybody may have, or undefined. */
export async function findPostedFile(
  db: Db,
  trackingNumber: string,
  id: string,
): Promise<GivenFile | undefined> {
  if (!isAttachmentId(id)) return undefined;
  return postedFiles(db, trackingNumber)
    .where("attachments.hiddenAt", "is", null)
    .where("attachments.id", "=", id)
    .select(givenColumns)
    .executeTakeFirst();
}

/**
 * Of a comment given in confidence only the files of its public version, of others what was sent; of the last version
 * alone, and nothing that the scanner has not been asked about. What a moderator keeps from the public is among them.
 */
function postedFiles(db: Db, trackingNumber: string) {
  return posted(db)
    .innerJoin("attachments", "attachments.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .where("attachments.replacedAt", "is", null)
    .where("attachments.scan", "in", ["clean", "unscanned"])
    .where((eb) =>
      eb(
        "attachments.part",
        "=",
        eb
          .case()
          .when("comments.publication", "=", "confidential")
          .then(eb.val("public-version" as const))
          .else(eb.val("main" as const))
          .end(),
      ),
    );
}
