import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Extension } from "./after-publication";
import { type Change, changing, isPublished } from "./author-notice.server";
import type { AuthoringResult } from "./authoring-result";
import { now } from "./publish-notice.server";
import { raiseVersion } from "./write-notice.server";

/**
 * Moves a published notice's closing to a later time, for a reason that the public can read. A notice that has closed
 * opens again, which takes a confirmation of its own (`reopen`).
 */
export async function extendNotice(
  db: Db,
  change: Change,
  extension: Extension,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    const { status, closesAt: previousClosesAt } = notice;
    if (!isPublished(status) || !previousClosesAt) return { kind: "wrong-status", status };
    const { closesAt, timeZone, reason } = extension;
    if (closesAt <= previousClosesAt)
      return { kind: "problems", problems: [{ field: "closesAt", code: "not-later" }] };
    if (closesAt <= (await now(trx)))
      return { kind: "problems", problems: [{ field: "closesAt", code: "closes-in-past" }] };
    const reopened = status === "closed";
    if (reopened && !extension.reopen)
      return { kind: "problems", problems: [{ field: "reopen", code: "confirm" }] };
    await trx
      .insertInto("noticeExtensions")
      .values({
        noticeId: notice.id,
        previousClosesAt,
        closesAt,
        reasonEn: reason.en,
        reasonEs: reason.es,
        decidedBy: change.staffId,
      })
      .execute();
    await trx.updateTable("notices").set({ closesAt, timeZone }).where("id", "=", notice.id).execute();
    await recordEvent(trx, {
      actor: { staffId: change.staffId },
      action: "notice.extended",
      subject: { kind: "notice", id: change.docket },
      before: { closesAt: previousClosesAt.toISOString(), ...(reopened ? { status } : {}) },
      after: {
        closesAt: closesAt.toISOString(),
        ...(reopened ? { status: "open" } : {}),
        "reason.en": reason.en,
        "reason.es": reason.es,
      },
    });
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}
