import { sql } from "kysely";
import type { FileKeep } from "~/storage.server";
import type { Db } from "~db/connect";

/** For so long a list still says that a file was there, so that it can be made again. */
const REMEMBERED_DAYS = 30;

/** Removes the bytes of files whose time is over, and forgets what was asked for long ago. Returns how many files went. */
export async function purgeExports({
  db,
  storage,
}: {
  readonly db: Db;
  readonly storage: Pick<FileKeep, "remove">;
}): Promise<number> {
  const past = await db
    .selectFrom("exports")
    .where("state", "=", "ready")
    .where("expiresAt", "<=", sql<Date>`clock_timestamp()`)
    .select(["id", "storageKey"])
    .execute();
  for (const { id, storageKey } of past) {
    // bytes first: a row without them says so, bytes without a row say nothing to anybody
    if (storageKey) await storage.remove(storageKey);
    await db
      .updateTable("exports")
      .set({ state: "expired", storageKey: null })
      .where("id", "=", id)
      .where("state", "=", "ready")
      .execute();
  }
  await db
    .deleteFrom("exports")
    .where("state", "not in", ["waiting", "making", "ready"])
    .where("askedAt", "<", sql<Date>`clock_timestamp() - make_interval(days => ${REMEMBERED_DAYS})`)
    .execute();
  return past.length;
}
