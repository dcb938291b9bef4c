import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { Jobs } from "~/jobs.server";
import { createKey } from "~/secret-key.server";
import type { Db } from "~db/connect";
import { parseTrackingNumber } from "../tracking-number";
import type { Followed } from "./follow-cookie";

/** The comment that a private link opens, or undefined. */
export async function findByFollowKey(db: Db, followKey: string): Promise<Followed | undefined> {
  const found = await db
    .selectFrom("comments")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("commentContacts.followKey", "=", followKey)
    .select("comments.trackingNumber")
    .executeTakeFirst();
  return found && { ...found, followKey };
}

export type Tracked =
  | { readonly outcome: "opened"; readonly followed: Followed }
  /** The number is public, or was: the link goes to the address that is stored, if that is the one given. */
  | { readonly outcome: "link-by-mail" }
  | { readonly outcome: "no-match" };

/**
 * Opens a comment for whoever knows its tracking number and the mail address given with it.
 *
 * A comment that was never posted has a number that its author alone was told: number and address together are
 * a secret. The number of a posted comment is in public and its author's address may be well known, so that the two
 * would let anybody amend it, or find out who is behind an unnamed one. There the answer is the same whatever was typed,
 * and the private link goes to the stored address.
 *
 * Takes the same steps for an unknown number, another address and none.
 */
export async function trackComment(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  typed: { readonly trackingNumber: string; readonly email: string },
): Promise<Tracked> {
  const found = await db
    .selectFrom("comments")
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", parseTrackingNumber(typed.trackingNumber) ?? "")
    .select([
      "comments.id",
      "comments.trackingNumber",
      "comments.revision",
      "commentContacts.email",
      "commentContacts.followKey",
    ])
    .select(({ or, eb, exists, selectFrom }) =>
      or([
        eb("comments.status", "=", "posted"),
        exists(
          selectFrom("auditEvents")
            .where("auditEvents.subjectKind", "=", "comment")
            .whereRef("auditEvents.subjectId", "=", "comments.trackingNumber")
            .where("auditEvents.action", "=", "comment.posted")
            .select("auditEvents.id"),
        ),
      ])
        .$castTo<boolean>()
        .as("numberIsPublic"),
    )
    .executeTakeFirst();
  const matches = sameAddress(typed.email, found?.email ?? null);
  if (!found) return { outcome: "no-match" };
  if (found.numberIsPublic) {
    // queued in either case: what is queued must take as long as what is not
    await requestLetter({ db, jobs }, { ...found, matches });
    return { outcome: "link-by-mail" };
  }
  if (!matches) return { outcome: "no-match" };
  const { trackingNumber } = found;
  const followKey = found.followKey ?? (await giveFollowKey(db, found.id));
  return { outcome: "opened", followed: { trackingNumber, followKey } };
}

/** Queues the private link, or the link that confirms it, to the address stored with a comment. */
export async function requestLetter(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  {
    id,
    revision,
    kind = "private-link",
    matches = true,
  }: {
    readonly id: number;
    readonly revision: number;
    readonly kind?: "private-link" | "confirm-address";
    readonly matches?: boolean;
  },
): Promise<void> {
  const request = createKey();
  await db.transaction().execute(async (trx) => {
    await jobs.enqueue(trx, "write-letter", {
      kind,
      commentId: id,
      revision,
      request: matches ? request : null,
    });
  });
}

/** Comments that came in before there were keys, or from elsewhere, get theirs when one is first needed. */
export async function giveFollowKey(db: Db, commentId: number): Promise<string> {
  const { followKey } = await db
    .updateTable("commentContacts")
    .set({ followKey: sql`coalesce(follow_key, ${createKey()})` })
    .where("commentId", "=", commentId)
    .returning("followKey")
    .executeTakeFirstOrThrow();
  if (followKey === null) throw new Error("a key was given and is not there");
  return followKey;
}

/** Compares addresses as people write them, in the same time wherever they differ; with none there is no match. */
function sameAddress(typed: string, stored: string | null): boolean {
  const digest = (address: string) => createHash("sha256").update(address.trim().toLowerCase()).digest();
  return timingSafeEqual(digest(typed), digest(stored ?? randomBytes(16).toString("hex"))) && stored !== null;
}
