import { sql } from "kysely";
import { matching } from "~/comments/comment-filter.server";
import { checkedPieces } from "~/storage/checked-bytes";
import { MissingFileError } from "~/storage/missing-file";
import type { FileKeep, StoredBytes } from "~/storage.server";
import type { Db } from "~db/connect";
import type { ExportRequest } from "../export-request";
import { isPublicFile } from "../rows/public-files.server";
import type { ArchivedFile } from "./docket-part";

const AT_ONCE = 500;

/** Types that gain nothing by being packed. */
const PACKED = /^(image\/(?!svg|bmp|tiff)|application\/(pdf|zip|vnd\.openxmlformats|vnd\.oasis))/;

/** Whether a file holds any: then the archive is not made while somebody waits. */
export async function hasAttachedFiles(
  db: Db,
  request: Pick<ExportRequest, "docket" | "filter">,
): Promise<boolean> {
  return (await filesOf(db, request).limit(1).execute()).length > 0;
}

/**
 * The files of a docket's comments that everybody may have, each under its comment's tracking number:
 * `files/7K3M-9QXT-2HVB/1-letter.pdf`. One that the storage has lost is told of and passed over: an official needs the other thousands.
 * Ends with an error where the storage cannot be asked, or gives other bytes.
 */
export async function* attachedFiles(
  db: Db,
  request: Pick<ExportRequest, "docket" | "filter">,
  storage: Pick<FileKeep, "read">,
  onMissing: (name: string, storageKey: string) => void,
): AsyncGenerator<ArchivedFile, void, undefined> {
  let after: { readonly commentId: number; readonly id: string } | undefined;
  for (;;) {
    const last = after;
    const rows = await filesOf(db, request)
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(f.comment_id, f.id) > (${last?.commentId}::bigint, ${last?.id}::uuid)`),
      )
      .limit(AT_ONCE)
      .execute();
    for (const { trackingNumber, place, fileName, mediaType, ...file } of rows) {
      const name = `files/${trackingNumber}/${place}-${archivedName(fileName)}`;
      const opened = await openKept(storage, file.storageKey);
      if (!opened) {
        onMissing(name, file.storageKey);
        continue;
      }
      try {
        const bytes = checkedPieces(async () => opened, file);
        yield { name, bytes, isPacked: PACKED.test(mediaType) };
      } finally {
        // whoever takes the archive may have left before the file was begun
        await opened.close();
      }
    }
    const [end] = rows.slice(-1);
    if (!end || rows.length < AT_ONCE) return;
    after = end;
  }
}

/** The bytes under a key; undefined where the storage has lost them. */
async function openKept(storage: Pick<FileKeep, "read">, key: string): Promise<StoredBytes | undefined> {
  try {
    return await storage.read(key);
  } catch (error) {
    if (error instanceof MissingFileError) return undefined;
    throw error;
  }
}

function filesOf(db: Db, { docket, filter }: Pick<ExportRequest, "docket" | "filter">) {
  return db
    .selectFrom("comments")
    .innerJoin("attachments as f", "f.commentId", "comments.id")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .where(isPublicFile)
    .select([
      "comments.trackingNumber",
      "f.fileName",
      "f.mediaType",
      "f.size",
      "f.sha256",
      "f.storageKey",
      "f.id",
    ])
    .select("comments.id as commentId")
    .select(
      sql<number>`(select count(*) from attachments g where g.comment_id = comments.id
        and (g.stored_at, g.id) <= (f.stored_at, f.id))`.as("place"),
    )
    .orderBy("f.commentId")
    .orderBy("f.id");
}

/** A name that any system can write: what divides folders or names a drive, and what Windows refuses, becomes a line. */
export const archivedName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_")
    .replace(/[. ]+$/, "")
    .replace(/^(?=\.)/, "_")
    .slice(-120) || "file";
