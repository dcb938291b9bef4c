import { isDeepStrictEqual } from "node:util";
import { type RawBuilder, sql, type Transaction } from "kysely";
import { isSubmissionKey } from "~/comments/comment-form";
import type { TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";
import { createKey, digestOf } from "~/secret-key.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { contentOf, type Draft, type DraftContent, isDraftKey, isKeepable, typedOf } from "./draft";

type AnyDb = Db | Transaction<Database>;

/** The private link's secret is nowhere in the database: whoever reads a copy of it opens no draft. */
const hashOf = (key: string) => digestOf(key).toString("base64url");

/** Fourteen days after it was last saved, but never later than seven after the notice took its last comment. */
const expiry: RawBuilder<Date> = sql<Date>`least(
  clock_timestamp() + interval '14 days', notices.closes_at + make_interval(days => notices.late_days + 7))`;

const asJson = (typed: TypedComment) => sql<string>`${JSON.stringify(contentOf(typed))}::jsonb`;

export interface FormToKeep {
  readonly docket: string;
  readonly locale: Locale;
  readonly typed: TypedComment;
}

export type Kept =
  | { readonly outcome: "kept"; readonly key: string }
  /** The notice takes no comments, or there is none, or the form has lost its key, or is too long by far. */
  | { readonly outcome: "not-kept" };

/** Keeps a form as a draft, finished or not. Only the key in the answer opens it again. */
export async function keepDraft(db: Db, { docket, locale, typed }: FormToKeep): Promise<Kept> {
  const submissionKey = typed.submissionKey ?? "";
  if (!isSubmissionKey(submissionKey) || !isKeepable(typed)) return { outcome: "not-kept" };
  const key = createKey();
  const made = await db
    .insertInto("drafts")
    .columns(["keyHash", "noticeId", "locale", "content", "submissionKey", "expiresAt"])
    .expression((eb) =>
      eb
        .selectFrom("notices")
        .where("docketNumber", "=", docket)
        .where(sql`notice_arrival(notices, null, clock_timestamp())`, "is not", null)
        .select([
          eb.val(hashOf(key)).as("keyHash"),
          "notices.id",
          eb.val(locale).as("locale"),
          asJson(typed).as("content"),
          // sent already, and come back to with the browser's arrow: under the used key it could not be sent again
          sql<string>`case when exists (select from comments where submission_key = ${submissionKey})
            then gen_random_uuid()::text else ${submissionKey} end`.as("submissionKey"),
          expiry.as("expiresAt"),
        ]),
    )
    .returning("id")
    .executeTakeFirst();
  return made ? { outcome: "kept", key } : { outcome: "not-kept" };
}

/** The draft that a key opens; undefined where there is none, or none any more. */
export async function findDraft(db: AnyDb, key: string): Promise<Draft | undefined> {
  if (!isDraftKey(key)) return undefined;
  const found = await db
    .selectFrom("drafts")
    .innerJoin("notices", "notices.id", "drafts.noticeId")
    .where("drafts.keyHash", "=", hashOf(key))
    .where("drafts.expiresAt", ">", sql<Date>`clock_timestamp()`)
    .select([
      "notices.docketNumber",
      "drafts.locale",
      "drafts.content",
      "drafts.submissionKey",
      "drafts.version",
      "drafts.savedAt",
      "drafts.expiresAt",
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const { docketNumber, locale, content, submissionKey, version, savedAt, expiresAt } = found;
  const form = { submissionKey, draft: key, draftVersion: String(version) };
  // written by `contentOf` alone
  const typed = typedOf(content as unknown as DraftContent, form);
  return { key, docket: docketNumber, locale, version, savedAt, expiresAt, typed };
}

export type Saved =
  | { readonly outcome: "saved"; readonly version: number; readonly savedAt: Date; readonly expiresAt: Date }
  /** Somebody else saved it since: nothing was overwritten. */
  | { readonly outcome: "conflict"; readonly other: Draft }
  | { readonly outcome: "gone" }
  /** Nothing was saved: no person's form is as long. */
  | { readonly outcome: "too-long" };

/**
 * Saves a draft over the version that the person saw (`typed.draftVersion`). What both sides wrote alike is no conflict:
 * a second click, or a saving by the script under way while its form was sent.
 */
export async function saveDraft(
  db: Db,
  { key, locale, typed }: { readonly key: string; readonly locale: Locale; readonly typed: TypedComment },
): Promise<Saved> {
  if (!isDraftKey(key)) return { outcome: "gone" };
  if (!isKeepable(typed)) return { outcome: "too-long" };
  const content = asJson(typed);
  const saved = await db
    .updateTable("drafts")
    .from("notices")
    .set({
      content,
      locale,
      version: sql<number>`drafts.version + 1`,
      savedAt: sql<Date>`clock_timestamp()`,
      expiresAt: expiry,
    })
    .whereRef("notices.id", "=", "drafts.noticeId")
    .where("drafts.keyHash", "=", hashOf(key))
    .where("drafts.expiresAt", ">", sql<Date>`clock_timestamp()`)
    .where((is) =>
      is.or([is("drafts.version", "=", versionOf(typed)), is(sql`drafts.content`, "=", content)]),
    )
    .returning(["drafts.version", "drafts.savedAt", "drafts.expiresAt"])
    .executeTakeFirst();
  if (saved) return { outcome: "saved", ...saved };
  const other = await findDraft(db, key);
  return other ? { outcome: "conflict", other } : { outcome: "gone" };
}

/**
 * The draft that a form was opened from, where somebody else has saved it since: sending the form now would drop what they
 * wrote. Undefined where nothing would be lost.
 */
export async function findNewerDraft(db: AnyDb, typed: TypedComment): Promise<Draft | undefined> {
  const saved = typed.draft ? await findDraft(db, typed.draft) : undefined;
  if (!saved || saved.version === versionOf(typed)) return undefined;
  return isDeepStrictEqual(contentOf(saved.typed), contentOf(typed)) ? undefined : saved;
}

/** The version that a form says it was opened with; one that it could not have seen is none. */
function versionOf({ draftVersion }: TypedComment): number {
  return /^\d{1,9}$/.test(draftVersion ?? "") ? Number(draftVersion) : 0;
}

/** Deletes a draft. Returns the form whose unsent files go with it, or undefined where there was no such draft. */
export async function deleteDraft(
  db: Db,
  key: string,
): Promise<{ readonly docket: string; readonly submissionKey: string } | undefined> {
  if (!isDraftKey(key)) return undefined;
  const deleted = await db
    .deleteFrom("drafts")
    .using("notices")
    .whereRef("notices.id", "=", "drafts.noticeId")
    .where("drafts.keyHash", "=", hashOf(key))
    .returning(["notices.docketNumber as docket", "drafts.submissionKey"])
    .executeTakeFirst();
  return deleted;
}

/** Deletes what has expired; for a job that runs now and then. Returns how many. */
export async function purgeDrafts(db: AnyDb): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("drafts")
    .where("expiresAt", "<=", sql<Date>`clock_timestamp()`)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
