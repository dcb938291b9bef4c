import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { count } from "./count";

export interface MadeAttachment {
  readonly id: string;
  readonly part: "main" | "public-version";
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

/** Writes the row of an uploaded file, a PDF unless asked for otherwise; its bytes are in no storage. */
export async function anAttachment(
  db: Db,
  wishes: Partial<Insertable<Database["attachments"]>> & { readonly noticeId: number },
): Promise<MadeAttachment> {
  const number = count();
  return db
    .insertInto("attachments")
    .values({
      submissionKey: `key-of-upload-${number}`,
      fileName: `Annex ${number}.pdf`,
      mediaType: "application/pdf",
      size: 1000 + number,
      sha256: createHash("sha256").update(`file ${number}`).digest("hex"),
      storageKey: `attachments/made-${number}`,
      scan: "clean",
      begunAt: new Date(),
      ...wishes,
    })
    .returning(["id", "part", "fileName", "size", "sha256"])
    .executeTakeFirstOrThrow();
}
