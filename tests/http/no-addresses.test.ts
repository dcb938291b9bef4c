import { expect, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { createLog } from "~/http/log";
import {
  commentFormPath,
  deskCommentPath,
  outboxMessagePath,
  outboxPath,
  queuePath,
  signInPath,
  trackPath,
} from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const lines: string[] = [];
const quiet = await testPortal();
const portal = { ...quiet, log: createLog("trace", { write: (line) => lines.push(line) }) };
const { db } = portal;
const origin = await serveApp(portal);
const EMAIL = "lucia.secreta@correo.example.org";

test("no log and no address of a page holds a mail address, whatever is done with it", async () => {
  const addresses: string[] = [];
  const ask = async (path: string, init: { cookie?: string; body?: Record<string, string> } = {}) => {
    const answer = await fetch(origin + path, {
      redirect: "manual",
      headers: { Cookie: init.cookie ?? "" },
      ...(init.body ? { method: "POST", body: new URLSearchParams(init.body) } : {}),
    });
    addresses.push(answer.headers.get("Location") ?? "");
    return answer;
  };
  const { docketNumber } = await aNotice(db);
  const { answer: _answer, pillars: _pillars, ...fields } = aCommentForm({ email: EMAIL });
  const typed = Object.fromEntries(
    Object.entries(fields).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
  const sent = await ask(commentFormPath("en", docketNumber), { body: typed });
  expect(sent.status).toBe(303);
  const last = new URL(sent.headers.get("Location") ?? "", origin).pathname.split("/").at(-1);
  const trackingNumber = parseTrackingNumber(last ?? "") ?? expect.fail("a tracking number");
  await ask(commentFormPath("en", docketNumber), {
    body: { ...typed, email: `${EMAIL}@@`, submissionKey: "x" },
  });

  const { version } = await db
    .updateTable("comments")
    .set({ status: "posted" })
    .where("trackingNumber", "=", trackingNumber)
    .returning("version")
    .executeTakeFirstOrThrow();
  const { cookie } = await signIn(portal, origin);
  const acknowledged = await ask(deskCommentPath(trackingNumber), {
    cookie,
    body: { intent: "acknowledge", version: String(version) },
  });
  expect(acknowledged.status).toBe(303);
  const messages = await db.selectFrom("messages").where("toAddress", "=", EMAIL).select("id").execute();
  expect(messages).toHaveLength(1);
  for (const number of [trackingNumber, "7K3M-9QXT-2HVB"])
    await ask(trackPath("en"), { body: { trackingNumber: number, email: EMAIL } });
  await ask(signInPath, { body: { email: EMAIL, password: "wrong" } });
  await ask(`${queuePath}?q=${encodeURIComponent(EMAIL)}`, { cookie });
  await ask(outboxPath, { cookie });
  for (const { id } of messages) await ask(outboxMessagePath(id), { cookie });
  // a mail server's answer, and the row that a database would not take
  portal.log.error(
    { err: Object.assign(new Error(`550 <${EMAIL}> unknown`), { detail: `Failing row (${EMAIL})` }) },
    "could not be sent",
  );

  const log = lines.join("");
  expect(log).toContain('"path":"/en/track"');
  expect(log).toContain("550 <…@…> unknown");
  expect(log).not.toMatch(/lucia\.secreta|correo\.example/i);
  expect(addresses.join("\n")).not.toMatch(/lucia|%40|@/i);
});
