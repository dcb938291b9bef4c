import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { purgeFiles } from "~/attachments/purge-files.server";
import { docketParts } from "~/docket-parts.server";
import { countWanted, isLarge } from "~/exports/count-wanted.server";
import type { ExportRequest } from "~/exports/export-request";
import { createExportProcess } from "~/exports/files/export-process.server";
import { type ExportWorker, makeExport } from "~/exports/files/make-export.server";
import {
  askForExport,
  cancelExport,
  deleteExport,
  findOwnExport,
  listOwnExports,
  makeExportAgain,
} from "~/exports/files/own-exports.server";
import { purgeExports } from "~/exports/files/purge-exports.server";
import { writeReadyLetter } from "~/exports/files/ready-letter.server";
import type { JobData } from "~/jobs.server";
import { SpoolFullError } from "~/storage/spool.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { aStoredFile } from "~tests/factories/stored-files";
import { exportedFile } from "~tests/setup/exported";
import { testPortal } from "~tests/setup/portal";
import { waitUntil } from "~tests/setup/wait-until";

const portal = await testPortal();
const { db, storage, embedded } = portal;
const worker: ExportWorker = { ...portal, docketParts };

const notice = await aNotice(db);
const request: ExportRequest = {
  docket: notice.docketNumber,
  format: "csv",
  locale: "en",
  filter: {},
  include: [],
};
await aComment(db, { noticeId: notice.id, body: "To be found", status: "posted" });
let staff = await aStaffMember(db, { role: "official" });
beforeEach(async () => {
  staff = await aStaffMember(db, { role: "official" });
});

async function ask(wanted: ExportRequest = request): Promise<string> {
  const asked = await askForExport(portal, { staffId: staff.id, role: staff.role }, wanted, 1);
  if (asked === "too-many") throw new Error("too many");
  return asked.id;
}
const found = async (id: string) =>
  (await findOwnExport(db, staff.id, id)) ?? { state: "gone", storageKey: null };
/** Letters that wait to be written of a file. */
async function waitingLetters(exportId: string): Promise<JobData["write-ready-letter"][]> {
  const { rows } = await sql<{ data: JobData["write-ready-letter"] }>`
    select data from pgboss.job where name = 'write-ready-letter' and data ->> 'exportId' = ${exportId} order by created_on`.execute(
    db,
  );
  return rows.map(({ data }) => data);
}
/** Works those jobs as the server does, all of them, however often they were worked before. */
async function writeLetters(exportId: string): Promise<void> {
  for (const job of await waitingLetters(exportId)) await writeReadyLetter(portal, job);
}
const lettersTo = (email: string) =>
  db
    .selectFrom("messages")
    .where("toAddress", "=", email)
    .select(["id", "kind", "locale", "subject", "text"])
    .execute();
/** How many jobs are to send a message. */
async function sendingOf(messageId: string | undefined): Promise<number> {
  const { rows } = await sql`
    select from pgboss.job where name = 'send-message' and data ->> 'messageId' = ${messageId}`.execute(db);
  return rows.length;
}
const keptFiles = async () => {
  const keys: string[] = [];
  for await (const { key } of storage.list()) if (key.startsWith("exports/")) keys.push(key);
  return keys;
};

test("a file that was asked for is made, kept, told of by one letter, and is the very file", async () => {
  const id = await ask();
  expect(
    await db
      .selectFrom("auditEvents")
      .where("action", "=", "export.asked")
      .where("staffId", "=", staff.id)
      .select("after")
      .execute(),
  ).toEqual([{ after: { format: "csv", role: "official", filters: {}, language: "en" } }]);
  await makeExport(worker, id);
  const made = await findOwnExport(db, staff.id, id);
  expect(made).toMatchObject({ state: "ready", total: 1, written: 1 });
  const kept = await buffer(await storage.open(made?.storageKey ?? ""));
  expect(kept.length).toBe(made?.size);
  const timeless = (text: string) => text.replace(/as_of=\S+/, "");
  expect(timeless(kept.toString())).toBe(timeless((await exportedFile(portal, request)).toString()));
  // nobody is written to twice, and nothing is made anew, where the jobs come again
  await writeLetters(id);
  await makeExport(worker, id);
  await writeLetters(id);
  const letters = await lettersTo(staff.email);
  expect(letters).toMatchObject([{ kind: "export-ready", locale: "en" }]);
  expect(letters[0]?.text).toContain("/desk/exports");
  expect(await sendingOf(letters[0]?.id)).toBe(1);
  expect(await readdir(join(portal.env.DATA_DIR, "spool"))).toEqual([]);
});

test("the same asked for twice is one file, and so many are under way at most", async () => {
  expect(await ask()).toBe(await ask());
  for (let n = 1; n < 10; n += 1) await ask({ ...request, filter: { theme: String(n) } });
  await expect(ask({ ...request, filter: { theme: "11" } })).rejects.toThrow("too many");
  // of one person: another is not kept waiting
  staff = await aStaffMember(db, { role: "moderator" });
  await ask();
});

describe("of workers", () => {
  test("one that lost its claim to another leaves no file and writes nothing", async () => {
    const id = await ask();
    let overtaken = false;
    const slow = {
      ...worker,
      storage: {
        ...storage,
        keep: async (...file: Parameters<typeof storage.keep>) => {
          await storage.keep(...file);
          if (!overtaken) {
            overtaken = true;
            // as if it had been missed: the job is given to another one, which finishes first
            await makeExport(worker, id);
          }
        },
      },
    };
    const before = await keptFiles();
    await makeExport(slow, id);
    expect(overtaken).toBe(true);
    const { storageKey } = await found(id);
    expect((await keptFiles()).filter((key) => !before.includes(key))).toEqual([storageKey]);
    expect(await waitingLetters(id)).toHaveLength(1);
  });

  test("one that breaks off is begun anew, and given up after the third time", async () => {
    const id = await ask();
    const broken = { ...worker, storage: { ...storage, keep: () => Promise.reject(new Error("away")) } };
    await expect(makeExport(broken, id)).rejects.toThrow("did not take a file");
    expect(await found(id)).toMatchObject({ state: "making" });
    await expect(makeExport(broken, id)).rejects.toThrow();
    await makeExport(broken, id);
    expect(await found(id)).toMatchObject({ state: "failed", failure: "storage-away" });
    await makeExportAgain(portal, staff.id, id);
    await makeExport(worker, id);
    expect(await found(id)).toMatchObject({ state: "ready", failure: null });
  });

  test("one without room gives up at once, and says so", async () => {
    const id = await ask();
    const take = () => Promise.reject(new SpoolFullError("full"));
    await makeExport({ ...worker, storage: { ...storage, spool: { ...storage.spool, take } } }, id);
    expect(await found(id)).toMatchObject({ state: "failed", failure: "no-room" });
  });

  test("none makes for whoever may not have it any more", async () => {
    const id = await ask({ ...request, include: ["confidential"] });
    await db.updateTable("staff").set({ role: "admin" }).where("id", "=", staff.id).execute();
    await makeExport(worker, id);
    expect(await found(id)).toMatchObject({ state: "failed", failure: "no-right" });
    expect(await waitingLetters(id)).toEqual([]);
  });

  test.runIf(!embedded)(
    "one whose database is killed midway leaves nothing, and the next makes it",
    async () => {
      const big = await aNotice(db);
      // more than lies between two processes
      for (let n = 0; n < 400; n += 1) await aComment(db, { noticeId: big.id, body: "x".repeat(20_000) });
      const id = await ask({ ...request, docket: big.docketNumber });
      let pieces = 0;
      async function* killing(stream: AsyncIterable<Uint8Array>) {
        for await (const piece of stream) {
          yield piece;
          pieces += 1;
          // the first is the header alone
          if (pieces === 2)
            await sql`
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid() and query like 'copy (%'`.execute(
              db,
            );
        }
      }
      const spool = {
        ...storage.spool,
        take: (stream: Readable, onBytes: (bytes: number) => void) =>
          storage.spool.take(Readable.from(killing(stream), { objectMode: false }), onBytes),
      };
      await expect(makeExport({ ...worker, storage: { ...storage, spool } }, id)).rejects.toThrow();
      expect(await readdir(join(portal.env.DATA_DIR, "spool"))).toEqual([]);
      await makeExport(worker, id);
      expect(await found(id)).toMatchObject({ state: "ready" });
      const { attempts } = await db
        .selectFrom("exports")
        .where("id", "=", id)
        .select("attempts")
        .executeTakeFirstOrThrow();
      expect(attempts).toBe(2);
    },
  );

  test.runIf(!embedded)("one stops within seconds when its file is cancelled", async () => {
    const id = await ask();
    let begun = false;
    const spool = {
      ...storage.spool,
      take: async (stream: Parameters<typeof storage.spool.take>[0], onBytes: (bytes: number) => void) => {
        begun = true;
        await waitUntil(async () => {
          try {
            onBytes(0);
            return false;
          } catch {
            return true;
          }
        }, "the attempt hearing of it");
        return storage.spool.take(stream, onBytes);
      },
    };
    const making = makeExport({ ...worker, storage: { ...storage, spool } }, id);
    await waitUntil(async () => begun, "the attempt beginning");
    await cancelExport(db, staff.id, id);
    await making;
    expect(await found(id)).toMatchObject({ state: "cancelled", storageKey: null });
  });
});

describe.skipIf(embedded)("a process of its own", () => {
  const env = { ...portal.env, DATABASE_URL: portal.url };

  test("makes the file, has the letter written, and ends well", async () => {
    const id = await ask();
    await createExportProcess(env).make(id);
    expect(await found(id)).toMatchObject({ state: "ready" });
    await writeLetters(id);
    expect(await lettersTo(staff.email)).toHaveLength(1);
  });

  test("that fails, or is ended with the server, leaves the file to the next", async () => {
    const id = await ask();
    const nowhere = createExportProcess({ ...env, STORAGE_URL: "file:/dev/null/nowhere" });
    await expect(nowhere.make(id)).rejects.toThrow("ended with 1");
    const ending = createExportProcess(env);
    const made = ending.make(id);
    await ending.close();
    await expect(made).rejects.toThrow();
    await makeExport(worker, id);
    expect(await found(id)).toMatchObject({ state: "ready" });
  });
});

test("what was cancelled before its turn is not made, and nobody is written to", async () => {
  const id = await ask();
  await cancelExport(db, staff.id, id);
  await makeExport(worker, id);
  expect(await found(id)).toMatchObject({ state: "cancelled" });
  expect(await waitingLetters(id)).toEqual([]);
});

describe("the letter", () => {
  test("is in the language of whoever asked, whatever the file's", async () => {
    await db.updateTable("staff").set({ locale: "es" }).where("id", "=", staff.id).execute();
    const id = await ask();
    await makeExport(worker, id);
    await writeLetters(id);
    const [letter] = await lettersTo(staff.email);
    expect(letter).toMatchObject({ locale: "es" });
    expect(letter?.text).toContain("en Washington");
  });

  test("is not written of a file that is gone by then: deleted, expired, or past its time", async () => {
    const deleted = await ask();
    await makeExport(worker, deleted);
    await deleteExport(portal, staff.id, deleted);
    await writeLetters(deleted);
    const expired = await ask();
    await makeExport(worker, expired);
    await db
      .updateTable("exports")
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where("id", "=", expired)
      .execute();
    await writeLetters(expired);
    await purgeExports(portal);
    await writeLetters(expired);
    expect(await waitingLetters(expired)).toHaveLength(1);
    expect(await lettersTo(staff.email)).toEqual([]);
    // made again it is a file of its own, with one letter; the first one's late job writes none
    await makeExportAgain(portal, staff.id, expired);
    await writeLetters(expired);
    await makeExport(worker, expired);
    await writeLetters(expired);
    await writeLetters(expired);
    expect(await waitingLetters(expired)).toHaveLength(2);
    expect(await lettersTo(staff.email)).toHaveLength(1);
  });

  test("is queued once where its job runs twice at once", async () => {
    const id = await ask();
    await makeExport(worker, id);
    const [job] = await waitingLetters(id);
    if (!job) throw new Error("no letter waits");
    await Promise.all([writeReadyLetter(portal, job), writeReadyLetter(portal, job)]);
    const letters = await lettersTo(staff.email);
    expect(letters).toHaveLength(1);
    expect(await sendingOf(letters[0]?.id)).toBe(1);
  });
});

test("a file belongs to whoever asked for it: nobody else finds, stops, repeats or deletes it", async () => {
  const id = await ask();
  await makeExport(worker, id);
  const other = await aStaffMember(db, { role: "official" });
  expect(await findOwnExport(db, other.id, id)).toBeUndefined();
  await cancelExport(db, other.id, id);
  await deleteExport(portal, other.id, id);
  await makeExportAgain(portal, other.id, id);
  expect(await listOwnExports(db, other.id)).toEqual([]);
  expect(await found(id)).toMatchObject({ state: "ready" });
  const { storageKey } = await found(id);
  await deleteExport(portal, staff.id, id);
  expect(await keptFiles()).not.toContain(storageKey);
  expect(await found(id)).toMatchObject({ state: "gone" });
});

test("a file's time ends: its bytes go, and its row stays for a month", async () => {
  const id = await ask();
  await makeExport(worker, id);
  const { storageKey } = await found(id);
  expect(await purgeExports(portal)).toBe(0);
  await db
    .updateTable("exports")
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where("id", "=", id)
    .execute();
  expect(await purgeExports(portal)).toBe(1);
  expect(await keptFiles()).not.toContain(storageKey);
  expect(await found(id)).toMatchObject({ state: "expired", storageKey: null });
  await db
    .updateTable("exports")
    .set({ askedAt: sql`now() - interval '31 days'` })
    .where("id", "=", id)
    .execute();
  await purgeExports(portal);
  expect(await found(id)).toMatchObject({ state: "gone" });
});

test("the sweep of the storage takes bytes that no file names, and leaves those that one does", async () => {
  const id = await ask();
  await makeExport(worker, id);
  const orphan = `exports/${crypto.randomUUID()}`;
  const spooled = await storage.spool.take(
    await storage.open((await found(id)).storageKey ?? ""),
    () => undefined,
  );
  await storage.keep(orphan, spooled.path, { size: spooled.size, mediaType: "text/csv" });
  const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
  await purgeFiles(portal, tomorrow);
  const left = await keptFiles();
  expect(left).toContain((await found(id)).storageKey);
  expect(left).not.toContain(orphan);
});

test("few comments are sent at once, many are not, nor an archive that holds files", async () => {
  const made = await aNotice(db);
  const wanted = { docket: made.docketNumber, filter: {} };
  const comment = await aComment(db, { noticeId: made.id, status: "posted", country: "MX" });
  await aComment(db, { noticeId: made.id, held: "trap" });
  await aComment(db, { noticeId: made.id, body: "xylophone", country: "US" });
  expect(await countWanted(db, wanted)).toBe(2);
  // by no kept count
  expect(await countWanted(db, { ...wanted, filter: { q: "xylophone", country: "US" } })).toBe(1);
  expect(await isLarge(db, { ...wanted, format: "csv" }, 20_000)).toBe(false);
  expect(await isLarge(db, { ...wanted, format: "csv" }, 20_001)).toBe(true);
  expect(await isLarge(db, { ...wanted, format: "zip" }, 2)).toBe(false);
  await aStoredFile(portal, comment);
  expect(await isLarge(db, { ...wanted, format: "zip" }, 2)).toBe(true);
  expect(await isLarge(db, { ...wanted, format: "csv" }, 2)).toBe(false);
});
