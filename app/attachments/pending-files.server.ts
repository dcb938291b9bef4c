import type { Transaction } from "kysely";
import type { Portal } from "~/portal.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { isAttachmentId, type ListedFile, type Part } from "./attachment";

/** A form that is not sent yet: its notice, and the single-use key that its files belong to until then. */
export interface FormKey {
  readonly docket: string;
  readonly submissionKey: string;
}

export const listedColumns = [
  "attachments.id",
  "attachments.part",
  "attachments.fileName",
  "attachments.size",
  "attachments.mediaType",
  "attachments.scan",
] as const;

/** The files of a form's key as a query; with `sent`, those of the comment that it became as well. */
export function pendingFiles(
  db: Db | Transaction<Database>,
  { docket, submissionKey }: FormKey,
  { sent = false } = {},
) {
  return db
    .selectFrom("attachments")
    .innerJoin("notices", "notices.id", "attachments.noticeId")
    .where("notices.docketNumber", "=", docket)
    .where("attachments.submissionKey", "=", submissionKey)
    .$if(!sent, (query) =>
      query.where("attachments.commentId", "is", null).where("attachments.scan", "<>", "infected"),
    )
    .orderBy("attachments.storedAt")
    .orderBy("attachments.id");
}

/** The files that wait for their form to be sent, oldest first. */
export function listPending(db: Db, form: FormKey): Promise<ListedFile[]> {
  return pendingFiles(db, form).select(listedColumns).execute();
}

/** A file that a submission takes: what its record names, and when its upload began. */
export interface FileToSend {
  readonly id: string;
  readonly part: Part;
  readonly fileName: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** By the database's clock. */
  readonly begunAt: Date;
}

/**
 * The files that a form's submission gives to its comment, oldest first. The submission's own statement sets
 * `comment_id` of exactly these ids where it is still null.
 */
export function attachmentsOfKey(db: Db | Transaction<Database>, form: FormKey): Promise<FileToSend[]> {
  return pendingFiles(db, form)
    .select([
      "attachments.id",
      "attachments.part",
      "attachments.fileName",
      "attachments.size",
      "attachments.sha256",
      "attachments.begunAt",
    ])
    .execute();
}

/** Removes a file that waits for its form to be sent. Returns false, and removes nothing, where there is none such. */
export async function removePending(
  { db, storage, log }: Pick<Portal, "db" | "storage" | "log">,
  form: FormKey,
  id: string,
): Promise<boolean> {
  if (!isAttachmentId(id)) return false;
  const removed = await db
    .deleteFrom("attachments")
    .where(
      "id",
      "in",
      pendingFiles(db, form).clearOrderBy().where("attachments.id", "=", id).select("attachments.id"),
    )
    .where("commentId", "is", null)
    .returning("storageKey")
    .executeTakeFirst();
  if (!removed) return false;
  // an object that stays is purged later, since no row names it
  await storage
    .remove(removed.storageKey)
    .catch((error: unknown) => log.warn({ err: error }, "a file is left over"));
  return true;
}
