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

/** Gives an account its password. */
export async function setPassword(auth: Auth, staffId: string, password: string): Promise<void> {
  const { internalAdapter, password: hasher } = await auth.$context;
  const hash = await hasher.hash(password);
  const accounts = await internalAdapter.findAccounts(staffId);
  if (accounts.some((account) => account.providerId === "credential")) {
    await internalAdapter.updatePassword(staffId, hash);
  } else {
    await internalAdapter.linkAccount({
      userId: staffId,
      providerId: "credential",
      accountId: staffId,
      password: hash,
    });
  }
}

/** A token for the set-up page: single-use, good for three days. It is the form that better-auth's own reset takes. */
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

/** Leaves word in the audit trail that somebody with the server's shell made a set-up link. */
export async function recordSetUpLink(db: Db, staffId: string): Promise<void> {
  await recordEvent(db, {
    actor: "system",
    action: "staff.set-up-link-made",
    subject: { kind: "staff", id: staffId },
  });
}

/** Gives a new account the password that came with the command, and leaves word of it. */
export async function setFirstPassword(db: Db, auth: Auth, staffId: string, password: string): Promise<void> {
  await setPassword(auth, staffId, password);
  await recordEvent(db, {
    actor: "system",
    action: "staff.password-set",
    subject: { kind: "staff", id: staffId },
  });
}
