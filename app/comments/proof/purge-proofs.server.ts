import { sql } from "kysely";
import type { Db } from "~db/connect";

/** Forgets spent proofs of work whose challenge has expired: one sent again is refused by its date. Returns how many. */
export async function purgeProofs(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("spentProofs")
    .where("expiresAt", "<", sql<Date>`clock_timestamp()`)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
