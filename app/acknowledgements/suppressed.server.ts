import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";

/** Where the key of the addresses' digests is kept. */
const KEY_NAME = "address-digest";
/** SHA-256 works in blocks of so many bytes (RFC 2104, 2). */
const BLOCK_BYTES = 64;

/**
 * A condition that says of an address, as SQL, whether it takes no more mail. The database digests the addresses itself, as
 * `createHmac("sha256", key)` would (RFC 2104), so that two hundred thousand of them are asked about in one statement and
 * none of them leaves it.
 */
export async function suppression(db: Db): Promise<(email: RawBuilder<unknown>) => RawBuilder<boolean>> {
  const found = await db
    .selectFrom("installationKeys")
    .where("name", "=", KEY_NAME)
    .select("key")
    .executeTakeFirst();
  // no key was ever made: nothing can have been suppressed
  if (!found) return () => sql<boolean>`false`;
  const inner = padded(found.key, 0x36);
  const outer = padded(found.key, 0x5c);
  // not `exists`: a sub-select that does not depend on the row is looked up in memory
  return (email) => sql<boolean>`coalesce(
    sha256(${outer}::bytea || sha256(${inner}::bytea || convert_to(lower(trim(${email})), 'UTF8')))
      in (select address_digest from suppressions), false)`;
}

/** The key as RFC 2104 mixes it in; ours is never longer than a block. */
function padded(key: Uint8Array, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}
