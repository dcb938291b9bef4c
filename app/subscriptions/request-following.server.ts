import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { EMAIL } from "~/comments/comment-form";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { queueLetter } from "~/mail/queue-letter.server";
import { confirmFollowingPath } from "~/paths";
import type { Portal } from "~/portal.server";
import { createKey, digestOf } from "~/secret-key.server";
import type { Database } from "~db/schema";
import { renderFollowConfirm } from "~emails/follow-confirm";
import { findTarget } from "./find-target.server";
import { getLinkKeys, type LinkKeys } from "./link-key.server";
import type { Target } from "./target";

export interface FollowingRequest {
  readonly email: string;
  readonly target: Target | undefined;
  /** The language of the letters. */
  readonly locale: Locale;
}

/** "asked" is all that is ever said of an address, whether it follows already, is new, or has had its letters of the day. */
export type FollowingAsked = "asked" | "wrong-address" | "no-target";

const LONGEST_ADDRESS = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets

/**
 * Asks, by a letter to the address itself, whether it is to be told about a docket, a pillar or all notices. Nothing else is
 * ever written to it before somebody has said yes to that letter. `countLetter` counts the letter against what an address may get;
 * past it none is written, and the answer is the same.
 */
export async function requestFollowing(
  { db, jobs, env }: Pick<Portal, "db" | "jobs" | "env">,
  { email, target, locale }: FollowingRequest,
  countLetter: (email: string) => Promise<number | undefined>,
): Promise<FollowingAsked> {
  if (!EMAIL.test(email) || email.length > LONGEST_ADDRESS) return "wrong-address";
  const found = target && (await findTarget(db, target, locale));
  if (!found) return "no-target";
  if ((await countLetter(email)) !== undefined) return "asked";
  const linkKeys = await getLinkKeys(db);
  const { name, ...what } = found;
  const key = createKey();
  const letter = renderFollowConfirm({
    locale,
    siteName: env.SITE_NAME ?? translator(locale)("siteName"),
    what: name,
    confirmUrl: new URL(confirmFollowingPath(locale, key), env.baseUrl).href,
  });
  await db.transaction().execute(async (trx) => {
    const followerId = await takeFollower(trx, { email, locale, linkKeys });
    await trx
      .insertInto("subscriptionRequests")
      .values({ followerId, locale, keyDigest: digestOf(key), ...what })
      .execute();
    await queueLetter(trx, { jobs, env }, { kind: "follow-confirm", locale, email, letter });
  });
  return "asked";
}

/** The follower of an address: one, however often it is typed, and in whatever letters. */
async function takeFollower(
  trx: Transaction<Database>,
  {
    email,
    locale,
    linkKeys,
  }: { readonly email: string; readonly locale: Locale; readonly linkKeys: LinkKeys },
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('follower ' || lower(${email}), 0))`.execute(trx);
  const known = await trx
    .selectFrom("followerContacts")
    .where(sql`lower(email)`, "=", sql`lower(${email})`)
    .select("followerId")
    .executeTakeFirst();
  if (known) return known.followerId;
  const id = randomUUID();
  await trx
    .insertInto("followers")
    .values({ id, locale, keyDigest: digestOf(linkKeys(id)) })
    .execute();
  await trx.insertInto("followerContacts").values({ followerId: id, email }).execute();
  return id;
}
