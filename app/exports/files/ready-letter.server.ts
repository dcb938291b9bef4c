import { sql } from "kysely";
import { formatInBothCapitals } from "~/i18n/dates";
import { formatFileSize } from "~/i18n/numbers";
import { translator } from "~/i18n/translate";
import type { JobData } from "~/jobs.server";
import { queueLetter } from "~/mail/queue-letter.server";
import { exportsPath } from "~/paths";
import type { StaffOffice } from "~/staff/staff-office";
import type { Db } from "~db/connect";
import { renderExportReady } from "~emails/export-ready";
import { exportRequestSchema } from "../read-export-request";

/**
 * Tells whoever asked for a file that it can be had, once however often its job runs: the letter has the name of the
 * attempt that made the file. Nothing is written of a file that is not there any more, or that was made anew since: that one has
 * a job of its own.
 */
export async function writeReadyLetter(
  office: StaffOffice & { readonly db: Db },
  { exportId, claim }: JobData["write-ready-letter"],
): Promise<void> {
  await office.db.transaction().execute(async (trx) => {
    const ready = await trx
      .selectFrom("exports")
      .innerJoin("staff", "staff.id", "exports.staffId")
      .where("exports.id", "=", exportId)
      .where("exports.claim", "=", claim)
      .where("exports.state", "=", "ready")
      .where("exports.expiresAt", ">", sql<Date>`clock_timestamp()`)
      .select(["exports.request", "exports.size", "exports.expiresAt"])
      .select(["staff.name", "staff.email", "staff.locale"])
      // whoever deletes it meanwhile waits until it is told of
      .forShare("exports")
      .executeTakeFirst();
    if (!ready?.expiresAt) return;
    const { docket, format } = exportRequestSchema.parse(ready.request);
    const { locale, email } = ready;
    const t = translator(locale);
    const letter = renderExportReady({
      locale,
      siteName: office.env.SITE_NAME ?? t("siteName"),
      name: ready.name,
      docketNumber: docket,
      what: t(`exports:format.${format}`),
      size: formatFileSize(ready.size ?? 0, locale),
      until: formatInBothCapitals(ready.expiresAt, locale, {
        inWashington: t("inWashington"),
        inMexicoCity: t("inMexicoCity"),
      }),
      exportsUrl: new URL(exportsPath, office.env.baseUrl).href,
    });
    await queueLetter(trx, office, { kind: "export-ready", locale, email, letter, messageId: claim });
  });
}
