import { expect, test } from "vitest";
import { type FileKind, fileKinds } from "~/attachments/attachment";
import { readAttachments } from "~/attachments/read-attachments.server";
import { listComments } from "~/queue/list-queue.server";
import { aComment } from "~tests/factories/comments";
import {
  aJpeg,
  anOfficeFile,
  anOpenDocument,
  anRtf,
  aPdf,
  openDocumentEntries,
  plainPdf,
} from "~tests/factories/files";
import { aStoredFile, type StoredFileWishes } from "~tests/factories/stored-files";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;

const file = (kind: FileKind, bytes: Buffer, wishes: StoredFileWishes = {}) => ({
  bytes,
  mediaType: fileKinds[kind].mediaType,
  ...wishes,
});

async function readOne(kind: FileKind, bytes: Buffer) {
  const comment = await aComment(db);
  const { id } = await aStoredFile(portal, comment, file(kind, bytes));
  await readAttachments(portal, comment.id);
  return db
    .selectFrom("attachments")
    .where("id", "=", id)
    .select(["text", "textState"])
    .executeTakeFirstOrThrow();
}

test.each<[FileKind, Buffer | Promise<Buffer>, string]>([
  ["pdf", aPdf(plainPdf("Four hours at the bridge")), "Four hours at the bridge"],
  ["docx", anOfficeFile("docx", "Cuatro horas &amp; media"), "Cuatro horas & media"],
  ["xlsx", anOfficeFile("xlsx", "Horas"), "Horas 42"],
  ["pptx", anOfficeFile("pptx", "Una diapositiva"), "Una diapositiva"],
  ["odt", anOpenDocument(openDocumentEntries("Señal <text:s/>verde")), "Señal verde"],
  ["rtf", anRtf("{\\fonttbl{\\f0 Arial;}}A\\'f1o \\u8364?5\\par {\\*\\generator x}fin"), "Año €5\nfin"],
  ["txt", Buffer.from("\ufeffCruce lento", "utf16le"), "Cruce lento"],
  ["csv", Buffer.from("puerto,horas\nLaredo,4\n"), "puerto,horas\nLaredo,4"],
])("the text of a %s is read", async (kind, bytes, text) => {
  expect(await readOne(kind, await bytes)).toEqual({ text, textState: "read" });
});

test("a picture has no text, and what cannot be read is said to be so", async () => {
  expect(await readOne("jpeg", aJpeg())).toEqual({ text: "", textState: "none" });
  expect(await readOne("pdf", Buffer.from("%PDF-1.7 nothing of it"))).toEqual({
    text: "",
    textState: "failed",
  });
});

test("only so much is kept as the search takes, whatever a file holds", async () => {
  const { text } = await readOne("txt", Buffer.from("á 😀 ".repeat(400_000)));
  expect([...text].length).toBeGreaterThan(249_000);
  expect([...text].length).toBeLessThanOrEqual(250_000);
});

test("a comment is found by its files' words, those of its last version alone", async () => {
  const comment = await aComment(db);
  await aStoredFile(portal, comment, file("txt", Buffer.from("ferrocarril transístmico")));
  await aStoredFile(portal, comment, file("txt", Buffer.from("aranceles"), { part: "public-version" }));
  await aStoredFile(portal, comment, file("txt", Buffer.from("tequila"), { replacedAt: new Date() }));
  await aStoredFile(portal, comment, file("txt", Buffer.from("mezcal"), { scan: "waiting" }));
  await readAttachments(portal, comment.id);
  await readAttachments(portal, comment.id);
  const found = async (q: string) =>
    (await listComments(db, { q })).comments.map(({ trackingNumber }) => trackingNumber);
  expect(await found("ferrocarril")).toEqual([comment.trackingNumber]);
  expect(await found("aranceles")).toEqual([comment.trackingNumber]);
  expect(await found("tequila")).toEqual([]);
  expect(await found("mezcal")).toEqual([]);
});
