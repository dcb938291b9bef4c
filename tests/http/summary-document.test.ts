import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import {
  documentPath,
  documentPreviewPath,
  findingPath,
  issuedFilePath,
  summaryDocxPath,
  summaryPath,
} from "~/paths";
import { aComment } from "~tests/factories/comments";
import { anIssuedSummary } from "~tests/factories/issued-summaries";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { docxParts } from "~tests/setup/docx";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const origin = await serveApp(portal);
const notice = await aNotice(portal.db);
const docket = notice.docketNumber;
await aComment(portal.db, { noticeId: notice.id, status: "posted", stakeholderType: "academia" });
await aComment(portal.db, { noticeId: notice.id, status: "posted", stakeholderType: "business" });
const { finding } = await anIssuedSummary(portal, notice, 1);
let cookie = "";
beforeAll(async () => {
  cookie = (await signIn(portal, origin, "official")).cookie;
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(origin + path, {
    ...init,
    redirect: "manual",
    headers: { Cookie: cookie, "Accept-Language": "en" },
  });
const send = (path: string, fields: Record<string, string>) =>
  ask(path, { method: "POST", body: new URLSearchParams(fields) });
const lastEvent = async () => (await listHistory(portal.db, { kind: "notice", id: docket })).at(-1);

test("whoever is overtaken keeps what was typed, and sees what is saved now", async () => {
  const path = findingPath(docket, finding);
  const typed = { section: "overall", kind: "main-point", textEs: "", version: "1", intent: "save" };
  expect((await send(path, { ...typed, textEn: "Theirs, saved first." })).status).toBe(303);
  const answer = await send(path, { ...typed, textEn: "Mine, typed meanwhile." });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain("Theirs, saved first.");
  expect(html).toMatch(/<textarea[^>]*>Mine, typed meanwhile.<\/textarea>/);
  // saving again is then meant
  expect(html).toContain('name="version" value="2"');
  expect((await send(path, { ...typed, version: "2", textEn: "Mine, after all." })).status).toBe(303);

  // removed by somebody else meanwhile: the words stay, and the finding can come back with them
  await send(path, { ...typed, version: "3", intent: "remove", textEn: "" });
  const late = await send(path, { ...typed, version: "3", textEn: "Mine, too late." });
  expect(late.status).toBe(409);
  expect(await late.text()).toMatch(/<textarea[^>]*>Mine, too late.<\/textarea>/);
  const back = await send(path, { ...typed, version: "3", intent: "restore", textEn: "Mine, too late." });
  expect(back.status).toBe(303);
  expect(await (await ask(documentPath(docket))).text()).toContain("Mine, too late.");
});

test("what no page of ours sends is refused", async () => {
  const path = findingPath(docket, finding);
  const typed = { section: "overall", kind: "main-point", textEn: "x", textEs: "", version: "1" };
  expect((await send(path, { ...typed, intent: "burn" })).status).toBe(400);
  expect((await send(path, { ...typed, intent: "save", kind: "gossip" })).status).toBe(400);
  expect((await send(documentPath(docket), { intent: "up", finding: "x" })).status).toBe(400);
  expect((await send(documentPath(docket), { intent: "up", finding: "999999" })).status).toBe(404);
});

test("the preview is a page of its own that runs and fetches nothing, in either language", async () => {
  const answer = await ask(documentPreviewPath(docket, "es"));
  expect(answer.headers.get("Cache-Control")).toContain("no-store");
  expect(answer.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const html = await answer.text();
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="es">/);
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(answer.headers.get("Content-Security-Policy")).toContain(hash);
});

test("the draft as a Word file takes the queue's filters, says so, and is told in the history", async () => {
  const answer = await ask(`${summaryDocxPath(docket, "en")}&type=academia`);
  expect(answer.headers.get("Content-Type")).toContain("wordprocessingml");
  const parts = await docxParts(new Uint8Array(await answer.arrayBuffer()));
  const text = (parts["word/document.xml"] ?? "").replace(/<[^>]+>/g, "");
  expect(text).toContain("This is a draft as it stands.");
  expect(text).toContain("Stakeholder type: Academia");
  expect(text).toContain("1 comment, 1 without duplicates");
  expect(await lastEvent()).toMatchObject({
    action: "summary.downloaded",
    after: { draft: true, format: "docx", language: "en", filters: { type: "academia", status: "counted" } },
  });
});

test("an issued file is given byte for byte, each time it is told in the history, and only whole", async () => {
  const path = issuedFilePath(docket, 1, "summary-en.docx");
  const before = await lastEvent();
  expect((await ask(path, { method: "HEAD" })).status).toBe(200);
  expect(await lastEvent()).toEqual(before);
  const answer = await ask(path);
  expect(await answer.text()).toBe("summary-en.docx of version 1\n");
  expect(answer.headers.get("Content-Disposition")).toContain(`${docket}-v1-summary-en.docx`);
  expect(await lastEvent()).toMatchObject({
    action: "summary.downloaded",
    after: { version: 1, file: "summary-en.docx" },
  });
  expect((await ask(`${summaryPath(docket)}/issued/1/..%2Fsummary-en.docx`)).status).toBe(404);
});
