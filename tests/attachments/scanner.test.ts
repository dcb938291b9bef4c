import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { attachmentsOfKey, listPending } from "~/attachments/pending-files.server";
import { scanAttachment } from "~/attachments/scan-attachment.server";
import { storeUploads } from "~/attachments/store-uploads.server";
import { readFormWithFiles } from "~/http/form-with-files.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile } from "~tests/factories/stored-files";
import { aFormRequest, aTextFile } from "~tests/factories/uploads";
import { clamdStandIn, EICAR } from "~tests/setup/clamd-stand-in";
import { testPortal } from "~tests/setup/portal";

const clamd = await clamdStandIn();
const portal = await testPortal({ CLAMD_URL: clamd.url });
const { db, storage } = portal;

beforeEach(() => {
  clamd.behave("normal");
  clamd.away(false);
});

async function send(content: string) {
  const { docketNumber: docket } = await aNotice(db);
  const key = { docket, submissionKey: randomUUID() };
  const form = await readFormWithFiles(portal, aFormRequest([["attachments", aTextFile("a.txt", content)]]));
  const [result] = await storeUploads(portal, { ...key, countBytes: async () => undefined }, form.uploads);
  return { key, result };
}

const scanOf = (id: string) =>
  db.selectFrom("attachments").where("id", "=", id).select(["scan", "textState"]).executeTakeFirstOrThrow();

test("a clean file is marked so, all of its bytes having been seen", async () => {
  const content = "Anexo ".repeat(200_000);
  expect((await send(content)).result).toMatchObject({ outcome: "kept", file: { scan: "clean" } });
  expect(clamd.scanned.at(-1)).toBe(content.length);
});

test("malware is refused, and nothing of it is kept", async () => {
  const { key, result } = await send(`In a sentence: ${EICAR}`);
  expect(result).toMatchObject({ outcome: "refused", problem: "infected" });
  expect(await attachmentsOfKey(db, key)).toEqual([]);
  for await (const { key: object } of storage.list()) {
    expect(
      await db.selectFrom("attachments").where("storageKey", "=", object).select("id").execute(),
    ).toHaveLength(1);
  }
});

test.each(["busy", "full", "hang-up"] as const)(
  "a scanner that is %s has the file wait, and a job ask again",
  async (behaviour) => {
    clamd.behave(behaviour);
    const { key, result } = await send("Anexo ".repeat(300_000));
    expect(result).toMatchObject({ outcome: "kept", file: { scan: "waiting" } });
    const [file] = await listPending(db, key);
    const id = file?.id ?? "";
    const { rows } = await portal.pool.query(
      "select 1 from pgboss.job where name = 'scan-attachment' and data->>'attachmentId' = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    await expect(scanAttachment(portal, id)).rejects.toThrow();
    expect(await scanOf(id)).toMatchObject({ scan: "waiting" });
    clamd.behave("normal");
    await scanAttachment(portal, id);
    expect(await scanOf(id)).toMatchObject({ scan: "clean" });
  },
);

test("a scanner that cannot be reached has the file wait", async () => {
  clamd.away(true);
  expect((await send("Anexo")).result).toMatchObject({ outcome: "kept", file: { scan: "waiting" } });
});

test("malware found later: its bytes go, its row says so; a clean one is read by a job", async () => {
  const comment = await aComment(db);
  const bad = await aStoredFile(portal, comment, { scan: "waiting", bytes: Buffer.from(EICAR) });
  const good = await aStoredFile(portal, comment, { scan: "waiting" });
  await scanAttachment(portal, bad.id);
  expect(await scanOf(bad.id)).toEqual({ scan: "infected", textState: "none" });
  await expect(storage.open(bad.storageKey).then(buffer)).rejects.toThrow();
  // a second try, after one that could not delete the bytes, has nothing left to do
  await scanAttachment(portal, bad.id);
  await scanAttachment(portal, good.id);
  const { rows } = await portal.pool.query(
    "select 1 from pgboss.job where name = 'read-attachment' and (data->>'commentId')::bigint = $1",
    [comment.id],
  );
  expect(rows).toHaveLength(1);
});
