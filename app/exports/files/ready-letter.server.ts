import type { Transaction } from "kysely";
import { formatInBothCapitals } from "~/i18n/dates";
import { formatFileSize } from "~/i18n/numbers";
import { translator } from "~/i18n/translate";
import { queueLetter } from "~/mail/queue-letter.server";
import { exportsPath } from "~/paths";
import type { StaffOffice } from "~/staff/staff-office";
import type { Database } from "~db/schema";
import { renderExportReady } from "~emails/export-ready";
import { exportRequestSchema } from "../read-export-request";

/** Tells whoever asked for a file that it can be had, in the transaction that makes it so. */
export async function queueReadyLetter(
  trx: Transaction<Database>,
  office: StaffOffice,
  ready: {
    readonly staffId: string;
    readonly request: unknown;
    readonly size: number | null;
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  const { docket, format } = exportRequestSchema.parse(ready.request);
  const to = await trx
    .selectFrom("staff")
    .where("id", "=", ready.staffId)
    .select(["name", "email", "locale"])
    .executeTakeFirstOrThrow();
  const t = translator(to.locale);
  const letter = renderExportReady({
    locale: to.locale,
    siteName: office.env.SITE_NAME ?? t("siteName"),
    name: to.name,
    docketNumber: docket,
    what: t(`exports:format.${format}`),
    size: formatFileSize(ready.size ?? 0, to.locale),
    until: formatInBothCapitals(ready.expiresAt ?? new Date(), to.locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    }),
    exportsUrl: new URL(exportsPath, office.env.baseUrl).href,
  });
  await queueLetter(trx, office, { ...to, kind: "export-ready", letter });
}
