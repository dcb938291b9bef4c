import { sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Jobs } from "~/jobs.server";
import type { FileKeep } from "~/storage.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { ExportRequest } from "../export-request";
import { exportRequestSchema } from "../read-export-request";
import { canBeMadeAgain, type ExportProgress, type OwnExport } from "./own-export";

type Trx = Transaction<Database>;

interface Office {
  readonly db: Db;
  readonly jobs: Pick<Jobs, "enqueue">;
}

/** So many of a person's files may wait or be made at once. */
const MOST_UNDER_WAY = 10;
const LISTED = 50;

export type Asked = { readonly id: string } | "too-many";

/**
 * Asks for a file, and writes that down, in one transaction. One that is under way already, asked for in the same words by
 * the same person, is that file: a link that is followed twice makes one.
 */
export async function askForExport(
  { db, jobs }: Office,
  { staffId, role }: { readonly staffId: string; readonly role: string },
  request: ExportRequest,
  total: number,
): Promise<Asked> {
  return db.transaction().execute(async (trx) => {
    // one after the other for each person
    await sql`select from staff where id = ${staffId} for no key update`.execute(trx);
    const underWay = await trx
      .selectFrom("exports")
      .where("staffId", "=", staffId)
      .where("state", "in", ["waiting", "making"])
      .select(["id"])
      .select(sql<boolean>`request = ${JSON.stringify(request)}::jsonb`.as("same"))
      .execute();
    const same = underWay.find((each) => each.same);
    if (same) return { id: same.id };
    if (underWay.length >= MOST_UNDER_WAY) return "too-many";
    const { id } = await trx
      .insertInto("exports")
      .columns(["staffId", "noticeId", "request", "total"])
      .expression((eb) =>
        eb
          .selectFrom("notices")
          .where("docketNumber", "=", request.docket)
          .select([
            sql<string>`${staffId}::text`.as("staffId"),
            "notices.id",
            sql<never>`${JSON.stringify(request)}::jsonb`.as("request"),
            sql<number>`${total}::integer`.as("total"),
          ]),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    await jobs.enqueue(trx, "make-export", { exportId: id });
    await recordEvent(trx, {
      actor: { staffId },
      action: "export.asked",
      subject: { kind: "notice", id: request.docket },
      after: whatWasTaken(request, role),
    });
    return { id };
  });
}

/** What the history tells of a file that somebody took. */
export const whatWasTaken = ({ format, filter, include, locale }: ExportRequest, role: string) => ({
  format,
  role,
  filters: filter,
  language: locale,
  ...(include.length > 0 ? { include } : {}),
});

const columns = [
  "id",
  "request",
  "state",
  "total",
  "written",
  "askedAt",
  "asOf",
  "expiresAt",
  "size",
  "sha256",
  "failure",
] as const;

const own = (db: Db | Trx, staffId: string) => db.selectFrom("exports").where("staffId", "=", staffId);

/** A person's files, the newest first. */
export async function listOwnExports(db: Db, staffId: string): Promise<OwnExport[]> {
  const rows = await own(db, staffId)
    .select(columns)
    .orderBy("askedAt", "desc")
    .orderBy("id")
    .limit(LISTED)
    .execute();
  return rows.map((row) => ({ ...row, request: exportRequestSchema.parse(row.request) }));
}

/** How far those are that are under way, and what has become of the others. */
export function listProgress(db: Db, staffId: string): Promise<ExportProgress[]> {
  return own(db, staffId)
    .select(["id", "state", "total", "written"])
    .orderBy("askedAt", "desc")
    .limit(LISTED)
    .execute();
}

/** One of a person's files, with where its bytes lie; undefined where it is somebody else's. */
export async function findOwnExport(db: Db, staffId: string, id: string) {
  const row = await own(db, staffId)
    .where("id", "=", id)
    .select([...columns, "storageKey"])
    .select(sql<boolean>`expires_at <= clock_timestamp()`.as("isPast"))
    .executeTakeFirst();
  return row && { ...row, request: exportRequestSchema.parse(row.request) };
}

/** Stops a file that waits or is being made: whoever makes it learns of it within a second. */
export async function cancelExport(db: Db, staffId: string, id: string): Promise<void> {
  await change(db, staffId, id, "export.cancelled", (trx) =>
    trx
      .updateTable("exports")
      .set({ state: "cancelled", claim: null, endedAt: sql`clock_timestamp()` })
      .where("id", "=", id)
      .where("staffId", "=", staffId)
      .where("state", "in", ["waiting", "making"])
      .returning("request")
      .executeTakeFirst(),
  );
}

/** Makes a file again that failed, was cancelled or has expired: as of then, not of when it was asked for first. */
export async function makeExportAgain({ db, jobs }: Office, staffId: string, id: string): Promise<void> {
  const found = await findOwnExport(db, staffId, id);
  if (!found || !canBeMadeAgain(found.state)) return;
  await change(db, staffId, id, "export.asked", async (trx) => {
    const again = await trx
      .updateTable("exports")
      .set({
        state: "waiting",
        claim: null,
        attempts: 0,
        written: 0,
        askedAt: sql`clock_timestamp()`,
        endedAt: null,
        expiresAt: null,
        storageKey: null,
        failure: null,
      })
      .where("id", "=", id)
      .where("staffId", "=", staffId)
      .where("state", "=", found.state)
      .returning("request")
      .executeTakeFirst();
    if (again) await jobs.enqueue(trx, "make-export", { exportId: id });
    return again;
  });
}

/** Removes a file that is not under way, bytes and all. */
export async function deleteExport(
  { db, storage }: { readonly db: Db; readonly storage: Pick<FileKeep, "remove"> },
  staffId: string,
  id: string,
): Promise<void> {
  const gone = await change(db, staffId, id, "export.deleted", (trx) =>
    trx
      .deleteFrom("exports")
      .where("id", "=", id)
      .where("staffId", "=", staffId)
      .where("state", "not in", ["waiting", "making"])
      .returning(["request", "storageKey"])
      .executeTakeFirst(),
  );
  // should the storage be away, the next purge finds the bytes without their row
  if (gone?.storageKey) await storage.remove(gone.storageKey);
}

/** A change that is written down where there was anything to change. */
async function change<Row extends { readonly request: unknown }>(
  db: Db,
  staffId: string,
  id: string,
  action: "export.asked" | "export.cancelled" | "export.deleted",
  work: (trx: Trx) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  return db.transaction().execute(async (trx) => {
    const changed = await work(trx);
    if (!changed) return undefined;
    const request = exportRequestSchema.parse(changed.request);
    await recordEvent(trx, {
      actor: { staffId },
      action,
      subject: { kind: "notice", id: request.docket },
      after: { format: request.format, export: id },
    });
    return changed;
  });
}
