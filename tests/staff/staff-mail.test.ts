import { sql } from "kysely";
import { expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { findMessage, findMessageHtml } from "~/mail/outbox.server";
import { findStaffByEmail, setPassword, writeSetUpToken } from "~/staff/add-staff.server";
import { purgeBrowsers, writeStaffAlert } from "~/staff/alert-staff.server";
import { browserOf } from "~/staff/browser.server";
import { inviteStaff, revokeSetUpLinks, sendSetUpLink, setStaffLocale } from "~/staff/invite-staff.server";
import { listStaff } from "~/staff/list-staff.server";
import { signIn } from "~/staff/sessions.server";
import { choosePassword, findStaffBySetUpToken } from "~/staff/set-up.server";
import { createMailer } from "~emails/send";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool, auth } = portal;
const PASSWORD = "seven words make a good password";
const by = await aStaffMember(db, { role: "admin", name: "Marta Hale" });

const messagesTo = (email: string) =>
  db.selectFrom("messages").where("toAddress", "=", email).selectAll().orderBy("createdAt").execute();
const historyOf = async (id: string) =>
  (await listHistory(db, { kind: "staff", id })).map((each) => each.action);
const tokenIn = (text: string) => /token=([\w-]{32})/.exec(text)?.[1] ?? expect.fail("a link in the letter");
/** The queued letters about an account, oldest first. */
async function alertsFor(staffId: string | null) {
  const { rows } = await pool.query(
    `select data from pgboss.job where name = 'write-staff-alert' and data->>'staffId' is not distinct from $1
     order by created_on, data->>'happenedAt'`,
    [staffId],
  );
  return rows.map(({ data }) => data);
}
async function withPassword(wishes = {}) {
  const staff = await aStaffMember(db, wishes);
  await setPassword(db, auth, staff.id, PASSWORD);
  return staff;
}
const from = (browser: string) => browserOf(new Headers({ "User-Agent": browser }), false);
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

test("an account is added with a letter in its owner's language, whose link sets its password once", async () => {
  const staff = { email: "Ines@Example.org", name: "Inés Ríos", role: "moderator", locale: "es" } as const;
  const mailer = createMailer({ RESEND_API_KEY: "re_x" });
  expect(await inviteStaff({ ...portal, mailer }, { staff, by })).toEqual({
    outcome: "invited",
    name: "Inés Ríos",
    link: undefined,
    suppressed: false,
  });
  const { id } = (await findStaffByEmail(db, staff.email)) ?? expect.fail("the account");
  const [message, ...others] = await messagesTo("ines@example.org");
  expect(others).toEqual([]);
  expect(message).toMatchObject({ kind: "staff-invitation", locale: "es", status: "queued" });
  expect(message?.text).toContain("Marta Hale abrió una cuenta para usted");
  const token = tokenIn(message?.text ?? "");
  expect(message?.html).toContain(`https://comments.example.org/desk/set-up?token=${token}`);
  expect(await historyOf(id)).toEqual(["staff.added", "staff.set-up-link-made"]);
  expect(JSON.stringify(await listHistory(db, { kind: "staff", id }))).not.toContain("@");
  expect(await choosePassword(portal, token, PASSWORD)).toBe(true);
  expect(await choosePassword(portal, token, PASSWORD)).toBe(false);
  expect(await inviteStaff(portal, { staff, by })).toEqual({ outcome: "taken" });
});

test("where mail cannot reach the address, whoever adds the account is told so, and shown the link", async () => {
  await sql`insert into suppressions (address_digest, reason) values (address_digest('away@example.org'), 'bounced')`.execute(
    db,
  );
  const mailer = createMailer({ RESEND_API_KEY: "re_x" });
  const staff = { email: "Away@example.org", name: "Away", role: "admin" } as const;
  const invited = await inviteStaff({ ...portal, mailer }, { staff, by });
  expect(invited).toMatchObject({ outcome: "invited", suppressed: true });
  const link = invited.outcome === "invited" ? (invited.link ?? "") : "";
  expect(await findStaffBySetUpToken(portal, tokenIn(link))).toBeDefined();
});

test("where no mail is sent, whoever adds the account is shown the link, and the outbox never shows it", async () => {
  const staff = { email: "kept@example.org", name: "Kept", role: "admin" } as const;
  const invited = await inviteStaff(portal, { staff, by });
  const link = invited.outcome === "invited" ? (invited.link ?? "") : "";
  expect(await findStaffBySetUpToken(portal, tokenIn(link))).toBeDefined();
  const [message] = await messagesTo(staff.email);
  const id = message?.id ?? "";
  for (const status of ["queued", "kept", "sent"] as const) {
    await db.updateTable("messages").set({ status }).where("id", "=", id).execute();
    const shown = `${(await findMessage(db, id))?.text}${await findMessageHtml(db, id)}`;
    expect(shown).toContain("/desk/set-up?token=…");
    expect(shown).not.toContain(tokenIn(link));
  }
});

test("a new link voids the one before; a revoked one sets nothing", async () => {
  const staff = await withPassword();
  await sendSetUpLink(portal, { staffId: staff.id, by });
  await sendSetUpLink(portal, { staffId: staff.id, by });
  const [first, second] = (await messagesTo(staff.email)).map(({ text }) => tokenIn(text));
  expect(await findStaffBySetUpToken(portal, first ?? "")).toBeUndefined();
  expect(await findStaffBySetUpToken(portal, second ?? "")).toBe(staff.id);
  const linkOf = async () => (await listStaff(db)).find(({ id }) => id === staff.id)?.linkValidUntil;
  expect(await linkOf()).toBeInstanceOf(Date);
  expect(await revokeSetUpLinks(db, { staffId: staff.id, by })).toBe(true);
  expect(await revokeSetUpLinks(db, { staffId: staff.id, by })).toBe(false);
  expect(await linkOf()).toBeNull();
  expect(await choosePassword(portal, second ?? "", "another good password")).toBe(false);
  expect(await signIn(portal, { email: staff.email, password: PASSWORD })).toBeDefined();
  expect(await historyOf(staff.id)).toContain("staff.set-up-link-revoked");
  expect(await sendSetUpLink(portal, { staffId: "nobody", by })).toEqual({ outcome: "no-account" });
});

test("a sign-in in a browser that is new to the account is told to its owner, once", async () => {
  const staff = await withPassword({ locale: "es" });
  const credentials = { email: staff.email, password: PASSWORD };
  const own = from(FIREFOX);
  await signIn(portal, credentials, own);
  await signIn(portal, credentials, own);
  expect(await alertsFor(staff.id)).toEqual([]);
  const cookies = await signIn(portal, credentials, from(FIREFOX));
  await signIn(
    portal,
    credentials,
    browserOf(new Headers({ Cookie: cookies?.getSetCookie().join("; ") ?? "" }), true),
  );
  const [alert, ...others] = await alertsFor(staff.id);
  expect(others).toEqual([]);
  expect(alert).toMatchObject({ event: "new-browser", browser: "Firefox, Windows" });
  await writeStaffAlert(portal, alert);
  await writeStaffAlert(portal, alert);
  const messages = await messagesTo(staff.email);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ kind: "sign-in-alert", locale: "es", status: "queued" });
  expect(messages[0]?.text).toMatch(/Firefox, Windows[\s\S]*https:\/\/comments\.example\.org\/desk\/sign-in/);
});

test("a password that was chosen is told to its owner, and makes every other browser new again", async () => {
  const staff = await withPassword();
  const credentials = { email: staff.email, password: "another good password" };
  const thief = from(FIREFOX);
  await signIn(portal, { ...credentials, password: PASSWORD }, thief);
  const own = from(FIREFOX);
  const { token } = await writeSetUpToken(db, staff.id);
  await choosePassword(portal, token, credentials.password, own);
  await signIn(portal, credentials, own);
  expect((await alertsFor(staff.id)).map(({ event }) => event)).toEqual(["password-set"]);
  await signIn(portal, credentials, thief);
  expect((await alertsFor(staff.id)).map(({ event }) => event)).toEqual(["password-set", "new-browser"]);
});

test("many wrong passwords are told once a day, and an address without an account is met alike", async () => {
  const staff = await withPassword();
  const count = async (email: string) => {
    for (let tried = 0; tried < 25; tried += 1) await portal.limits.countFailedSignIn(`${tried}-${email}`);
    for (let tried = 0; tried < 19; tried += 1)
      expect(await portal.limits.countFailedSignIn(email)).toBe(false);
  };
  for (const email of [staff.email, "nobody@example.org"]) {
    await count(email);
    for (let tried = 0; tried < 3; tried += 1)
      expect(await signIn(portal, { email, password: "wrong password" })).toBeUndefined();
  }
  expect((await alertsFor(staff.id)).map(({ event }) => event)).toEqual(["failed-sign-ins"]);
  const [unknown, ...others] = await alertsFor(null);
  expect([unknown?.event, others]).toEqual(["failed-sign-ins", []]);
  const before = await db.selectFrom("messages").select("id").execute();
  await writeStaffAlert(portal, unknown);
  expect(await db.selectFrom("messages").select("id").execute()).toHaveLength(before.length);
});

test("mail that cannot be queued keeps nobody from signing in", async () => {
  const staff = await withPassword();
  const credentials = { email: staff.email, password: PASSWORD };
  await signIn(portal, credentials);
  await pool.query(
    "alter table pgboss.job add constraint no_alerts check (name <> 'write-staff-alert') not valid",
  );
  try {
    expect(await signIn(portal, credentials)).toBeDefined();
    expect(await alertsFor(staff.id)).toEqual([]);
  } finally {
    await pool.query("alter table pgboss.job drop constraint no_alerts");
  }
  await signIn(portal, credentials);
  expect(await alertsFor(staff.id)).toHaveLength(1);
});

test("the demo's accounts, whose addresses nobody reads, are not written to", async () => {
  const staff = await aStaffMember(db, { email: "someone@demo.example" });
  await writeStaffAlert(portal, {
    staffId: staff.id,
    event: "password-set",
    browser: null,
    happenedAt: new Date().toISOString(),
    messageId: crypto.randomUUID(),
  });
  expect(await messagesTo(staff.email)).toEqual([]);
});

test("the desk's language is that of letters, and browsers are forgotten once their cookies have run out", async () => {
  const staff = await withPassword();
  await setStaffLocale(db, staff.id, "es");
  expect(await db.selectFrom("staff").where("id", "=", staff.id).select("locale").executeTakeFirst()).toEqual(
    { locale: "es" },
  );
  await signIn(portal, { email: staff.email, password: PASSWORD });
  const browsers = () =>
    db.selectFrom("staffBrowsers").where("staffId", "=", staff.id).select("digest").execute();
  await purgeBrowsers(db);
  expect(await browsers()).toHaveLength(1);
  await db
    .updateTable("staffBrowsers")
    .set({ lastUsedAt: new Date(Date.now() - 401 * 86_400_000) })
    .where("staffId", "=", staff.id)
    .execute();
  await purgeBrowsers(db);
  expect(await browsers()).toEqual([]);
});
