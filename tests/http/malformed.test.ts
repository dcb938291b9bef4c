import { expect, test } from "vitest";
import { commentFormPath, deskCommentPath, homePath, noticePath, signInPath } from "~/paths";
import { aNotice } from "~tests/factories/notices";
import { sendRaw, serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const origin = await serveApp(portal);
const { docketNumber } = await aNotice(portal.db);
const form = { "Content-Type": "application/x-www-form-urlencoded" };

test.each([
  ["a whole address for a target", { path: `${origin}/en` }],
  ["no target", { path: "*", method: "OPTIONS" }],
  ["TRACE", { path: homePath("en"), method: "TRACE" }],
  ["a zero byte in a path", { path: `${noticePath("en", docketNumber)}%00` }],
  ["a zero byte in a query", { path: `${signInPath}?to=%00` }],
])("%s is the sender's mistake", async (_what, request) => {
  expect((await sendRaw(origin, request)).status).toBe(400);
});

test.each([
  ["JSON", { "Content-Type": "application/json" }, "{}"],
  [
    "a form that breaks off",
    { "Content-Type": "multipart/form-data; boundary=----------------------------x" },
    "------",
  ],
])("%s for a form is the sender's mistake", async (_what, headers, body) => {
  for (const path of [commentFormPath("en", docketNumber), signInPath]) {
    const answer = await fetch(origin + path, { method: "POST", headers, body });
    expect(answer.status, path).toBe(400);
  }
});

test("a form with thousands of fields is refused while it is read", async () => {
  const body = "a&".repeat(6_000);
  const answer = await fetch(origin + commentFormPath("en", docketNumber), {
    method: "POST",
    headers: form,
    body,
  });
  expect(answer.status).toBe(413);
});

test("no page's data is served apart from the page", async () => {
  for (const path of [homePath("en"), noticePath("en", docketNumber), deskCommentPath("1111-1111-1111")]) {
    const answer = await fetch(`${origin}${path}.data`, { redirect: "manual" });
    expect([302, 404], path).toContain(answer.status);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  }
});

test("forms that are opened and never sent take the pages from nobody, nor the forms from others", async () => {
  const waiting = new AbortController();
  let refused = 0;
  const opened = Array.from({ length: 140 }, () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("a=")) });
    return fetch(origin + commentFormPath("en", docketNumber), {
      method: "POST",
      headers: form,
      body,
      duplex: "half",
      signal: waiting.signal,
    } as RequestInit).then(
      // the platform's type does not know `duplex`
      (answer) => {
        if (answer.status === 503) refused += 1;
      },
      () => undefined,
    );
  });
  await expect.poll(() => refused, { timeout: 20_000 }).toBe(140 - 128);
  expect((await fetch(origin + homePath("en"))).status).toBe(200);
  waiting.abort();
  await Promise.all(opened);
});
