import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { attachmentsOfKey, listPending, removePending } from "~/attachments/pending-files.server";
import { storeUploads } from "~/attachments/store-uploads.server";
import { readFormWithFiles } from "~/http/form-with-files.server";
import { aNotice } from "~tests/factories/notices";
import { aFormRequest, aTextFile } from "~tests/factories/uploads";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const countBytes = async () => undefined;

async function send(docket: string, submissionKey: string, files: readonly (readonly [string, File])[]) {
  const form = await readFormWithFiles(portal, aFormRequest(files));
  return storeUploads(portal, { docket, submissionKey, countBytes }, form.uploads);
}

const spooled = () => readdir(join(portal.env.DATA_DIR, "spool"));

test("files of both parts are kept for the form's key, byte for byte, and leave the spool", async () => {
  const { docketNumber: docket } = await aNotice(portal.db);
  const submissionKey = randomUUID();
  const content = "El tiempo de cruce en los puertos es de cuatro horas.\n";
  const results = await send(docket, submissionKey, [
    ["attachments", aTextFile("carta.txt", content)],
    ["publicAttachments", aTextFile("carta pública.txt")],
  ]);
  expect(results).toMatchObject([
    {
      outcome: "kept",
      file: { part: "main", fileName: "carta.txt", mediaType: "text/plain", scan: "unscanned" },
    },
    { outcome: "kept", file: { part: "public-version", fileName: "carta pública.txt" } },
  ]);
  expect((await listPending(portal.db, { docket, submissionKey })).map(({ fileName }) => fileName)).toEqual([
    "carta.txt",
    "carta pública.txt",
  ]);
  const [first] = await attachmentsOfKey(portal.db, { docket, submissionKey });
  expect(first).toMatchObject({
    size: Buffer.byteLength(content),
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  const { storageKey } = await portal.db
    .selectFrom("attachments")
    .where("id", "=", first?.id ?? "")
    .select("storageKey")
    .executeTakeFirstOrThrow();
  expect((await buffer(await portal.storage.open(storageKey))).toString()).toBe(content);
  expect(await spooled()).toEqual([]);
});

test("the same bytes under the same name are one attachment, however often and at once they come", async () => {
  const { docketNumber: docket } = await aNotice(portal.db);
  const submissionKey = randomUUID();
  const file = () => ["attachments", aTextFile("same.txt", "the same")] as const;
  const all = (
    await Promise.all(Array.from({ length: 5 }, () => send(docket, submissionKey, [file()])))
  ).flat();
  expect(new Set(all.map((result) => (result.outcome === "kept" ? result.file.id : "refused"))).size).toBe(1);
  expect(await listPending(portal.db, { docket, submissionKey })).toHaveLength(1);
});

test("uploads at once cannot pass the number of files", async () => {
  const { docketNumber: docket } = await aNotice(portal.db);
  const submissionKey = randomUUID();
  const results = (
    await Promise.all(
      Array.from({ length: 30 }, () => send(docket, submissionKey, [["attachments", aTextFile()]])),
    )
  ).flat();
  expect(results.filter(({ outcome }) => outcome === "kept")).toHaveLength(20);
  expect(
    results.filter((result) => result.outcome === "refused" && result.problem === "too-many"),
  ).toHaveLength(10);
  const kept: string[] = [];
  for await (const { key } of portal.storage.list()) kept.push(key);
  const rows = await portal.db.selectFrom("attachments").select("storageKey").execute();
  expect(kept.toSorted()).toEqual(rows.map(({ storageKey }) => storageKey).toSorted());
});

test("a file is removed with its bytes, by nobody but the holder of the form's key", async () => {
  const { docketNumber: docket } = await aNotice(portal.db);
  const submissionKey = randomUUID();
  await send(docket, submissionKey, [["attachments", aTextFile()]]);
  const [file] = await listPending(portal.db, { docket, submissionKey });
  const id = file?.id ?? "";
  expect(await removePending(portal, { docket, submissionKey: randomUUID() }, id)).toBe(false);
  expect(await removePending(portal, { docket, submissionKey }, id)).toBe(true);
  expect(await removePending(portal, { docket, submissionKey }, id)).toBe(false);
  expect(await listPending(portal.db, { docket, submissionKey })).toEqual([]);
});

test("fields and files come in any order; a file field left empty is no file", async () => {
  const form = await readFormWithFiles(
    portal,
    aFormRequest([
      ["attachments", aTextFile("a.txt")],
      ["comment", "áé 😀"],
      ["attachments", new File([], "")],
      ["attachments", new File([], "nothing.txt")],
      ["answer.1", "one"],
    ]),
  );
  expect([...form.fields]).toEqual([
    ["comment", "áé 😀"],
    ["answer.1", "one"],
  ]);
  expect(form.uploads).toMatchObject([
    { fileName: "a.txt", size: expect.any(Number) },
    { fileName: "nothing.txt", problem: "empty" },
  ]);
  await form.discard();
  expect(await spooled()).toEqual([]);
});

test("an urlencoded form is read the same way", async () => {
  const body = new URLSearchParams([
    ["comment", "a & b"],
    ["pillars", "I"],
    ["pillars", "II"],
  ]);
  const form = await readFormWithFiles(portal, new Request("http://localhost/", { method: "POST", body }));
  expect(form.fields.getAll("pillars")).toEqual(["I", "II"]);
  expect(form.fields.get("comment")).toBe("a & b");
  expect(form.uploads).toEqual([]);
});
