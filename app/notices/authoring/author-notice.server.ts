import type { Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import { locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { brokenConstraint } from "~db/errors";
import type { Database } from "~db/schema";
import type { NoticeStatus } from "../notice";
import type { AuthoringResult } from "./authoring-result";
import { findChanges } from "./changes";
import { missingForPublication } from "./completeness";
import { type EditedNotice, findNoticeForChange, toldDates } from "./edited-notice.server";
import type { FieldProblem } from "./notice-fields";
import type { NoticeDraft } from "./notice-form";
import { raiseVersion, writeNotice } from "./write-notice.server";

type Trx = Transaction<Database>;

/** Who changes a notice, which, and the version that they have seen. */
export interface Change {
  readonly staffId: string;
  readonly docket: string;
  readonly version: number;
}

export const isPublished = (status: NoticeStatus) =>
  status === "scheduled" || status === "open" || status === "closed";

/** Starts a notice: an empty draft. Returns false where the docket number is taken. */
export async function draftNotice(
  db: Db,
  {
    staffId,
    docket,
    edition,
  }: { readonly staffId: string; readonly docket: string; readonly edition: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto("notices")
      .columns(["docketNumber", "editionId", "createdBy"])
      .expression((eb) =>
        eb
          .selectFrom("editions")
          .where("code", "=", edition)
          .select([eb.val(docket).as("docketNumber"), "editions.id", eb.val(staffId).as("createdBy")]),
      )
      .onConflict((conflict) => conflict.column("docketNumber").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) return false;
    await trx
      .insertInto("noticeTexts")
      .values(
        locales.map((locale) => ({
          noticeId: added.id,
          locale,
          title: "",
          summary: "",
          body: "",
          agencies: "",
        })),
      )
      .execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "notice.drafted",
      subject: { kind: "notice", id: docket },
      after: { edition },
    });
    return true;
  });
}

/**
 * Stores what was written. A draft may be incomplete; a published notice may be corrected, but stays complete, and
 * its dates stay as they are: a deadline moves by an extension alone. Undefined for an unknown docket number.
 */
export async function saveNotice(
  db: Db,
  change: Change,
  draft: NoticeDraft,
): Promise<AuthoringResult | undefined> {
  return changing(db, change, (trx, notice) => saveWithin(trx, change, notice, draft));
}

/**
 * Runs a change in a transaction that holds the notice's lock, and refuses one that was begun on an older version.
 * Undefined for an unknown docket number.
 */
export async function changing(
  db: Db,
  { docket, version }: Change,
  change: (trx: Trx, notice: EditedNotice) => Promise<AuthoringResult>,
): Promise<AuthoringResult | undefined> {
  try {
    return await db.transaction().execute(async (trx): Promise<AuthoringResult | undefined> => {
      const notice = await findNoticeForChange(trx, docket);
      if (!notice) return undefined;
      if (notice.version !== version) return { kind: "conflict" };
      return change(trx, notice);
    });
  } catch (error) {
    // an answer came in while its question was being removed
    if (brokenConstraint(error) === "comment_answers_question_fk")
      return { kind: "problems", problems: [{ field: "questions", code: "question-fixed" }] };
    throw error;
  }
}

/** The same inside a transaction that holds the notice's lock. */
export async function saveWithin(
  trx: Trx,
  change: Change,
  notice: EditedNotice,
  draft: NoticeDraft,
): Promise<AuthoringResult> {
  if (notice.status === "withdrawn") return { kind: "wrong-status", status: notice.status };
  const published = isPublished(notice.status);
  const wanted = published ? { ...draft, ...toldDates(notice) } : draft;
  const problems = [...(published ? missingForPublication(wanted) : []), ...lostQuestions(notice, wanted)];
  if (problems.length > 0) return { kind: "problems", problems };
  const changes = findChanges(notice, wanted);
  if (!changes) return { kind: "done", version: notice.version };
  await writeNotice(trx, notice, wanted);
  await recordEvent(trx, {
    actor: { staffId: change.staffId },
    action: "notice.edited",
    subject: { kind: "notice", id: change.docket },
    ...changes,
  });
  return { kind: "done", version: await raiseVersion(trx, notice.id) };
}

/** Questions that people have before them or have answered must stay, and a question's key must be this notice's own. */
function lostQuestions(notice: EditedNotice, draft: NoticeDraft): FieldProblem[] {
  const kept = draft.questions.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const known = notice.questions.map(({ id }) => id);
  const foreign = kept.some((id) => !known.includes(id)) || new Set(kept).size !== kept.length;
  const lost = notice.questions.some(({ id, fixed }) => fixed && !kept.includes(id));
  return foreign || lost ? [{ field: "questions", code: "question-fixed" }] : [];
}
