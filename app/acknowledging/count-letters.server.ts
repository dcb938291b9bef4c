import { sql } from "kysely";
import { readStatuses } from "~/acknowledgements/letter.server";
import { lettersOfADay, MOST_UNCONFIRMED_A_DAY } from "~/acknowledgements/letters-of-a-day.server";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import type { Chosen } from "~/operations/begin-operation.server";
import { chosenComments } from "~/operations/preview-operation.server";
import type { Db } from "~db/connect";
import type { LetterCount } from "./letter-counts";

/**
 * Counts the chosen comments by what decides whether their authors get a letter, in one statement whatever their number.
 * Of the letters to an address that nobody has confirmed, those are `beyond` that its limit of a day leaves out: what it
 * got within 24 hours counts, and those without an acknowledgement take what room is left first.
 */
export function countLetters(db: Db, chosen: Chosen): Promise<readonly LetterCount[]> {
  const read = sql.join(readStatuses.map((status) => sql.lit(status)));
  const email = sql.ref<string | null>("comment_contacts.email");
  return db
    .with("each", () =>
      chosenComments(db, chosen)
        .innerJoin("notices", "notices.id", "comments.noticeId")
        .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
        .select([
          "comments.id",
          "notices.docketNumber",
          "comments.locale",
          sql<LetterCount["reach"]>`case
            when comments.status not in (${read}) then 'not-read'
            when ${email} is null then 'no-address'
            when ${isSuppressed(email)} then 'suppressed'
            else 'reachable' end`.as("reach"),
          sql<boolean>`exists (select from acknowledgements a where a.comment_id = comments.id)`.as(
            "acknowledged",
          ),
          sql<boolean>`comments.confirmed_at is not null`.as("confirmed"),
          sql<string>`lower(${email})`.as("address"),
        ]),
    )
    .with("limited", (trx) =>
      trx
        .selectFrom("each")
        .where("reach", "=", "reachable")
        .where("confirmed", "=", false)
        .select([
          "id",
          "address",
          sql<number>`row_number() over (partition by address order by acknowledged, id)`.as("place"),
        ]),
    )
    .with("sent", (trx) => lettersOfADay(sql`select address from ${sql.table("limited")}`, trx))
    .selectFrom("each")
    .leftJoin("limited", "limited.id", "each.id")
    .leftJoin("sent", "sent.address", "limited.address")
    .select([
      "each.docketNumber",
      "each.locale",
      "each.reach",
      "each.acknowledged",
      "each.confirmed",
      sql<boolean>`coalesce(limited.place + coalesce(sent.count, 0) > ${MOST_UNCONFIRMED_A_DAY}, false)`.as(
        "beyond",
      ),
      sql<number>`count(*)`.as("count"),
    ])
    .groupBy(sql`1, 2, 3, 4, 5, 6`)
    .execute();
}

/** Now by the database's clock: who had an acknowledgement by then was counted as having one. */
export async function timeSeen(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now ?? new Date(0);
}
