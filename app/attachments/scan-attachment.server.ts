import type { Portal } from "~/portal.server";

/**
 * Scans a file that waits for it: clean, it may be given out and read; infected, its bytes are deleted. Rejects, to be
 * tried again, where the scanner or the storage cannot be asked.
 */
export async function scanAttachment(
  { db, jobs, storage, scanner }: Pick<Portal, "db" | "jobs" | "storage" | "scanner">,
  id: string,
): Promise<void> {
  const file = await db
    .selectFrom("attachments")
    .where("id", "=", id)
    .select(["storageKey", "scan"])
    .executeTakeFirst();
  if (file?.scan === "waiting") {
    if (!scanner) throw new Error("a file waits to be scanned, and no clamd is configured");
    const scan = await scanner(await storage.open(file.storageKey));
    await db.transaction().execute(async (trx) => {
      const scanned = await trx
        .updateTable("attachments")
        .set({ scan, ...(scan === "infected" ? { textState: "none" as const } : {}) })
        .where("id", "=", id)
        .where("scan", "=", "waiting")
        .returning("commentId")
        .executeTakeFirst();
      if (scan === "clean" && scanned?.commentId != null) {
        await jobs.enqueue(trx, "read-attachment", { commentId: scanned.commentId });
      }
    });
    if (scan === "infected") await storage.remove(file.storageKey);
  } else if (file?.scan === "infected") {
    // an earlier try could not delete it
    await storage.remove(file.storageKey);
  }
}
