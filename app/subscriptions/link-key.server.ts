import { createHmac, randomBytes } from "node:crypto";
import { KEY_BYTES } from "~/secret-key.server";
import type { Db } from "~db/connect";

const NAME = "following";

/** Makes the secrets of followers' private links: always the same for one follower, and nowhere stored. */
export type LinkKeys = (followerId: string) => string;

/**
 * Every message to a follower carries their private link, and the ones sent long ago have to go on working. So its secret is
 * derived from the follower's id by a key of the installation, made by whoever first needs it, and only the secret's digest is
 * stored to find the follower by: rows of the followers' tables open nothing.
 */
export async function getLinkKeys(db: Db): Promise<LinkKeys> {
  await db
    .insertInto("installationKeys")
    .values({ name: NAME, key: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key } = await db
    .selectFrom("installationKeys")
    .where("name", "=", NAME)
    .select("key")
    .executeTakeFirstOrThrow();
  return (followerId) =>
    createHmac("sha256", key).update(followerId).digest().subarray(0, KEY_BYTES).toString("base64url");
}

/** Whether a text can be such a secret at all. */
export const isLinkKey = (text: string | undefined): text is string => /^[\w-]{32}$/.test(text ?? "");
