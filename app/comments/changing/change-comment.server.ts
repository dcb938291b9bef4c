import { sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";

export interface ChangeOf {
  readonly trackingNumber: string;
  /** The version that the moderator saw; a later one means that somebody else was faster. */
  readonly version: number;
  readonly staffId: string;
  /**
   * Codes of the tags that are ticked on the page, to be saved together with whatever else is done there, so that
   * no other button on it loses them. Absent: the tags stay as they are.
   */
  readonly ticked?: readonly string[] | undefined;
}

/** Why nothing was changed. */
export type NotChanged =
  | { readonly outcome: "not-found" }
  /** Somebody changed the comment meanwhile. */
  | { readonly outcome: "overtaken" }
  /** The comment's status does not allow it. */
  | { readonly outcome: "not-allowed" };

export type Change = { readonly outcome: "saved" | "unchanged" } | NotChanged;

/** A comment that nobody else can change until the transaction ends. */
export type LockedComment = Awaited<ReturnType<ReturnType<typeof locking>["execute"]>>[number];

/** Takes a comment for the rest of the transaction; a second change to it waits here and then sees the first. */
export async function lockComment(
  trx: Transaction<Database>,
  { trackingNumber, version }: Pick<ChangeOf, "trackingNumber" | "version">,
): Promise<LockedComment | NotChanged> {
  const comment = await locking(trx).where("comments.trackingNumber", "=", trackingNumber).executeTakeFirst();
  if (!comment) return { outcome: "not-found" };
  return comment.version === version ? comment : { outcome: "overtaken" };
}

/** Takes several at once, always in the order of their ids, so that two who want the same ones never wait for each other. */
export async function lockComments(
  trx: Transaction<Database>,
  ids: readonly number[],
): Promise<readonly LockedComment[]> {
  return locking(trx)
    .where(sql<boolean>`comments.id = any(${ids}::bigint[])`)
    .orderBy("comments.id")
    .execute();
}

function locking(trx: Transaction<Database>) {
  return trx
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("editions", "editions.id", "notices.editionId")
    .select([
      "comments.id",
      "comments.noticeId",
      "comments.trackingNumber",
      "comments.status",
      "comments.held",
      "comments.locale",
      "comments.withheldReason",
      "comments.withheldNote",
      "comments.withheldMessage",
      "comments.revision",
      "comments.version",
      "notices.docketNumber",
      "editions.code as editionCode",
    ])
    .forUpdate("comments");
}

/** The next version's number, inside an update. */
export const nextVersion = sql<number>`version + 1`;
