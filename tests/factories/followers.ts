import { digestOf } from "~/secret-key.server";
import { confirmFollowing } from "~/subscriptions/confirm-following.server";
import { getLinkKeys } from "~/subscriptions/link-key.server";
import type { Db } from "~db/connect";
import { count } from "./count";
import type { MadeNotice } from "./notices";

export interface FollowerWishes {
  readonly email?: string;
  readonly locale?: "en" | "es";
  /** What is followed; all notices where nothing is named. */
  readonly notice?: Pick<MadeNotice, "id">;
  readonly pillar?: string;
  /** Hours ago. */
  readonly since?: number;
}

export interface MadeFollower {
  readonly id: string;
  readonly email: string;
  /** The private link's secret. */
  readonly key: string;
}

/** Writes somebody who has confirmed to follow, a day ago. */
export async function aFollower(db: Db, wishes: FollowerWishes = {}): Promise<MadeFollower> {
  const { email = `follower-${count()}@example.org`, locale = "en", notice, pillar, since = 24 } = wishes;
  const id = crypto.randomUUID();
  const key = (await getLinkKeys(db))(id);
  const at = new Date(Date.now() - since * 3_600_000);
  await db
    .insertInto("followers")
    .values({ id, locale, keyDigest: digestOf(key), madeAt: at, confirmedAt: at })
    .execute();
  await db.insertInto("followerContacts").values({ followerId: id, email }).execute();
  await alsoFollows(db, id, { notice, pillar, at });
  return { id, email, key };
}

/** Adds something to what a follower follows. */
export async function alsoFollows(
  db: Db,
  followerId: string,
  {
    notice,
    pillar,
    at = new Date(),
  }: {
    readonly notice?: Pick<MadeNotice, "id"> | undefined;
    readonly pillar?: string | undefined;
    readonly at?: Date;
  },
): Promise<void> {
  const [edition = "", code = ""] = (pillar ?? "").split(".");
  const found = await db
    .selectFrom("pillars")
    .innerJoin("editions", "editions.id", "pillars.editionId")
    .where("editions.code", "=", edition)
    .where("pillars.code", "=", code)
    .select("pillars.id")
    .executeTakeFirst();
  await db
    .insertInto("subscriptions")
    .values({
      followerId,
      since: at,
      kind: notice ? "docket" : found ? "pillar" : "all",
      noticeId: notice?.id ?? null,
      pillarId: notice ? null : (found?.id ?? null),
    })
    .execute();
}

/** Presses the button of a letter's confirmation page. Returns the secret of the private link. */
export async function confirm(db: Db, letter: string): Promise<string> {
  const key = /\/follow\/confirm\/([\w-]{32})/.exec(letter)?.[1];
  const own = await confirmFollowing(db, key);
  if (own === undefined) throw new Error("the letter's link confirms nothing");
  return own;
}
