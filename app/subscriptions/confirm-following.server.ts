import { type RawBuilder, sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { digestOf } from "~/secret-key.server";
import type { Db } from "~db/connect";
import { getLinkKeys, isLinkKey } from "./link-key.server";

/** A letter that nobody answered is forgotten, and with it the address. */
export const confirmableSince: RawBuilder<Date> = sql<Date>`clock_timestamp() - interval '48 hours'`;

/** What the letter with a secret asks about, in words; undefined for an unknown secret, or one past its time. */
export async function findFollowingRequest(
  db: Db,
  key: string | undefined,
  locale: Locale,
): Promise<string | undefined> {
  if (!isLinkKey(key)) return undefined;
  const t = translator(locale);
  const found = await db
    .selectFrom("subscriptionRequests")
    .leftJoin("notices", "notices.id", "subscriptionRequests.noticeId")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .leftJoin("pillars", "pillars.id", "subscriptionRequests.pillarId")
    .leftJoin("editions", "editions.id", "pillars.editionId")
    .where("subscriptionRequests.keyDigest", "=", digestOf(key))
    .where("subscriptionRequests.askedAt", ">", confirmableSince)
    .select(["subscriptionRequests.kind", "notices.docketNumber as docket", "noticeTexts.title"])
    .select("pillars.code")
    .select(locale === "en" ? "pillars.nameEn as name" : "pillars.nameEs as name")
    .select(locale === "en" ? "editions.nameEn as edition" : "editions.nameEs as edition")
    .executeTakeFirst();
  return found && t(`following:target.${found.kind}`, found);
}

/**
 * Whoever has the letter's secret reads the address's mail: what it asks about is followed from now on, in the letter's language.
 * Returns the secret of the follower's private link; undefined as above. A second time changes nothing.
 */
export async function confirmFollowing(db: Db, key: string | undefined): Promise<string | undefined> {
  if (!isLinkKey(key)) return undefined;
  const linkKeys = await getLinkKeys(db);
  return db.transaction().execute(async (trx) => {
    const request = await trx
      .selectFrom("subscriptionRequests")
      .where("keyDigest", "=", digestOf(key))
      .where("askedAt", ">", confirmableSince)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!request) return undefined;
    const { followerId, kind, noticeId, pillarId, locale } = request;
    if (request.confirmedAt) return linkKeys(followerId);
    await trx
      .updateTable("subscriptionRequests")
      .set({ confirmedAt: sql`clock_timestamp()` })
      .where("id", "=", request.id)
      .execute();
    await trx
      .updateTable("followers")
      .set({ locale, confirmedAt: sql`coalesce(confirmed_at, clock_timestamp())` })
      .where("id", "=", followerId)
      .execute();
    await trx
      .insertInto("subscriptions")
      .values({ followerId, kind, noticeId, pillarId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return linkKeys(followerId);
  });
}
