import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { postedFilePath, uploadsPath } from "~/paths";
import { aComment } from "~tests/factories/comments";
import { aJpeg, anOfficeFile, anOpenDocument, anRtf, aPdf, aPng } from "~tests/factories/files";
import { hostileFiles } from "~tests/factories/hostile-files";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { clamdStandIn, EICAR } from "~tests/setup/clamd-stand-in";
import { testPortal } from "~tests/setup/portal";

const clamd = await clamdStandIn();
const portal = await testPortal({ CLAMD_URL: clamd.url });
const origin = await serveApp(portal);
const { db, storage } = portal;

async function upload(docket: string, submissionKey: string, name: string, bytes: Buffer) {
  // a browser would change some names; what is sent here is sent by hand
  const boundary = "x-boundary-of-the-test-x";
  const part = (head: string, value: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]);
  const body = Buffer.concat([
    part('name="intent"', "upload"),
    part('name="submissionKey"', submissionKey),
    part(`name="file"; filename="${name}"\r\nContent-Type: text/html`, bytes),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return fetch(origin + uploadsPath("en", docket), {
    method: "POST",
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: new Uint8Array(body),
  });
}

async function storedKeys() {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys;
}

test("500 hostile files by the real way in: none is stored", async () => {
  const { docketNumber } = await aNotice(db);
  const files = (await hostileFiles()).concat(
    [`${EICAR}`, `A letter.\n${EICAR}\n`].map((text) => ({
      what: "EICAR",
      name: "letter.txt",
      bytes: Buffer.from(text),
      problems: ["infected"] as const,
    })),
    {
      what: "EICAR in a PDF",
      name: "letter.pdf",
      bytes: Buffer.concat([aPdf(), Buffer.from(`%${EICAR}\n`)]),
      problems: ["infected"] as const,
    },
  );
  expect(files.length).toBeGreaterThan(500);
  const wrong: string[] = [];
  const queue = files.values();
  const send = async () => {
    for (const { what, name, bytes, problems } of queue) {
      const answer = await upload(docketNumber, randomUUID(), name.replaceAll('"', "%22"), bytes);
      const said: { ok: boolean; error?: string; message?: string } = await answer.json();
      const asExpected = !said.ok && answer.status >= 400 && answer.status < 500 && said.message;
      if (!asExpected || !problems.some((problem) => problem === said.error)) {
        wrong.push(`${what}: ${answer.status} ${said.error}`);
      }
    }
  };
  await Promise.all([send(), send(), send(), send()]);
  expect(wrong).toEqual([]);
  expect(await db.selectFrom("attachments").select("id").execute()).toEqual([]);
  expect(await storedKeys()).toEqual([]);
  expect(await readdir(join(portal.env.DATA_DIR, "spool"))).toEqual([]);
}, 240_000);

const names: readonly [sent: string, kept: string][] = [
  ["letter.pdf", "letter.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\\\Users\\\\ana\\\\letter.pdf", "letter.pdf"],
  ["a%0d%0aSet-Cookie: x=1.pdf", "a%0d%0aSet-Cookie_ x=1.pdf"],
  ["a\u202efdp.pdf", "afdp.pdf"],
  ["<script>alert(1)</script>.pdf", "script_.pdf"],
  ["'; drop table comments; --.pdf", "'; drop table comments; --.pdf"],
  ["=HYPERLINK(1).pdf", "=HYPERLINK(1).pdf"],
  ["...hidden.pdf", "hidden.pdf"],
  ["con.pdf", "_con.pdf"],
  ["año 日本 😀.pdf", "año 日本 😀.pdf"],
  [`${"a".repeat(300)}.pdf`, `${"a".repeat(196)}.pdf`],
  ["pdf.exe.pdf", "pdf.exe.pdf"],
  [" \t blanks  inside .pdf", "blanks inside .pdf"],
];

test("what is taken is scanned, is given a harmless name, and comes back byte for byte as a download", async () => {
  const comment = await aComment(db, { status: "posted" });
  const { docketNumber } = await db
    .selectFrom("notices")
    .where("id", "=", comment.noticeId)
    .select("docketNumber")
    .executeTakeFirstOrThrow();
  const kinds: readonly [string, Buffer][] = [
    ["b.docx", await anOfficeFile("docx")],
    ["b.xlsx", await anOfficeFile("xlsx")],
    ["b.pptx", await anOfficeFile("pptx")],
    ["b.odt", await anOpenDocument()],
    ["b.rtf", anRtf()],
    ["b.txt", Buffer.from("later in a text: <script>alert(1)</script>")],
    ["b.csv", Buffer.from("a,b\n1,<script>alert(1)</script>\n")],
    ["b.png", aPng()],
    ["b.jpg", aJpeg()],
  ];
  const sent = [
    ...names.map(([name, kept]) => [name, kept, aPdf()] as const),
    ...kinds.map(([name, bytes]) => [name, name, bytes] as const),
  ];
  for (const [name, kept, bytes] of sent) {
    const submissionKey = randomUUID();
    const answer = await upload(docketNumber, submissionKey, name, bytes);
    expect(await answer.json(), name).toMatchObject({
      ok: true,
      attachments: [{ fileName: kept, scan: "clean" }],
    });
    const { id, mediaType } = await db
      .updateTable("attachments")
      .set({ commentId: comment.id })
      .where("submissionKey", "=", submissionKey)
      .returning(["id", "mediaType"])
      .executeTakeFirstOrThrow();
    const download = await fetch(origin + postedFilePath("en", comment.trackingNumber, id));
    expect(Buffer.from(await download.arrayBuffer()).equals(bytes), name).toBe(true);
    expect(download.headers.get("Content-Type")).toBe(mediaType);
    expect(download.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/,
    );
    expect(download.headers.get("Content-Security-Policy")).toMatch(/^sandbox; default-src 'none'/);
    expect(download.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(download.headers.get("Set-Cookie")).toBeNull();
  }
});

test.each(["a\u0000b.pdf", "a\r\nSet-Cookie: x=1"])("a name of %j is no form", async (name) => {
  const { docketNumber } = await aNotice(db);
  const answer = await upload(docketNumber, randomUUID(), name, aPdf());
  expect(answer.status).toBe(400);
  expect(answer.headers.get("Set-Cookie")).toBeNull();
});

test("while the scanner is away a file is kept from everybody", async () => {
  clamd.away(true);
  const comment = await aComment(db, { status: "posted" });
  const { docketNumber } = await db
    .selectFrom("notices")
    .where("id", "=", comment.noticeId)
    .select("docketNumber")
    .executeTakeFirstOrThrow();
  const submissionKey = randomUUID();
  expect(await (await upload(docketNumber, submissionKey, "a.pdf", aPdf())).json()).toMatchObject({
    attachments: [{ scan: "waiting" }],
  });
  const { id } = await db
    .updateTable("attachments")
    .set({ commentId: comment.id })
    .where("submissionKey", "=", submissionKey)
    .returning("id")
    .executeTakeFirstOrThrow();
  expect((await fetch(origin + postedFilePath("en", comment.trackingNumber, id))).status).toBe(404);
});
