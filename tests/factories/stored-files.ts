import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Insertable } from "kysely";
import type { Portal } from "~/portal.server";
import type { Database } from "~db/schema";
import { anAttachment } from "./attachments";
import type { MadeComment } from "./comments";
import { count } from "./count";

export interface StoredFile {
  readonly id: string;
  readonly storageKey: string;
  readonly bytes: Buffer;
}

export type StoredFileWishes = Partial<Insertable<Database["attachments"]>> & { readonly bytes?: Buffer };

/** Keeps a file of a comment, row and bytes: a plain text of its main part, not scanned, unless asked for otherwise. */
export async function aStoredFile(
  { db, storage }: Pick<Portal, "db" | "storage">,
  { id: commentId, noticeId }: Pick<MadeComment, "id" | "noticeId">,
  { bytes = Buffer.from(`Annex ${count()}`), ...wishes }: StoredFileWishes = {},
): Promise<StoredFile> {
  const key = randomUUID();
  const storageKey = `${key.slice(0, 2)}/${key}`;
  const spooled = join(tmpdir(), key);
  await writeFile(spooled, bytes);
  await storage.keep(storageKey, spooled, { size: bytes.length, mediaType: "text/plain" });
  const { id } = await anAttachment(db, {
    noticeId,
    commentId,
    fileName: "annex.txt",
    mediaType: "text/plain",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    storageKey,
    scan: "unscanned",
    ...wishes,
  });
  return { id, storageKey, bytes };
}
