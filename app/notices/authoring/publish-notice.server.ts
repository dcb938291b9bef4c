import { sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { type Change, changing, saveWithin } from "./author-notice.server";
import type { AuthoringResult } from "./authoring-result";
import { missingForPublication } from "./completeness";
import type { NoticeDraft } from "./notice-form";
import { raiseVersion } from "./write-notice.server";

type Trx = Transaction<Database>;

/** Stores what was written and asks colleagues to review it. */
export async function requestReview(
  db: Db,
  change: Change,
  draft: NoticeDraft,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    if (notice.status !== "draft") return { kind: "wrong-status", status: notice.status };
    const saved = await saveWithin(trx, change, notice, draft);
    if (saved.kind !== "done") return saved;
    await trx
      .updateTable("notices")
      .set({ reviewRequestedAt: sql`clock_timestamp()` })
      .where("id", "=", notice.id)
      .execute();
    await record(trx, change, "notice.review-requested");
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}

/** Stores what was written and takes the notice out of review. */
export async function returnToDraft(
  db: Db,
  change: Change,
  draft: NoticeDraft,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    if (notice.status !== "in-review") return { kind: "wrong-status", status: notice.status };
    const saved = await saveWithin(trx, change, notice, draft);
    if (saved.kind !== "done") return saved;
    await trx.updateTable("notices").set({ reviewRequestedAt: null }).where("id", "=", notice.id).execute();
    await record(trx, change, "notice.review-returned");
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}

/**
 * Stores what was written and publishes it, or names all that is missing and changes nothing. It opens and closes by
 * itself from then on, by the database's clock.
 */
export async function publishNotice(
  db: Db,
  change: Change,
  draft: NoticeDraft,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    if (notice.status !== "draft" && notice.status !== "in-review")
      return { kind: "wrong-status", status: notice.status };
    const problems = missingForPublication(draft);
    if (draft.closesAt && draft.closesAt <= (await now(trx)))
      problems.push({ field: "closesAt", code: "closes-in-past" });
    if (problems.length > 0) return { kind: "problems", problems };
    const saved = await saveWithin(trx, change, notice, draft);
    if (saved.kind !== "done") return saved;
    await trx
      .updateTable("notices")
      .set({ publishedAt: sql`clock_timestamp()` })
      .where("id", "=", notice.id)
      .execute();
    await record(trx, change, "notice.published", {
      opensAt: draft.opensAt?.toISOString(),
      closesAt: draft.closesAt?.toISOString(),
    });
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}

/** Takes a notice out of use, for good: a draft is set aside, a published notice's page says that it was withdrawn. */
export async function withdrawNotice(db: Db, change: Change): Promise<AuthoringResult | undefined> {
  return changing(db, change, async (trx, notice) => {
    if (notice.status === "withdrawn") return { kind: "wrong-status", status: notice.status };
    await trx
      .updateTable("notices")
      .set({ withdrawnAt: sql`clock_timestamp()` })
      .where("id", "=", notice.id)
      .execute();
    await recordEvent(trx, {
      actor: { staffId: change.staffId },
      action: "notice.withdrawn",
      subject: { kind: "notice", id: change.docket },
      before: { status: notice.status },
      after: { status: "withdrawn" },
    });
    return { kind: "done", version: await raiseVersion(trx, notice.id) };
  });
}

/** The database's clock, which decides what is past. */
export async function now(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error("the database did not say what time it is");
  return row.now;
}

async function record(
  trx: Trx,
  { staffId, docket }: Change,
  action: "notice.review-requested" | "notice.review-returned" | "notice.published",
  after?: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordEvent(trx, {
    actor: { staffId },
    action,
    subject: { kind: "notice", id: docket },
    ...(after ? { after } : {}),
  });
}
