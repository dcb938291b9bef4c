import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import {
  addStaff,
  createRecordedSetUpToken,
  findStaffByEmail,
  StaffExistsError,
  setFirstPassword,
  setPassword,
  writeSetUpToken,
} from "~/staff/add-staff.server";
import { listStaff } from "~/staff/list-staff.server";
import { findStaffBySession, signIn, signOut } from "~/staff/sessions.server";
import { choosePassword, findStaffBySetUpToken } from "~/staff/set-up.server";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, auth } = portal;
const PASSWORD = "seven words make a good password";

async function withPassword() {
  const staff = await aStaffMember(db);
  await setPassword(db, auth, staff.id, PASSWORD);
  return staff;
}

/** What a browser would send after these cookies were set. */
const sending = (set: Headers | undefined) =>
  new Headers({ Cookie: (set?.getSetCookie() ?? []).map((cookie) => cookie.split(";")[0]).join("; ") });
const actionsOn = async (id: string) =>
  (await listHistory(db, { kind: "staff", id })).map(({ action }) => action);

describe("signing in", () => {
  test("gives a cookie that scripts, other sites and other hosts cannot use, for eight hours", async () => {
    const staff = await withPassword();
    const cookies = (await signIn(portal, { email: staff.email, password: PASSWORD }))?.getSetCookie() ?? [];
    const session = cookies.find((cookie) => cookie.startsWith("__Host-desk="));
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; Secure/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).toMatch(/; Path=\/(;|$)/);
    expect(session).toMatch(/; Max-Age=28800(;|$)/);
    expect(session).not.toMatch(/; Domain/i);
  });

  test("works whatever the case of the address, and is on record", async () => {
    const staff = await withPassword();
    const cookies = await signIn(portal, { email: staff.email.toUpperCase(), password: PASSWORD });
    expect(await findStaffBySession(portal, sending(cookies))).toEqual(staff);
    expect(await actionsOn(staff.id)).toEqual(["staff.signed-in"]);
  });

  test("answers an unknown address, a wrong password and an account without one alike", async () => {
    const staff = await withPassword();
    const without = await aStaffMember(db);
    for (const credentials of [
      { email: "nobody@example.org", password: PASSWORD },
      { email: staff.email, password: `${PASSWORD}!` },
      { email: without.email, password: PASSWORD },
      { email: "no address", password: PASSWORD },
    ]) {
      expect(await signIn(portal, credentials), credentials.email).toBeUndefined();
    }
    expect(await actionsOn(staff.id)).toEqual([]);
  });

  test("a session ends on the server when it is signed out of", async () => {
    const staff = await withPassword();
    const headers = sending(await signIn(portal, { email: staff.email, password: PASSWORD }));
    await signOut(portal, staff, headers);
    expect(await findStaffBySession(portal, headers)).toBeUndefined();
    expect(await actionsOn(staff.id)).toEqual(["staff.signed-in", "staff.signed-out"]);
  });

  test("a session ends after eight hours, however much it is used", async () => {
    const staff = await withPassword();
    const headers = sending(await signIn(portal, { email: staff.email, password: PASSWORD }));
    const lasts = async () =>
      (
        await db
          .selectFrom("staffSessions")
          .where("userId", "=", staff.id)
          .select("expiresAt")
          .executeTakeFirstOrThrow()
      ).expiresAt.getTime() - Date.now();
    expect(await lasts()).toBeLessThanOrEqual(8 * 3_600_000);
    await db
      .updateTable("staffSessions")
      .set({ expiresAt: new Date(Date.now() + 1000) })
      .where("userId", "=", staff.id)
      .execute();
    expect(await findStaffBySession(portal, headers)).toEqual(staff);
    expect(await lasts(), "use does not prolong it").toBeLessThanOrEqual(1000);
    await db
      .updateTable("staffSessions")
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where("userId", "=", staff.id)
      .execute();
    expect(await findStaffBySession(portal, headers)).toBeUndefined();
  });
});

describe("a set-up link", () => {
  test("sets a password once, ends other sessions and voids other links", async () => {
    const staff = await withPassword();
    const session = sending(await signIn(portal, { email: staff.email, password: PASSWORD }));
    const token = (await writeSetUpToken(db, staff.id)).token;
    const other = (await writeSetUpToken(db, staff.id)).token;
    expect(await choosePassword(portal, token, "another good password")).toBe(true);
    expect(await findStaffBySession(portal, session)).toBeUndefined();
    expect(await choosePassword(portal, token, "a third good password")).toBe(false);
    expect(await choosePassword(portal, other, "a third good password")).toBe(false);
    expect(await signIn(portal, { email: staff.email, password: PASSWORD })).toBeUndefined();
    expect(await signIn(portal, { email: staff.email, password: "another good password" })).toBeDefined();
    expect(await actionsOn(staff.id)).toContain("staff.password-set");
  });

  test("gives an account its first password", async () => {
    const staff = await aStaffMember(db);
    const token = (await writeSetUpToken(db, staff.id)).token;
    expect(await choosePassword(portal, token, PASSWORD)).toBe(true);
    expect(await signIn(portal, { email: staff.email, password: PASSWORD })).toBeDefined();
  });

  test("changes nothing that the audit trail could not be told of", async () => {
    const staff = await withPassword();
    const session = sending(await signIn(portal, { email: staff.email, password: PASSWORD }));
    const token = (await writeSetUpToken(db, staff.id)).token;
    const { id: without } = await aStaffMember(db);
    await sql`
      alter table audit_events
      add constraint full_trail check (action not like 'staff.%set%') not valid`.execute(db);
    try {
      await expect(choosePassword(portal, token, "another good password")).rejects.toThrow(/full_trail/);
      await expect(setFirstPassword(db, auth, without, PASSWORD)).rejects.toThrow(/full_trail/);
      await expect(createRecordedSetUpToken(db, without)).rejects.toThrow(/full_trail/);
    } finally {
      await sql`alter table audit_events drop constraint full_trail`.execute(db);
    }
    expect(await findStaffBySession(portal, session)).toEqual(staff);
    expect(await findStaffBySetUpToken(portal, token)).toBe(staff.id);
    expect(await signIn(portal, { email: staff.email, password: PASSWORD })).toBeDefined();
    const passwords = db.selectFrom("staffCredentials").where("userId", "=", without);
    const links = db.selectFrom("staffVerifications").where("value", "=", without);
    expect(await passwords.select("id").execute()).toEqual([]);
    expect(await links.select("id").execute()).toEqual([]);
  });

  test("opens for one of two who use it at once", async () => {
    const staff = await aStaffMember(db);
    const token = (await writeSetUpToken(db, staff.id)).token;
    const used = await Promise.all([
      choosePassword(portal, token, "the first good password"),
      choosePassword(portal, token, "the second good password"),
    ]);
    expect(used.filter(Boolean)).toHaveLength(1);
  });

  test("runs out, and cannot be guessed from another's", async () => {
    const staff = await aStaffMember(db);
    const token = (await writeSetUpToken(db, staff.id)).token;
    expect(await findStaffBySetUpToken(portal, token)).toBe(staff.id);
    for (const wrong of ["", "%", token.slice(1), `${token}x`]) {
      expect(await findStaffBySetUpToken(portal, wrong), wrong).toBeUndefined();
    }
    await db
      .updateTable("staffVerifications")
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where("value", "=", staff.id)
      .execute();
    expect(await findStaffBySetUpToken(portal, token)).toBeUndefined();
    expect(await choosePassword(portal, token, PASSWORD)).toBe(false);
  });
});

test("an address has one account, in whatever case it is written", async () => {
  const wanted = { email: "Ana.Ruiz@Example.org", name: "Ana Ruiz", role: "admin" } as const;
  const id = await addStaff(db, wanted);
  expect(await findStaffByEmail(db, "ana.ruiz@example.org")).toEqual({ id });
  await expect(addStaff(db, { ...wanted, email: "ANA.RUIZ@example.org" })).rejects.toThrow(StaffExistsError);
  expect(await actionsOn(id)).toEqual(["staff.added"]);
});

test("the list tells who has not set up an account, and when others signed in last", async () => {
  const staff = await withPassword();
  const without = await aStaffMember(db);
  await signIn(portal, { email: staff.email, password: PASSWORD });
  const list = await listStaff(db);
  const of = (id: string) => list.find((person) => person.id === id);
  expect(of(staff.id)).toMatchObject({ hasPassword: true, lastSignInAt: expect.any(Date) });
  expect(of(without.id)).toMatchObject({ hasPassword: false, lastSignInAt: null });
});
