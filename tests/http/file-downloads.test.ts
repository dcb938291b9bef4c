import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { deskCommentPath, deskFilePath, postedCommentPath, postedFilePath } from "~/paths";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile, type StoredFileWishes } from "~tests/factories/stored-files";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const origin = await serveApp(portal);
let cookie = "";
beforeAll(async () => {
  cookie = (await signIn(portal, origin, "moderator")).cookie;
});

const atDesk = (path: string) => fetch(origin + path, { headers: { Cookie: cookie }, redirect: "manual" });

async function posted(wishes: CommentWishes = {}) {
  return aComment(portal.db, { status: "posted", ...wishes });
}

test("a posted file is a download, byte for byte, under its own name, from a sandbox", async () => {
  const comment = await posted();
  const bytes = Buffer.alloc(3_000_000, "Cuatro horas de espera. ");
  const fileName = 'año "2026"; filename=evil.exe – 50%.txt';
  const { id } = await aStoredFile(portal, comment, { bytes, fileName });
  const answer = await fetch(origin + postedFilePath("es", comment.trackingNumber, id));
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-type": "text/plain",
    "content-length": "3000000",
    "content-disposition": `attachment; filename="a_o _2026_; filename=evil.exe _ 50_.txt"; filename*=UTF-8''a%C3%B1o%20%222026%22%3B%20filename%3Devil.exe%20%E2%80%93%2050%25.txt`,
    "x-content-type-options": "nosniff",
  });
  expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none';/);
  expect(headers["cache-control"]).toContain("private, no-store");
  expect(headers["content-encoding"]).toBeUndefined();

  const page = await (await fetch(origin + postedCommentPath("es", comment.trackingNumber))).text();
  expect(page).toContain(`href="${postedFilePath("es", comment.trackingNumber, id)}"`);
  expect(page).toContain("Sin revisar contra software malicioso");
});

test("ten who take a large file at once, one of them slowly, each get the very bytes", async () => {
  const comment = await posted();
  const bytes = randomBytes(3_000_001);
  const { id } = await aStoredFile(portal, comment, { bytes, fileName: "noise.txt" });
  const take = async (slow: boolean) => {
    const answer = await fetch(origin + postedFilePath("en", comment.trackingNumber, id));
    const pieces: Uint8Array[] = [];
    for (const reader = answer.body?.getReader(); ; ) {
      const piece = (await reader?.read())?.value;
      if (!piece) break;
      pieces.push(piece);
      if (slow) await setTimeout(5);
    }
    return Buffer.concat(pieces).equals(bytes);
  };
  const taken = await Promise.all(Array.from({ length: 10 }, (_, index) => take(index === 0)));
  expect(taken).toEqual(taken.map(() => true));
});

describe("the public gets no file", () => {
  test.each<[string, CommentWishes, StoredFileWishes]>([
    ["of a comment that is not posted", { status: "received" }, {}],
    ["of a withheld comment", { status: "withheld" }, {}],
    ["of a held comment", { held: "trap" }, {}],
    ["of a withdrawn comment", { status: "withdrawn" }, {}],
    ["that was sent in confidence", { publication: "confidential" }, { part: "main" }],
    ["of an earlier version", {}, { replacedAt: new Date() }],
    ["that waits for the scanner", {}, { scan: "waiting" }],
    ["that is infected", {}, { scan: "infected" }],
  ])("%s", async (_what, wishes, file) => {
    const comment = await posted(wishes);
    const { id } = await aStoredFile(portal, comment, file);
    expect((await fetch(origin + postedFilePath("en", comment.trackingNumber, id))).status).toBe(404);
    const page = await fetch(origin + postedCommentPath("en", comment.trackingNumber));
    expect(await page.text()).not.toContain(id);
  });

  test("of an unpublished notice, or by another comment's number", async () => {
    const notice = await aNotice(portal.db);
    const comment = await posted({ noticeId: notice.id });
    const { id } = await aStoredFile(portal, comment);
    const other = await posted();
    expect((await fetch(origin + postedFilePath("en", other.trackingNumber, id))).status).toBe(404);
    expect((await fetch(origin + postedFilePath("en", comment.trackingNumber, id))).status).toBe(200);
    await portal.db.updateTable("notices").set({ publishedAt: null }).where("id", "=", notice.id).execute();
    expect((await fetch(origin + postedFilePath("en", comment.trackingNumber, id))).status).toBe(404);
  });

  test("and of a confidential comment only the public version", async () => {
    const comment = await posted({ publication: "confidential" });
    const { id } = await aStoredFile(portal, comment, { part: "public-version" });
    expect((await fetch(origin + postedFilePath("en", comment.trackingNumber, id))).status).toBe(200);
  });
});

test("staff get any file that is not under suspicion, and see the text that was read in it", async () => {
  const comment = await aComment(portal.db, { publication: "confidential", locale: "es" });
  const file = await aStoredFile(portal, comment, { textState: "read", text: "Lo leído en el anexo" });
  const waiting = await aStoredFile(portal, comment, { scan: "waiting", fileName: "waiting.txt" });
  const answer = await atDesk(deskFilePath(comment.trackingNumber, file.id));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; /);
  expect(Buffer.from(await answer.arrayBuffer()).equals(file.bytes)).toBe(true);
  expect((await atDesk(deskFilePath(comment.trackingNumber, waiting.id))).status).toBe(404);
  const page = await (await atDesk(deskCommentPath(comment.trackingNumber))).text();
  expect(page).toContain("Lo leído en el anexo");
  expect(page).toContain("waiting.txt");
  expect(page).not.toContain(deskFilePath(comment.trackingNumber, waiting.id));
});

test("a file that is not in the storage is said to be away, and one that was changed is broken off", async () => {
  const comment = await posted();
  const lost = await aStoredFile(portal, comment);
  await portal.storage.remove(lost.storageKey);
  const away = await fetch(origin + postedFilePath("es", comment.trackingNumber, lost.id));
  expect(away.status).toBe(503);
  expect(away.headers.get("Retry-After")).toBe("10");
  expect(await away.text()).toContain("no puede consultar sus archivos");

  const changed = await aStoredFile(portal, comment, {
    bytes: Buffer.alloc(200_000, "a"),
    fileName: "b.txt",
  });
  const place = join(portal.env.DATA_DIR, "attachments", changed.storageKey);
  await writeFile(place, Buffer.alloc(200_000, "b"));
  const answer = await fetch(origin + postedFilePath("en", comment.trackingNumber, changed.id));
  await expect(answer.arrayBuffer()).rejects.toThrow();
  await writeFile(place, Buffer.alloc(100_000, "a"));
  const short = await fetch(origin + postedFilePath("en", comment.trackingNumber, changed.id));
  await expect(short.arrayBuffer()).rejects.toThrow();
  await writeFile(place, Buffer.alloc(200_001, "a"));
  const long = await fetch(origin + postedFilePath("en", comment.trackingNumber, changed.id));
  await expect(long.arrayBuffer()).rejects.toThrow();
});
