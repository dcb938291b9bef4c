import { recordEvent } from "~/audit/audit.server";
import type { Portal } from "~/portal.server";
import { hashPassword, setUpIdentifier, voidSetUpTokens, writePassword } from "./add-staff.server";
import { alertStaff, keepOneBrowser } from "./alert-staff.server";
import { type Browser, browserOf } from "./browser.server";

/** The staff id that a set-up token stands for, or undefined where it was used, has run out or never was. */
export async function findStaffBySetUpToken(portal: Portal, token: string): Promise<string | undefined> {
  if (token === "") return undefined;
  const { internalAdapter } = await portal.auth.$context;
  const found = await internalAdapter.findVerificationValue(setUpIdentifier(token));
  return found && found.expiresAt > new Date() ? found.value : undefined;
}

/**
 * Spends a set-up token on a password, ends the account's sessions and voids its other set-up links, all in one
 * transaction with its audit event and a letter to the account's owner. The account is then known in `browser` alone. Returns false where the token cannot be used (any more). The password's length is
 * the caller's to check.
 */
export async function choosePassword(
  portal: Portal,
  token: string,
  password: string,
  browser: Browser = browserOf(new Headers(), false),
): Promise<boolean> {
  if ((await findStaffBySetUpToken(portal, token)) === undefined) return false;
  const hash = await hashPassword(portal.auth, password);
  return portal.db.transaction().execute(async (trx) => {
    const spent = await trx
      .deleteFrom("staffVerifications")
      .where("identifier", "=", setUpIdentifier(token))
      .where("expiresAt", ">", new Date())
      .returning("value")
      .executeTakeFirst();
    // two tabs at once: the other one was first
    if (!spent) return false;
    const staffId = spent.value;
    await voidSetUpTokens(trx, staffId);
    await trx.deleteFrom("staffSessions").where("userId", "=", staffId).execute();
    await writePassword(trx, staffId, hash);
    await recordEvent(trx, {
      actor: { staffId },
      action: "staff.password-set",
      subject: { kind: "staff", id: staffId },
    });
    await keepOneBrowser(trx, staffId, browser);
    await alertStaff(trx, portal.jobs, { staffId, event: "password-set", browser });
    return true;
  });
}
