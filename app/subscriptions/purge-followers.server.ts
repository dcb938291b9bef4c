import type { Db } from "~db/connect";
import { confirmableSince } from "./confirm-following.server";

/** Forgets requests past their time, and with them the addresses that never said yes. */
export async function purgeFollowers(db: Db): Promise<void> {
  await db.deleteFrom("subscriptionRequests").where("askedAt", "<=", confirmableSince).execute();
  await db
    .deleteFrom("followers")
    .where((eb) =>
      eb.not(
        eb.or([
          eb.exists(
            eb
              .selectFrom("subscriptions")
              .whereRef("subscriptions.followerId", "=", "followers.id")
              .select("subscriptions.id"),
          ),
          eb.exists(
            eb
              .selectFrom("subscriptionRequests")
              .whereRef("subscriptionRequests.followerId", "=", "followers.id")
              .select("subscriptionRequests.id"),
          ),
        ]),
      ),
    )
    .execute();
}
