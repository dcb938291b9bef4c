import { recordEvent } from "~/audit/audit.server";
import type { Portal } from "~/portal.server";
import { hashPassword, writePassword } from "./add-staff.server";

const identifierOf = (token: string) => `reset-password:${token}`;

/** The staff id that a set-up token stands for, or undefined where it was used, has run out or never was. */
export async function findStaffBySetUpToken(portal: Portal, token: string): Promise<string | undefined> {
  if (token === "") return undefined;
  const { internalAdapter } = await portal.auth.$context;
  const found = await internalAdapter.findVerificationValue(identifierOf(token));
  return found && found.expiresAt > new Date() ? found.value : undefined;
}

/**
 * Spends a set-up token on a password, ends the account's sessions and voids its other set-up links, all in one
 * transaction with its audit event. Returns false where the token cannot be used (any more). The password's length is
 * the caller's to check.
 */
export async function choosePassword(portal: Portal, token: string, password: string): Promise<boolean> {
  if ((await findStaffBySetUpToken(portal, token)) === undefined) return false;
  const hash = await hashPassword(portal.auth, password);
  return portal.db.transaction().execute(async (trx) => {
    const spent = await trx
      .deleteFrom("staffVerifications")
      .where("identifier", "=", identifierOf(token))
      .where("expiresAt", ">", new Date())
      .returning("value")
      .executeTakeFirst();
    // two tabs at once: the other one was first
    if (!spent) return false;
    const staffId = spent.value;
    await trx
      .deleteFrom("staffVerifications")
      .where("value", "=", staffId)
      .where("identifier", "like", identifierOf("%"))
      .execute();
    await trx.deleteFrom("staffSessions").where("userId", "=", staffId).execute();
    await writePassword(trx, staffId, hash);
    await recordEvent(trx, {
      actor: { staffId },
      action: "staff.password-set",
      subject: { kind: "staff", id: staffId },
    });
    return true;
  });
}
