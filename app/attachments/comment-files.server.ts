import { sql } from "kysely";
import type { Db } from "~db/connect";
import { isAttachmentId } from "./attachment";
import { type GivenFile, givenColumns } from "./give-file.server";
import { listedColumns } from "./pending-files.server";

/** Of a file's text the page shows so many characters; the file itself has the rest, and all of it is searched. */
export const SHOWN_CHARACTERS = 20_000;

export type FileOfComment = Awaited<ReturnType<typeof listFiles>>[number];

/** All files of a comment for staff, with the beginning of their texts; those of earlier versions last. */
export async function listFiles(db: Db, trackingNumber: string) {
  return filesOf(db, trackingNumber)
    .select(listedColumns)
    .select([
      "attachments.textState",
      sql<string>`left(attachments.text, ${SHOWN_CHARACTERS})`.as("text"),
      sql<boolean>`char_length(attachments.text) > ${SHOWN_CHARACTERS}`.as("textIsCut"),
      sql<boolean>`attachments.replaced_at is not null`.as("isReplaced"),
    ])
    .orderBy("isReplaced")
    .orderBy("attachments.part")
    .orderBy("attachments.storedAt")
    .orderBy("attachments.id")
    .execute();
}

/** A file that staff may have: any of a comment that the scanner has nothing against, or was not there to ask. */
export async function findFile(db: Db, trackingNumber: string, id: string): Promise<GivenFile | undefined> {
  if (!isAttachmentId(id)) return undefined;
  return filesOf(db, trackingNumber)
    .where("attachments.id", "=", id)
    .where("attachments.scan", "in", ["clean", "unscanned"])
    .select(givenColumns)
    .executeTakeFirst();
}

function filesOf(db: Db, trackingNumber: string) {
  return db
    .selectFrom("attachments")
    .innerJoin("comments", "comments.id", "attachments.commentId")
    .where("comments.trackingNumber", "=", trackingNumber);
}
