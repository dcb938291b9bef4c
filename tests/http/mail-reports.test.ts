import { expect, test } from "vitest";
import { storeTaken } from "~/mail/delivery/reports.server";
import { findSuppression } from "~/mail/suppressions/suppressions.server";
import { outboxMessagePath, resendHookPath, suppressionsPath } from "~/paths";
import { aMessage } from "~tests/factories/messages";
import { sendRaw, serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";
import { signedReport, WEBHOOK_SECRET } from "~tests/setup/signed-report";

const portal = await testPortal({ RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET });
const { db } = portal;
const origin = await serveApp(portal);

const MINUTE_MS = 60_000;
const statusOf = async (id: string) =>
  (await db.selectFrom("messages").where("id", "=", id).select("status").executeTakeFirstOrThrow()).status;

async function aSentMessage(toAddress = "ana@example.org") {
  const id = await aMessage(db, { toAddress });
  const providerId = crypto.randomUUID();
  await storeTaken(db, [{ id, providerId }]);
  return { id, providerId };
}

const delivered = (providerId: string) => ({ type: "email.delivered", data: { email_id: providerId } });

const send = (report: ReturnType<typeof signedReport>, headers: Record<string, string> = {}, to = origin) =>
  fetch(to + resendHookPath, {
    method: "POST",
    body: report.body,
    headers: { ...report.headers, ...headers },
    redirect: "manual",
  });

test("a report that is signed is taken, and moves its message forward, once", async () => {
  const { id, providerId } = await aSentMessage();
  const report = signedReport(delivered(providerId));
  const answer = await send(report);
  expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([204, "no-store"]);
  expect(await statusOf(id)).toBe("delivered");
  // as the provider does where it missed the answer
  expect((await send(report)).status).toBe(204);
  const reports = await db.selectFrom("deliveryReports").where("messageId", "=", id).select("id").execute();
  expect(reports).toEqual([{ id: report.headers["svix-id"] }]);
});

test("of several signatures, as while a secret is changed, one that is right will do", async () => {
  const { id, providerId } = await aSentMessage();
  const report = signedReport(delivered(providerId));
  const signatures = `v1,${Buffer.from("another").toString("base64")} ${report.headers["svix-signature"]}`;
  expect((await send(report, { "svix-signature": signatures })).status).toBe(204);
  expect(await statusOf(id)).toBe("delivered");
});

/** What somebody may send who does not know the secret, or knows a report from the past. */
const forgeries: readonly [string, (providerId: string) => ReturnType<typeof signedReport>][] = [
  ["with another secret", (id) => signedReport(delivered(id), { secret: `whsec_${btoa("another secret")}` })],
  ["with an empty secret", (id) => signedReport(delivered(id), { secret: "whsec_" })],
  ["with another body", (id) => ({ ...signedReport(delivered("x")), body: JSON.stringify(delivered(id)) })],
  [
    "with one letter more",
    (id) => {
      const report = signedReport(delivered(id));
      return { ...report, body: `${report.body} ` };
    },
  ],
  ["of six minutes ago", (id) => signedReport(delivered(id), { at: new Date(Date.now() - 6 * MINUTE_MS) })],
  ["in six minutes", (id) => signedReport(delivered(id), { at: new Date(Date.now() + 6 * MINUTE_MS) })],
];

test.each(forgeries)("a report %s changes nothing", async (_which, forge) => {
  const { id, providerId } = await aSentMessage();
  expect((await send(forge(providerId))).status).toBe(401);
  expect(await statusOf(id)).toBe("sent");
});

test.each([
  { "svix-id": "msg_another" },
  { "svix-timestamp": String(Math.floor(Date.now() / 1000) - 1) },
  { "svix-signature": "" },
  { "svix-signature": "v1," },
  { "svix-signature": "v2,abc" },
  { "svix-id": "" },
  { "svix-timestamp": "now" },
])("nor does one whose header fields are not its own: %j", async (headers) => {
  const { id, providerId } = await aSentMessage();
  expect((await send(signedReport(delivered(providerId)), headers)).status).toBe(401);
  expect(await statusOf(id)).toBe("sent");
});

test("an unsigned report is refused", async () => {
  const answer = await fetch(origin + resendHookPath, {
    method: "POST",
    body: JSON.stringify(delivered("x")),
  });
  expect(answer.status).toBe(401);
});

test("what is signed, but is no report, is refused; what is about something else is not kept", async () => {
  for (const body of ["", "not json", "[]", '{"type":"email.delivered"}']) {
    expect((await send(signedReport(body))).status, body).toBe(400);
  }
  const other = signedReport({ type: "contact.created", data: { email: "ana@example.org" } });
  expect((await send(other)).status).toBe(204);
  const kept = await db
    .selectFrom("deliveryReports")
    .where("id", "=", other.headers["svix-id"])
    .select("id")
    .execute();
  expect(kept).toEqual([]);
});

test("a body that no report can be is not read to its end", async () => {
  const chunk = Buffer.alloc(64 * 1024, " ");
  const answer = await sendRaw(origin, {
    path: resendHookPath,
    method: "POST",
    headers: { "Content-Type": "application/json" },
    chunks: Array.from({ length: 100 }, () => chunk),
  });
  expect(answer.status).toBe(413);
  const declared = await send(signedReport(" ".repeat(300 * 1024)));
  expect(declared.status).toBe(413);
});

test("nobody reads there", async () => {
  const answer = await fetch(origin + resendHookPath);
  expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "POST"]);
});

test("another site's page cannot send one", async () => {
  const { providerId } = await aSentMessage();
  const answer = await send(signedReport(delivered(providerId)), { Origin: "https://elsewhere.example.org" });
  expect(answer.status).toBe(403);
});

test("fifty reports at once are all taken", async () => {
  const messages = await Promise.all(Array.from({ length: 50 }, () => aSentMessage()));
  const answers = await Promise.all(
    messages.map(({ providerId }) => send(signedReport(delivered(providerId)))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  for (const { id } of messages) expect(await statusOf(id)).toBe("delivered");
});

test("without a secret every report is refused, however it is signed", async () => {
  const without = await testPortal();
  const elsewhere = await serveApp(without);
  const id = await aMessage(without.db);
  await storeTaken(without.db, [{ id, providerId: "known" }]);
  for (const secret of [WEBHOOK_SECRET, "whsec_", ""]) {
    const answer = await send(signedReport(delivered("known"), { secret }), {}, elsewhere);
    expect(answer.status).toBe(503);
  }
  const { status } = await without.db
    .selectFrom("messages")
    .where("id", "=", id)
    .select("status")
    .executeTakeFirstOrThrow();
  expect(status).toBe("sent");
});

test("a bounce is seen on the message's page, and its address is found and lifted by an administrator", async () => {
  const { id, providerId } = await aSentMessage("bounced@example.org");
  const bounce = { type: "Permanent", subType: "General", message: "550 no bounced@example.org here" };
  await send(signedReport({ type: "email.bounced", data: { email_id: providerId, bounce } }));
  const moderator = await signIn(portal, origin);
  const page = await fetch(origin + outboxMessagePath(id), { headers: { Cookie: moderator.cookie } });
  const html = await page.text();
  expect(html).toContain("What the mail service reported");
  expect(html).toContain("Permanent · General · 550 no …@… here");

  const admin = await signIn(portal, origin, "admin");
  const ask = (fields: Record<string, string>) =>
    fetch(origin + suppressionsPath, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Cookie: admin.cookie },
      redirect: "manual",
    });
  const found = await (await ask({ intent: "find", address: "Bounced@example.org" })).text();
  expect(found).toContain("This address is suppressed");
  expect(await (await ask({ intent: "find", address: "ana@example.org" })).text()).toContain(
    "This address is not suppressed",
  );
  const { id: suppression = 0 } = (await findSuppression(db, "bounced@example.org")) ?? {};
  for (const [reason, words] of [
    ["", "Say why mail can be sent"],
    ["bounced@example.org wrote to us", "Take the mail address out"],
    ["x".repeat(501), "in at most 500 characters"],
  ] as const) {
    const refused = await ask({ intent: "lift", id: String(suppression), reason });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words);
  }
  const lifted = await ask({ intent: "lift", id: String(suppression), reason: "The mailbox is back" });
  expect(lifted.headers.get("Location")).toBe(`${suppressionsPath}?lifted`);
  expect(await findSuppression(db, "bounced@example.org")).toBeUndefined();
  expect((await ask({ intent: "lift", id: String(suppression), reason: "again" })).status).toBe(409);
});
