import { sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import { formatInBothCapitals } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { queueLetter } from "~/mail/queue-letter.server";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import { setUpPath } from "~/paths";
import type { Portal } from "~/portal.server";
import type { Db } from "~db/connect";
import type { Database, Locale } from "~db/schema";
import { renderStaffInvitation } from "~emails/staff-invitation";
import { insertStaff, type NewStaff, voidSetUpTokens, writeSetUpToken } from "./add-staff.server";
import type { StaffMember } from "./staff";

type Office = Pick<Portal, "db" | "jobs" | "env" | "mailer">;

export type Invited =
  | {
      readonly outcome: "invited";
      readonly name: string;
      /** The set-up link, where no mail arrives and somebody has to hand it over. */
      readonly link: string | undefined;
      /** Whether that is because the address takes no more mail. */
      readonly suppressed: boolean;
    }
  /** There is an account with this address. */
  | { readonly outcome: "taken" }
  | { readonly outcome: "no-account" };

/** Adds an account and mails its owner a set-up link, in one transaction with word of both. */
export async function inviteStaff(
  office: Office,
  { staff, by }: { readonly staff: NewStaff; readonly by: StaffMember },
): Promise<Invited> {
  return office.db.transaction().execute(async (trx) => {
    const staffId = await insertStaff(trx, staff, { staffId: by.id });
    if (staffId === undefined) return { outcome: "taken" };
    return sendLink(trx, office, staffId, by);
  });
}

/** Mails a new set-up link to an account's owner; those before it no longer work. */
export async function sendSetUpLink(
  office: Office,
  { staffId, by }: { readonly staffId: string; readonly by: StaffMember },
): Promise<Invited> {
  return office.db.transaction().execute((trx) => sendLink(trx, office, staffId, by));
}

async function sendLink(
  trx: Transaction<Database>,
  office: Office,
  staffId: string,
  by: StaffMember,
): Promise<Invited> {
  const to = await trx
    .selectFrom("staff")
    .where("id", "=", staffId)
    .select(["name", "email", "role", "locale"])
    .select(isSuppressed(sql.ref("staff.email")).as("suppressed"))
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("staffCredentials")
          .whereRef("staffCredentials.userId", "=", "staff.id")
          .where("password", "is not", null)
          .select("staffCredentials.id"),
      )
        .$castTo<boolean>()
        .as("hasPassword"),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!to) return { outcome: "no-account" };
  await voidSetUpTokens(trx, staffId);
  const { token, expiresAt } = await writeSetUpToken(trx, staffId);
  await recordEvent(trx, {
    actor: { staffId: by.id },
    action: "staff.set-up-link-made",
    subject: { kind: "staff", id: staffId },
  });
  const { env, jobs, mailer } = office;
  const link = new URL(setUpPath, env.baseUrl);
  link.searchParams.set("token", token);
  const t = translator(to.locale);
  const letter = renderStaffInvitation({
    locale: to.locale,
    siteName: env.SITE_NAME ?? t("siteName"),
    name: to.name,
    invitedBy: by.name,
    role: t(`vocabulary:role.${to.role}`),
    hasPassword: to.hasPassword,
    setUpUrl: link.href,
    validUntil: formatInBothCapitals(expiresAt, to.locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    }),
  });
  await queueLetter(trx, { jobs, env }, { ...to, kind: "staff-invitation", letter });
  const { name, suppressed } = to;
  return { outcome: "invited", name, link: mailer && !suppressed ? undefined : link.href, suppressed };
}

/** Voids an account's set-up links. Returns whether there were any. */
export async function revokeSetUpLinks(
  db: Db,
  { staffId, by }: { readonly staffId: string; readonly by: StaffMember },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if ((await voidSetUpTokens(trx, staffId)) === 0) return false;
    await recordEvent(trx, {
      actor: { staffId: by.id },
      action: "staff.set-up-link-revoked",
      subject: { kind: "staff", id: staffId },
    });
    return true;
  });
}

/** Remembers in which language somebody of the staff reads the desk, for letters to them. */
export async function setStaffLocale(db: Db, staffId: string, locale: Locale): Promise<void> {
  await db
    .updateTable("staff")
    .set({ locale })
    .where("id", "=", staffId)
    .where("locale", "!=", locale)
    .execute();
}
