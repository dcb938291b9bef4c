import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type Insertable, sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { CommentFilter } from "~/comments/comment-filter";
import { readDocument } from "~/findings/document/read-document.server";
import { sha256, writeRecord } from "~/findings/document/record.server";
import type { Portal } from "~/portal.server";
import type { SpooledFile } from "~/storage/spool.server";
import { isDatabaseAway } from "~db/errors";
import type { Database } from "~db/schema";
import { ISSUED_PREFIX } from "./issued";
import { type IssuedPart, issuedParts } from "./parts.server";

export type Preparing = Pick<Portal, "db" | "storage" | "env" | "log">;

interface Asked {
  readonly id: number;
  readonly docketNumber: string;
  readonly version: number;
  readonly filter: CommentFilter;
  readonly askedBy: string | null;
}

/** A part that lies in the spool. */
interface Written extends SpooledFile {
  readonly part: IssuedPart;
}

interface Snapshot {
  readonly record: string;
  readonly checksum: string;
  readonly asOf: string;
  readonly files: readonly Written[];
}

/**
 * Prepares a version that was asked for, and issues it: all files are of one snapshot, they are stored before it is issued, and whatever
 * fails before leaves it failed, with nothing to be had. Two that work on the same one issue it once.
 */
export async function prepareSummary(portal: Preparing, summaryId: number): Promise<void> {
  const { db, storage, log } = portal;
  const asked = await findAsked(portal, summaryId);
  if (!asked) return;
  const files: Written[] = [];
  const kept: string[] = [];
  try {
    const snapshot = await takeSnapshot(portal, asked, files);
    if (snapshot === "broken") return await fail(portal, asked, "broken");
    const rows: Insertable<Database["issuedFiles"]>[] = [];
    for (const [position, { part, path, size, sha256: digest }] of files.entries()) {
      const storageKey = `${ISSUED_PREFIX}${randomUUID()}`;
      const { name, mediaType } = part;
      await storage.keep(storageKey, path, { size, mediaType });
      kept.push(storageKey);
      rows.push({ summaryId, position, name, mediaType, size, sha256: digest, storageKey });
    }
    const issued = await db.transaction().execute(async (trx) => {
      const mine = await trx
        .selectFrom("issuedSummaries")
        .where("id", "=", summaryId)
        .where("state", "=", "preparing")
        .select("id")
        .forUpdate()
        .executeTakeFirst();
      if (!mine) return false;
      await trx.insertInto("issuedFiles").values(rows).execute();
      await trx
        .updateTable("issuedSummaries")
        .set({
          state: "issued",
          asOf: snapshot.asOf,
          issuedAt: sql<Date>`clock_timestamp()`,
          content: snapshot.record,
          contentSha256: snapshot.checksum,
        })
        .where("id", "=", summaryId)
        .execute();
      await recordEvent(trx, {
        actor: asked.askedBy === null ? "system" : { staffId: asked.askedBy },
        action: "summary.issued",
        subject: { kind: "notice", id: asked.docketNumber },
        after: { version: asked.version, checksum: snapshot.checksum, filters: asked.filter },
      });
      return true;
    });
    if (!issued) await removeAll(portal, kept);
  } catch (error) {
    // the database decides what becomes of it when it is back: the job is tried again
    if (isDatabaseAway(error)) throw error;
    // what was kept stays: nobody knows whether the rows were written. It is purged if none names it
    log.error({ err: error }, "a summary could not be issued");
    await fail(portal, asked, "error");
  } finally {
    for (const { path } of files) await storage.spool.discard(path);
  }
}

async function findAsked({ db }: Preparing, summaryId: number): Promise<Asked | undefined> {
  const row = await db
    .selectFrom("issuedSummaries")
    .innerJoin("notices", "notices.id", "issuedSummaries.noticeId")
    .where("issuedSummaries.id", "=", summaryId)
    .where("issuedSummaries.state", "=", "preparing")
    .select(["issuedSummaries.id", "notices.docketNumber", "issuedSummaries.version", "filter", "askedBy"])
    .executeTakeFirst();
  // what the portal wrote of a filter is one
  return row && { ...row, filter: row.filter as CommentFilter };
}

/** Writes all files from one snapshot into the spool; adds each to `files` when it is whole. */
function takeSnapshot(
  { db, storage, env }: Preparing,
  { docketNumber, version, filter }: Asked,
  files: Written[],
): Promise<Snapshot | "broken"> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const document = await readDocument(trx, docketNumber, filter);
      if (!document) throw new Error(`no docket ${docketNumber}`);
      const references = document.sections.flatMap((section) =>
        section.findings.flatMap((finding) => finding.references),
      );
      if (references.some(({ broken }) => broken)) return "broken";
      const record = writeRecord(document);
      const checksum = sha256(record);
      const source = { trx, document, record, checksum, version, origin: env.baseUrl };
      for (const part of issuedParts) {
        const spooled = await storage.spool.take(Readable.from(inBytes(part.write(source))), () => undefined);
        files.push({ ...spooled, part });
      }
      return { record, checksum, asOf: document.asOf, files };
    });
}

/** The spool takes bytes. Small pieces are put together: a tracking number is no piece to be written by itself. */
async function* inBytes(chunks: ReturnType<IssuedPart["write"]>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    pieces.push(bytes);
    length += bytes.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pieces);
}

const PIECE_BYTES = 64 * 1024;

async function removeAll({ storage, log }: Preparing, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await storage.remove(key).catch((error: unknown) => log.warn({ err: error }, "a file is left over"));
}

async function fail({ db }: Preparing, { id }: Asked, problem: "broken" | "error"): Promise<void> {
  await db
    .updateTable("issuedSummaries")
    .set({ state: "failed", problem })
    .where("id", "=", id)
    .where("state", "=", "preparing")
    .execute();
}
