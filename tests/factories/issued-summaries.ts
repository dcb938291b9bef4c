import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { addFinding } from "~/findings/change-findings.server";
import { readDraft } from "~/findings/document/read-document.server";
import { sha256, writeRecord } from "~/findings/document/record.server";
import { COUNTED_COMMENTS, ISSUED_PREFIX } from "~/issuing/issued";
import type { Portal } from "~/portal.server";
import type { MadeNotice } from "./notices";
import { aStaffMember } from "./staff";

/**
 * Writes a finding about a docket as a whole and so many issued versions of its summary, each with a short file in place of
 * the Word file and its list of comments; returns the finding's id.
 */
export async function anIssuedSummary(
  { db, storage }: Pick<Portal, "db" | "storage">,
  { id: noticeId, docketNumber: docket }: Pick<MadeNotice, "id" | "docketNumber">,
  versions: number,
): Promise<{ readonly finding: number }> {
  const { id: staffId } = await aStaffMember(db, { role: "official" });
  const text = { en: "Waits are long.", es: "Las esperas son largas." };
  const added = await addFinding(db, { docket, staffId, kind: "main-point", section: "overall", text });
  if (added.outcome !== "added") throw new Error(added.outcome);
  const filter = { status: "counted" } as const;
  const document = await readDraft(db, docket, filter);
  if (!document) throw new Error(`no docket ${docket}`);
  for (let version = 1; version <= versions; version += 1) {
    const { id: summaryId } = await db
      .insertInto("issuedSummaries")
      .values({ noticeId, version, filter: JSON.stringify(filter), askedBy: staffId })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const [position, name] of ["summary-en.docx", COUNTED_COMMENTS].entries()) {
      const bytes = Readable.from([Buffer.from(`${name} of version ${version}\n`)]);
      const { path, ...file } = await storage.spool.take(bytes, () => undefined);
      const storageKey = `${ISSUED_PREFIX}${randomUUID()}`;
      const mediaType = "application/octet-stream";
      await storage.keep(storageKey, path, { size: file.size, mediaType });
      await db
        .insertInto("issuedFiles")
        .values({ summaryId, position, name, mediaType, storageKey, ...file })
        .execute();
    }
    const content = writeRecord(document);
    await db
      .updateTable("issuedSummaries")
      .set({
        state: "issued",
        asOf: document.asOf,
        issuedAt: document.asOf,
        content,
        contentSha256: sha256(content),
      })
      .where("id", "=", summaryId)
      .execute();
  }
  return { finding: added.id };
}
