import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Database } from "~db/schema";

/**
 * So many acknowledgements an address gets within 24 hours that its owner has not confirmed: whoever types a stranger's
 * address into thousands of forms does not have them flooded (as Mastodon's CVE-2025-54879 had).
 */
export const MOST_UNCONFIRMED_A_DAY = 3;

/**
 * How many acknowledgements each of some addresses was written within the last 24 hours; one that was stopped reached
 * nobody. `addresses` is a statement, and they are in lower case, there and in what is returned.
 */
export function lettersOfADay(addresses: RawBuilder<unknown>, db: Pick<Kysely<Database>, "selectFrom">) {
  const letters: SelectQueryBuilder<Database, "messages", Record<string, never>> = db.selectFrom("messages");
  const address = sql<string>`lower(messages.to_address)`;
  return letters
    .where("messages.kind", "=", "acknowledgement")
    .where("messages.toAddress", "is not", null)
    .where(sql<boolean>`${address} in (${addresses})`)
    .where("messages.createdAt", ">", sql<Date>`now() - interval '24 hours'`)
    .where("messages.status", "<>", "stopped")
    .groupBy(address)
    .select([address.as("address"), sql<number>`count(*)`.as("count")]);
}
