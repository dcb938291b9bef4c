import { randomBytes } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Auth } from "./auth.server";
import { SET_UP_LINK_HOURS } from "./password";
import type { Role } from "./staff";

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Somebody already has an account with this address. */
export class StaffExistsError extends Error {
  constructor(email: string) {
    super(`There is already an account for ${email}.`);
    this.name = "StaffExistsError";
  }
}

/** Adds a staff account without a password. Returns its id. Throws StaffExistsError. */
export async function addStaff(db: Db, { email, name, role }: NewStaff): Promise<string> {
  const id = crypto.randomUUID();
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto("staff")
      .values({ id, email: email.trim().toLowerCase(), name: name.trim(), role, image: null })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) throw new StaffExistsError(email);
    await recordEvent(trx, {
      actor: "system",
      action: "staff.added",
      subject: { kind: "staff", id },
      after: { name: name.trim(), role },
    });
    return id;
  });
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

/** A token for the set-up page: single-use, good for three days. */
export async function createSetUpToken(auth: Auth, staffId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = randomBytes(24).toString("base64url");
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: staffId,
    expiresAt: new Date(Date.now() + SET_UP_LINK_HOURS * 3_600_000),
  });
  return token;
}

/**
 * A token for the set-up page that somebody with the server's shell asked for. The audit trail has word of it before
 * there is one, so that no link can exist without its event.
 */
export async function createRecordedSetUpToken(db: Db, auth: Auth, staffId: string): Promise<string> {
  await recordEvent(db, {
    actor: "system",
    action: "staff.set-up-link-made",
    subject: { kind: "staff", id: staffId },
  });
  return createSetUpToken(auth, staffId);
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
