import { sql } from "kysely";
import type { Portal } from "~/portal.server";
import type { Db } from "~db/connect";

/** How long files wait for their form to be sent, unless a draft keeps them. */
const WAITING_DAYS = 3;
/** An object without a row is an upload under way, or what a crash left; none is under way for so long. */
const SAFE_AGE_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;
/** Keys as the portal makes them. Whatever else lies in the same folder or bucket is nobody's business here. */
const OWN_KEY = /^([0-9a-f]{2}|incoming|issued|exports)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Purging = Pick<Portal, "db" | "storage" | "log">;

/** Removes files whose form was never sent, and objects in the storage that belong to no file. Returns how many of each. */
export async function purgeFiles(
  { db, storage }: Purging,
  now = new Date(),
): Promise<{ readonly unsent: number; readonly orphans: number }> {
  await storage.spool.sweep();
  const unsent = await deleteUnsent(db, now);
  for (const key of unsent) await storage.remove(key);
  let orphans = 0;
  let batch: string[] = [];
  const removeOrphans = async () => {
    for (const key of await withoutRow(db, batch)) {
      await storage.remove(key);
      orphans += 1;
    }
    batch = [];
  };
  for await (const { key, storedAt } of storage.list()) {
    if (!OWN_KEY.test(key) || now.getTime() - storedAt.getTime() < SAFE_AGE_MS) continue;
    batch.push(key);
    if (batch.length === AT_ONCE) await removeOrphans();
  }
  await removeOrphans();
  return { unsent: unsent.length, orphans };
}

async function deleteUnsent(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom("attachments")
    .where("commentId", "is", null)
    .where("storedAt", "<", sql<Date>`${now}::timestamptz - make_interval(days => ${WAITING_DAYS})`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("drafts")
            .whereRef("drafts.submissionKey", "=", "attachments.submissionKey")
            .whereRef("drafts.noticeId", "=", "attachments.noticeId")
            .where("drafts.expiresAt", ">", now)
            .select("drafts.id"),
        ),
      ),
    )
    .returning("storageKey")
    .execute();
  return rows.map(({ storageKey }) => storageKey);
}

/** Those of the keys that no row names: neither a comment's file, nor one of an issued summary, nor a download that is kept for a while. */
async function withoutRow(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("attachments")
    .where("storageKey", "in", [...keys])
    .select("storageKey")
    .unionAll((eb) =>
      eb
        .selectFrom("issuedFiles")
        .where("storageKey", "in", [...keys])
        .select("storageKey"),
    )
    .unionAll((eb) =>
      eb
        .selectFrom("exports")
        .where("storageKey", "in", [...keys])
        .select((row) => row.fn.coalesce("storageKey", row.val("")).as("storageKey")),
    )
    .execute();
  const named = new Set(rows.map(({ storageKey }) => storageKey));
  return keys.filter((key) => !named.has(key));
}
