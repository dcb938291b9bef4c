import { sql, type Transaction } from "kysely";
import { formatInBothCapitals } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import type { JobData, Jobs } from "~/jobs.server";
import { queueLetter } from "~/mail/queue-letter.server";
import { signInPath } from "~/paths";
import { digestOf } from "~/secret-key.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { renderSignInAlert, type SignInEvent } from "~emails/sign-in-alert";
import { BROWSER_DAYS, type Browser } from "./browser.server";
import { DEMO_DOMAIN } from "./staff";
import type { StaffOffice } from "./staff-office";

type Trx = Transaction<Database>;

/** Queues a letter to an account's owner about what was just done with it; null stands for no account. */
export async function alertStaff(
  trx: Trx,
  jobs: Jobs,
  {
    staffId,
    event,
    browser,
  }: { readonly staffId: string | null; readonly event: SignInEvent; readonly browser: Browser | undefined },
): Promise<void> {
  await jobs.enqueue(trx, "write-staff-alert", {
    staffId,
    event,
    browser: browser?.name ?? null,
    happenedAt: new Date().toISOString(),
    messageId: crypto.randomUUID(),
  });
}

/** Writes such a letter, freezes it and queues its sending, once however often its job runs. Nobody reads the demo's addresses. */
export async function writeStaffAlert(
  office: StaffOffice & { readonly db: Db },
  { staffId, event, browser, happenedAt, messageId }: JobData["write-staff-alert"],
): Promise<void> {
  const { db, env } = office;
  const to = await db
    .selectFrom("staff")
    .where("id", "=", staffId ?? "")
    .select(["name", "email", "locale"])
    .executeTakeFirst();
  if (!to || to.email.endsWith(DEMO_DOMAIN)) return;
  const t = translator(to.locale);
  const letter = renderSignInAlert({
    locale: to.locale,
    siteName: env.SITE_NAME ?? t("siteName"),
    name: to.name,
    event,
    happenedAt: formatInBothCapitals(new Date(happenedAt), to.locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    }),
    browser,
    signInUrl: new URL(signInPath, env.baseUrl).href,
  });
  await db
    .transaction()
    .execute((trx) => queueLetter(trx, office, { ...to, kind: "sign-in-alert", letter, messageId }));
}

/**
 * Remembers that an account was used in a browser, and tells its owner where that is a new one. The first browser of all
 * is taken on trust: there is nothing that it could be compared with.
 */
export async function meetBrowser(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  staffId: string,
  browser: Browser,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom("staffBrowsers")
      .where("staffId", "=", staffId)
      .select("digest")
      .forUpdate()
      .execute();
    await rememberBrowser(trx, staffId, browser);
    const digest = digestOf(browser.key);
    if (known.length === 0 || known.some((each) => digest.equals(each.digest))) return;
    await alertStaff(trx, jobs, { staffId, event: "new-browser", browser });
  });
}

async function rememberBrowser(trx: Trx, staffId: string, browser: Browser): Promise<void> {
  await trx
    .insertInto("staffBrowsers")
    .values({ staffId, digest: digestOf(browser.key) })
    .onConflict((conflict) =>
      conflict.columns(["staffId", "digest"]).doUpdateSet({ lastUsedAt: sql`clock_timestamp()` }),
    )
    .execute();
}

/** After a password was chosen, its browser alone is known: in any other the account is new again. */
export async function keepOneBrowser(trx: Trx, staffId: string, browser: Browser): Promise<void> {
  await trx.deleteFrom("staffBrowsers").where("staffId", "=", staffId).execute();
  await rememberBrowser(trx, staffId, browser);
}

/** Forgets browsers whose cookies have run out. */
export async function purgeBrowsers(db: Db): Promise<void> {
  await sql`
    delete from staff_browsers
    where last_used_at < clock_timestamp() - make_interval(days => ${BROWSER_DAYS})`.execute(db);
}
