import { isAPIError } from "better-auth/api";
import { recordEvent } from "~/audit/audit.server";
import type { Portal } from "~/portal.server";

const identifierOf = (token: string) => `reset-password:${token}`;

/** The staff id that a set-up token stands for, or undefined where it was used, has run out or never was. */
export async function findStaffBySetUpToken(portal: Portal, token: string): Promise<string | undefined> {
  if (token === "") return undefined;
  const { internalAdapter } = await portal.auth.$context;
  const found = await internalAdapter.findVerificationValue(identifierOf(token));
  return found && found.expiresAt > new Date() ? found.value : undefined;
}

/**
 * Spends a set-up token on a password, ends the account's sessions and voids its other set-up links. Returns
 * false where the token cannot be used (any more). The password's length is the caller's to check.
 */
export async function choosePassword(portal: Portal, token: string, password: string): Promise<boolean> {
  const staffId = await findStaffBySetUpToken(portal, token);
  if (staffId === undefined) return false;
  try {
    await portal.auth.api.resetPassword({ body: { token, newPassword: password } });
  } catch (error) {
    // two tabs at once: the other one was first
    if (isAPIError(error) && error.body?.code === "INVALID_TOKEN") return false;
    throw error;
  }
  await portal.db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("staffVerifications")
      .where("value", "=", staffId)
      .where("identifier", "like", identifierOf("%"))
      .execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "staff.password-set",
      subject: { kind: "staff", id: staffId },
    });
  });
  return true;
}
