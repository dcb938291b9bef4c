import { recordEvent } from "~/audit/audit.server";
import { type Locale, locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { type Change, changing } from "./author-notice.server";
import type { AuthoringResult } from "./authoring-result";
import { raiseVersion } from "./write-notice.server";

/** Says on a closed notice's page, in both languages, what became of the input; later calls correct it. */
export async function publishOutcome(
  db: Db,
  change: Change,
  outcome: Readonly<Record<Locale, string>>,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    if (notice.status !== "closed") return { kind: "wrong-status", status: notice.status };
    for (const locale of locales) {
      await trx
        .updateTable("noticeTexts")
        .set({ outcome: outcome[locale] })
        .where("noticeId", "=", notice.id)
        .where("locale", "=", locale)
        .execute();
    }
    await recordEvent(trx, {
      actor: { staffId: change.staffId },
      action: "notice.outcome-published",
      subject: { kind: "notice", id: change.docket },
      before: { "outcome.en": notice.outcome.en, "outcome.es": notice.outcome.es },
      after: { "outcome.en": outcome.en, "outcome.es": outcome.es },
    });
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}
