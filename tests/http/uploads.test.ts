import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTrackingNumber } from "~/comments/tracking-number";
import { amendPath, commentFormPath, uploadsPath } from "~/paths";
import type { UploadAnswer } from "~/routes/public/uploads";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { aTextFile } from "~tests/factories/uploads";
import { sendRaw, serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ SUBMISSIONS_PER_HOUR: "30" });
const origin = await serveApp(portal);

async function ask(
  docket: string,
  fields: readonly (readonly [string, string | File])[],
  locale: "en" | "es" = "en",
) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const response = await fetch(origin + uploadsPath(locale, docket), { method: "POST", body });
  const answer: UploadAnswer = await response.json();
  return { status: response.status, headers: response.headers, answer };
}

const upload = (submissionKey: string, file: File, part = "main") =>
  [
    ["intent", "upload"],
    ["submissionKey", submissionKey],
    ["part", part],
    ["file", file],
  ] as const;

const spooled = () => readdir(join(portal.env.DATA_DIR, "spool")).catch(() => []);

test("a file is kept, listed and removed for its form's key alone", async () => {
  const { docketNumber } = await aNotice(portal.db);
  const key = randomUUID();
  const kept = await ask(docketNumber, upload(key, aTextFile("anexo ñ.txt"), "public-version"));
  expect(kept.status).toBe(200);
  expect(kept.headers.get("Cache-Control")).toBe("no-store");
  const file = {
    part: "public-version",
    fileName: "anexo ñ.txt",
    mediaType: "text/plain",
    scan: "unscanned",
  };
  expect(kept.answer).toMatchObject({ ok: true, attachments: [file] });
  const id = kept.answer.ok ? (kept.answer.attachments[0]?.id ?? "") : "";

  const others = await ask(docketNumber, [
    ["intent", "list"],
    ["submissionKey", randomUUID()],
  ]);
  expect(others.answer).toEqual({ ok: true, attachments: [] });
  const stolen = await ask(docketNumber, [
    ["intent", "remove"],
    ["submissionKey", randomUUID()],
    ["attachment", id],
  ]);
  expect(stolen.status).toBe(404);
  const listed = await ask(docketNumber, [
    ["intent", "list"],
    ["submissionKey", key],
  ]);
  expect(listed.answer).toMatchObject({ attachments: [{ id }] });
  const removed = await ask(docketNumber, [
    ["intent", "remove"],
    ["submissionKey", key],
    ["attachment", id],
  ]);
  expect(removed.answer).toEqual({ ok: true, attachments: [] });
});

test("a refused file is told in the page's language, with a status that fits", async () => {
  const { docketNumber } = await aNotice(portal.db);
  const refused = await ask(docketNumber, upload(randomUUID(), aTextFile("juego.exe")), "es");
  expect(refused).toMatchObject({
    status: 415,
    answer: {
      ok: false,
      error: "kind",
      message: expect.stringContaining("No se reciben archivos de este tipo"),
    },
  });
  expect(await spooled()).toEqual([]);
});

test.each([
  ["closed", { closes: -1 }, 409],
  ["not open yet", { opens: 24 }, 409],
  ["not published", { publishedAt: null }, 404],
] as const)("a notice that is %s takes no file", async (_what, wishes, status) => {
  const { docketNumber } = await aNotice(portal.db, wishes);
  expect((await ask(docketNumber, upload(randomUUID(), aTextFile()))).status).toBe(status);
  expect(await spooled()).toEqual([]);
});

test("a form whose files began to arrive in time is taken whole, though the notice closes meanwhile", async () => {
  const { docketNumber, id } = await aNotice(portal.db);
  const { answer: _none, pillars: _all, ...fields } = aCommentForm();
  const disposition = (rest: string) => `--x\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
  async function* slowly() {
    yield Buffer.from(`${disposition('name="attachments"; filename="annex.txt"')}The first words`);
    while ((await spooled()).length === 0) await setTimeout(10);
    await portal.db
      .updateTable("notices")
      .set({ closesAt: sql`clock_timestamp()` })
      .where("id", "=", id)
      .execute();
    yield Buffer.from(" and the last.\r\n");
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) yield Buffer.from(`${disposition(`name="${name}"`)}${value}\r\n`);
    yield Buffer.from("--x--\r\n");
  }
  const answer = await fetch(origin + commentFormPath("en", docketNumber), {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    // the platform has two types for the same stream
    body: Readable.toWeb(Readable.from(slowly())) as ReadableStream,
    duplex: "half",
  });
  expect(answer.status).toBe(303);
  const stored = await portal.db
    .selectFrom("comments")
    .innerJoin("attachments", "attachments.commentId", "comments.id")
    .where("comments.noticeId", "=", id)
    .select(["comments.receivedLate", "attachments.fileName"])
    .execute();
  expect(stored).toEqual([{ receivedLate: false, fileName: "annex.txt" }]);
});

test("more than an office sends in an hour: 429 with how long to wait, and the file is kept after that", async () => {
  const { docketNumber } = await aNotice(portal.db);
  const key = randomUUID();
  expect((await ask(docketNumber, upload(key, aTextFile()))).status).toBe(200);
  await portal.db
    .updateTable("rateLimits" as never)
    .set({ points: 5_000 } as never)
    .execute();
  const refused = await ask(docketNumber, upload(key, aTextFile()));
  expect(refused).toMatchObject({ status: 429, answer: { error: "too-often" } });
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("a file over its limit is cut off while it is sent, and nothing of it stays", async () => {
  const { docketNumber } = await aNotice(portal.db);
  const head = Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
  );
  const piece = Buffer.alloc(1024 * 1024, "a");
  let sent = 0;
  function* chunks() {
    yield head;
    for (; sent < 400; sent += 1) yield piece;
  }
  const headers = { "Content-Type": "multipart/form-data; boundary=x", "Transfer-Encoding": "chunked" };
  const answer = await sendRaw(origin, {
    method: "POST",
    path: uploadsPath("en", docketNumber),
    headers,
    chunks: chunks(),
  });
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(200);
  expect(await spooled()).toEqual([]);
});

test("so may the form that amends", async () => {
  const body = new FormData();
  body.append("attachments", new File([Buffer.alloc(6 * 1024 * 1024, "a")], "a.txt"));
  const path = amendPath("en", createTrackingNumber());
  expect((await fetch(origin + path, { method: "POST", body })).status).toBe(403);
  expect(await spooled()).toEqual([]);
});

test("the form may hold as many files as a submission, its text keeps its own limit", async () => {
  const { docketNumber } = await aNotice(portal.db);
  const path = commentFormPath("en", docketNumber);
  const body = new FormData();
  body.append("comment", "Typed & kept");
  for (let number = 0; number < 3; number += 1) {
    body.append(
      "attachments",
      new File([Buffer.alloc(3 * 1024 * 1024, `form-data & ${number} `)], `${number}.txt`),
    );
  }
  const answer = await fetch(origin + path, { method: "POST", body });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Typed &amp; kept</textarea>");
  expect(await spooled()).toEqual([]);

  const long = new FormData();
  long.append("comment", "a".repeat(5 * 1024 * 1024));
  expect((await fetch(origin + path, { method: "POST", body: long })).status).toBe(413);
});
