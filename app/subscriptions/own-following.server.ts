import { sql, type Transaction } from "kysely";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { digestOf } from "~/secret-key.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { isLinkKey } from "./link-key.server";
import { hears } from "./spread-events.server";

export interface OwnFollowing {
  /** The language of the letters. */
  readonly locale: Locale;
  readonly subscriptions: readonly { readonly id: number; readonly name: string }[];
}

/** What the follower with a private link follows, named in a page's language; undefined where that has ended, or never was. */
export async function findOwnFollowing(
  db: Db,
  key: string | undefined,
  pageLocale: Locale,
): Promise<OwnFollowing | undefined> {
  if (!isLinkKey(key)) return undefined;
  const rows = await db
    .selectFrom("followers")
    .innerJoin("subscriptions", "subscriptions.followerId", "followers.id")
    .leftJoin("notices", "notices.id", "subscriptions.noticeId")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", pageLocale),
    )
    .leftJoin("pillars", "pillars.id", "subscriptions.pillarId")
    .leftJoin("editions", "editions.id", "pillars.editionId")
    .where("followers.keyDigest", "=", digestOf(key))
    .select(["followers.locale", "subscriptions.id", "subscriptions.kind"])
    .select(["notices.docketNumber as docket", "noticeTexts.title", "pillars.code"])
    .select(pageLocale === "en" ? "pillars.nameEn as name" : "pillars.nameEs as name")
    .select(pageLocale === "en" ? "editions.nameEn as edition" : "editions.nameEs as edition")
    .orderBy("subscriptions.id")
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const t = translator(pageLocale);
  const subscriptions = rows.map(({ id, kind, ...named }) => ({
    id,
    name: t(`following:target.${kind}`, named),
  }));
  return { locale: first.locale, subscriptions };
}

/**
 * Keeps what a follower ticked, ends the rest, and sets the language of the letters. With nothing ticked all of it ends. Returns
 * whether anything is followed still.
 */
export async function changeFollowing(
  db: Db,
  key: string,
  { keep, locale }: { readonly keep: readonly number[]; readonly locale: Locale },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const follower = await trx
      .updateTable("followers")
      .set({ locale })
      .where("keyDigest", "=", digestOf(key))
      .returning("id")
      .executeTakeFirst();
    if (!follower) return false;
    await trx
      .deleteFrom("subscriptions")
      .where("followerId", "=", follower.id)
      .where(sql<boolean>`id <> all(${keep}::bigint[])`)
      .execute();
    const left = await trx
      .selectFrom("subscriptions")
      .where("followerId", "=", follower.id)
      .select("id")
      .executeTakeFirst();
    if (left) await forgetUnheard(trx, follower.id);
    else await trx.deleteFrom("followers").where("id", "=", follower.id).execute();
    return left !== undefined;
  });
}

/** Ends all that a follower is told, and forgets the address. With an unknown secret there is nothing to end. */
export async function endFollowing(db: Db, key: string | undefined): Promise<void> {
  if (!isLinkKey(key)) return;
  await db.deleteFrom("followers").where("keyDigest", "=", digestOf(key)).execute();
}

/** News that waited for the next letter and is of what is followed no longer. */
async function forgetUnheard(trx: Transaction<Database>, followerId: string): Promise<void> {
  await trx
    .deleteFrom("followerNews")
    .using("toldEvents")
    .whereRef("toldEvents.id", "=", "followerNews.eventId")
    .where("followerNews.followerId", "=", followerId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("subscriptions")
            .where("subscriptions.followerId", "=", followerId)
            .where(hears)
            .select("subscriptions.id"),
        ),
      ),
    )
    .execute();
}
