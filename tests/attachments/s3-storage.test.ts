import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { listPending, removePending } from "~/attachments/pending-files.server";
import { purgeFiles } from "~/attachments/purge-files.server";
import { storeUploads } from "~/attachments/store-uploads.server";
import { readFormWithFiles } from "~/http/form-with-files.server";
import { MissingFileError } from "~/storage/missing-file";
import { openStorage } from "~/storage.server";
import { aNotice } from "~tests/factories/notices";
import { aFormRequest, aTextFile } from "~tests/factories/uploads";
import { testPortal } from "~tests/setup/portal";
import { s3StandIn } from "~tests/setup/s3-stand-in";

const store = await s3StandIn();
const portal = await testPortal({ STORAGE_URL: "s3://files/letters" });
const { db, storage } = portal;

beforeEach(() => store.behave("normal", 0));

async function send(file: File) {
  const { docketNumber: docket } = await aNotice(db);
  const key = { docket, submissionKey: randomUUID() };
  const form = await readFormWithFiles(portal, aFormRequest([["attachments", file]]));
  const [result] = await storeUploads(portal, { ...key, countBytes: async () => undefined }, form.uploads);
  return { key, result };
}

test("a file goes to the bucket under its prefix, comes back byte for byte, and is removed there", async () => {
  const content = "Anexo\n".repeat(100_000);
  const { key, result } = await send(aTextFile("a.txt", content));
  expect(result?.outcome).toBe("kept");
  const { storageKey } = await db.selectFrom("attachments").select("storageKey").executeTakeFirstOrThrow();
  expect([...store.objects.keys()]).toEqual([`letters/${storageKey}`]);
  expect((await buffer(await storage.open(storageKey))).toString()).toBe(content);
  // by pieces of a reader's own, which are not those that the store sends
  const bytes = await storage.read(storageKey);
  const memory = new Uint8Array(100_000);
  let read = "";
  for (let filled = memory.length; filled === memory.length; ) {
    filled = await bytes.fill(memory);
    read += Buffer.from(memory.subarray(0, filled)).toString();
  }
  expect(read).toBe(content);
  await bytes.close();
  const [file] = await listPending(db, key);
  expect(await removePending(portal, key, file?.id ?? "")).toBe(true);
  expect(store.objects.size).toBe(0);
});

test("a store that is busy for a moment is asked again", async () => {
  store.behave("unavailable", 1);
  expect((await send(aTextFile())).result?.outcome).toBe("kept");
});

test("a store that is away costs the file, tells so, and nothing half is anywhere", async () => {
  store.behave("unavailable", 100);
  const rows = await db.selectFrom("attachments").select("id").execute();
  const { key, result } = await send(aTextFile());
  expect(result).toMatchObject({ outcome: "refused", problem: "not-stored" });
  expect(await listPending(db, key)).toEqual([]);
  expect(await db.selectFrom("attachments").select("id").execute()).toHaveLength(rows.length);
});

test("a download that the store cuts fails instead of ending early", async () => {
  await send(aTextFile("b.txt", "x".repeat(500_000)));
  const { storageKey } = await db
    .selectFrom("attachments")
    .where("fileName", "=", "b.txt")
    .select("storageKey")
    .executeTakeFirstOrThrow();
  store.behave("cut");
  await expect(storage.open(storageKey).then(buffer)).rejects.toThrow();
});

test("purging touches nothing outside of the prefix, however long the list", async () => {
  const old = new Date(Date.now() - 5 * 24 * 60 * 60 * 1000);
  const orphans = Array.from({ length: 5 }, () => `letters/ab/${randomUUID()}`);
  const others = [`letters-ab/${randomUUID()}`, `ab/${randomUUID()}`, "letters/readme.txt"];
  for (const key of [...orphans, ...others]) store.put(key, Buffer.from("x"), old);
  expect(await purgeFiles(portal)).toMatchObject({ orphans: 5 });
  for (const key of others) expect(store.objects.has(key), key).toBe(true);
  for (const key of orphans) expect(store.objects.has(key), key).toBe(false);
});

test("nothing of a file that was too much for the spool's disk stays, and the rest of the form does", async () => {
  const blocked = join(tmpdir(), randomUUID());
  await writeFile(blocked, "a file where the folder should be");
  const broken = await testPortalOn(blocked);
  const form = await readFormWithFiles(
    broken,
    aFormRequest([
      ["comment", "kept"],
      ["attachments", aTextFile("a.txt")],
      ["publication", "named"],
    ]),
  );
  expect([...form.fields.keys()]).toEqual(["comment", "publication"]);
  expect(form.uploads).toMatchObject([{ fileName: "a.txt", problem: "not-stored" }]);
});

/** The portal with its data folder where none can be made. */
async function testPortalOn(dataDir: string) {
  const { openStorage } = await import("~/storage.server");
  return { ...portal, storage: openStorage({ STORAGE_URL: undefined, DATA_DIR: dataDir }) };
}

test("a file that the bucket does not have is missing; a bucket that is not there, or busy, is away", async () => {
  await expect(storage.read("no/such-file")).rejects.toThrow(MissingFileError);
  store.behave("unavailable", 100);
  const isMissing = (error: unknown) => error instanceof MissingFileError;
  expect(await storage.read("no/such-file").catch(isMissing)).toBe(false);
  store.behave("normal", 0);
  const elsewhere = openStorage({ STORAGE_URL: "s3://no-such-bucket", DATA_DIR: portal.env.DATA_DIR });
  expect(await elsewhere.read("no/such-file").catch(isMissing)).toBe(false);
});

test("so it is on a disk, where a folder without anything in it may be one that is not mounted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "files-"));
  const disk = openStorage({ STORAGE_URL: `file:${folder}`, DATA_DIR: portal.env.DATA_DIR });
  const isMissing = (error: unknown) => error instanceof MissingFileError;
  expect(await disk.read("ab/cd").catch(isMissing)).toBe(false);
  await writeFile(join(folder, "another"), "x");
  expect(await disk.read("ab/cd").catch(isMissing)).toBe(true);
  await rm(folder, { recursive: true });
  expect(await disk.read("ab/cd").catch(isMissing)).toBe(false);
});
