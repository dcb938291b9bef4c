import type { Transaction } from "kysely";
import { type AuditEvent, recordEvent } from "~/audit/audit.server";
import { createKey } from "~/secret-key.server";
import type { Db } from "~db/connect";
import type { Database, Locale } from "~db/schema";
import type { Auth } from "./auth.server";
import { SET_UP_LINK_HOURS } from "./password";
import type { Role } from "./staff";

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Of letters to them; English unless said otherwise. */
  readonly locale?: Locale;
}

/** Somebody already has an account with this address. */
export class StaffExistsError extends Error {
  constructor(email: string) {
    super(`There is already an account for ${email}.`);
    this.name = "StaffExistsError";
  }
}

/** Adds a staff account without a password, from the server's shell. Returns its id. Throws StaffExistsError. */
export async function addStaff(db: Db, staff: NewStaff): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const id = await insertStaff(trx, staff, "system");
    if (id === undefined) throw new StaffExistsError(staff.email);
    return id;
  });
}

/** Adds an account with its event. Returns its id, or undefined where there is one with this address. */
export async function insertStaff(
  trx: Transaction<Database>,
  { email, name, role, locale = "en" }: NewStaff,
  actor: AuditEvent["actor"],
): Promise<string | undefined> {
  const id = crypto.randomUUID();
  const added = await trx
    .insertInto("staff")
    .values({ id, email: email.trim().toLowerCase(), name: name.trim(), role, locale, image: null })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return undefined;
  await recordEvent(trx, {
    actor,
    action: "staff.added",
    subject: { kind: "staff", id },
    after: { name: name.trim(), role },
  });
  return id;
}

/** The account with an address, in any spelling of its letters' case. */
export async function findStaffByEmail(db: Db, email: string): Promise<{ readonly id: string } | undefined> {
  return db
    .selectFrom("staff")
    .where("email", "=", email.trim().toLowerCase())
    .select("id")
    .executeTakeFirst();
}

/** A password as it is stored: better-auth's own hash, which its sign-in compares with. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  const { password: hasher } = await auth.$context;
  return hasher.hash(password);
}

/** Gives an account a password, given its hash, inside the transaction that tells of it. */
export async function writePassword(trx: Db, staffId: string, hash: string): Promise<void> {
  await trx
    .insertInto("staffCredentials")
    .values({
      id: crypto.randomUUID(),
      userId: staffId,
      // the names under which better-auth looks for a password
      accountId: staffId,
      providerId: "credential",
      password: hash,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("staff_credentials_account_unique")
        .doUpdateSet({ password: hash, updatedAt: new Date() }),
    )
    .execute();
}

/** Gives an account its password, and leaves no word of it: for accounts that come with the demo and with tests. */
export async function setPassword(db: Db, auth: Auth, staffId: string, password: string): Promise<void> {
  await writePassword(db, staffId, await hashPassword(auth, password));
}

/** The name under which a set-up token is stored, by better-auth's custom; `%` stands for all of them. */
export const setUpIdentifier = (token: string) => `reset-password:${token}`;

/** A token for the set-up page: single-use, good for three days. Whoever has it may choose the account's password. */
export async function writeSetUpToken(
  db: Db | Transaction<Database>,
  staffId: string,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = createKey();
  const expiresAt = new Date(Date.now() + SET_UP_LINK_HOURS * 3_600_000);
  await db
    .insertInto("staffVerifications")
    .values({ id: crypto.randomUUID(), identifier: setUpIdentifier(token), value: staffId, expiresAt })
    .execute();
  return { token, expiresAt };
}

/** Voids an account's set-up tokens. Returns how many there were. */
export async function voidSetUpTokens(trx: Transaction<Database>, staffId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("staffVerifications")
    .where("value", "=", staffId)
    .where("identifier", "like", setUpIdentifier("%"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** A token for the set-up page that somebody with the server's shell asked for, together with word of it. */
export async function createRecordedSetUpToken(db: Db, staffId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await recordEvent(trx, {
      actor: "system",
      action: "staff.set-up-link-made",
      subject: { kind: "staff", id: staffId },
    });
    return (await writeSetUpToken(trx, staffId)).token;
  });
}

/** Gives a new account the password that came with the command, together with word of it. */
export async function setFirstPassword(db: Db, auth: Auth, staffId: string, password: string): Promise<void> {
  const hash = await hashPassword(auth, password);
  await db.transaction().execute(async (trx) => {
    await writePassword(trx, staffId, hash);
    await recordEvent(trx, {
      actor: "system",
      action: "staff.password-set",
      subject: { kind: "staff", id: staffId },
    });
  });
}
