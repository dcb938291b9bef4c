import { sql } from "kysely";
import type { Portal } from "~/portal.server";
import type { Db } from "~db/connect";
import { kindOfMediaType } from "./attachment";

/**
 * Reads the text of all files of a comment that wait to be read, and puts it where the search finds it, each in one
 * transaction. A file that the scanner has not been asked about is left to wait. Rejects, to be tried again, where the
 * storage is away.
 */
export async function readAttachments(
  { db, storage, fileWorkers }: Pick<Portal, "db" | "storage" | "fileWorkers">,
  commentId: number,
): Promise<void> {
  const files = await db
    .selectFrom("attachments")
    .where("commentId", "=", commentId)
    .where("textState", "=", "waiting")
    .where("scan", "in", ["clean", "unscanned"])
    .select(["id", "mediaType", "storageKey"])
    .orderBy("storedAt")
    .execute();
  for (const { id, mediaType, storageKey } of files) {
    const kind = kindOfMediaType(mediaType);
    if (!kind) continue;
    const { path } = await storage.spool.take(await storage.open(storageKey), () => undefined);
    try {
      const read = await fileWorkers.read(path, kind);
      await keepText(db, commentId, id, read?.text);
    } finally {
      await storage.spool.discard(path);
    }
  }
}

async function keepText(db: Db, commentId: number, id: string, text: string | undefined): Promise<void> {
  const textState = text === undefined ? "failed" : text === "" ? "none" : "read";
  await db.transaction().execute(async (trx) => {
    // whoever amends or reads the same comment takes its turn here, so that no text is left out
    await trx.selectFrom("comments").where("id", "=", commentId).select("id").forUpdate().execute();
    await trx
      .updateTable("attachments")
      .set({ text: text ?? "", textState })
      .where("id", "=", id)
      .execute();
    await trx
      .updateTable("comments")
      .set({
        attachmentsText: sql`coalesce((
          select left(string_agg(text, E'\n\n' order by stored_at, id), 250000) from attachments
          where comment_id = ${commentId} and replaced_at is null and text <> ''), '')`,
      })
      .where("id", "=", commentId)
      .execute();
  });
}
