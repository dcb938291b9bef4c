import { sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";
import type { CommentStatus, HeldReason } from "../comment";

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
export interface LockedComment {
  readonly id: number;
  readonly trackingNumber: string;
  readonly docketNumber: string;
  readonly status: CommentStatus;
  readonly held: HeldReason | null;
  readonly revision: number;
  readonly version: number;
}

/** Takes a comment for the rest of the transaction; a second change to it waits here and then sees the first. */
export async function lockComment(
  trx: Transaction<Database>,
  { trackingNumber, version }: Pick<ChangeOf, "trackingNumber" | "version">,
): Promise<LockedComment | NotChanged> {
  const comment = await trx
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "comments.id",
      "comments.trackingNumber",
      "comments.status",
      "comments.held",
      "comments.revision",
      "comments.version",
      "notices.docketNumber",
    ])
    .forUpdate("comments")
    .executeTakeFirst();
  if (!comment) return { outcome: "not-found" };
  return comment.version === version ? comment : { outcome: "overtaken" };
}

/** The next version's number, inside an update. */
export const nextVersion = sql<number>`version + 1`;
