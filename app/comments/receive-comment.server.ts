import type { ExpressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ListedFile } from "~/attachments/attachment";
import { listedColumns } from "~/attachments/pending-files.server";
import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";
import { arrivalNow, askedNotice } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import {
  type AskedNotice,
  type CommentFormError,
  type CommentInput,
  commentSchema,
  fieldErrors,
  isSubmissionKey,
} from "./comment-form";
import type { Proofs } from "./proof/proofs.server";
import { saysSomethingElse } from "./repeated-form.server";
import { findSubmission, type SentFile, submitComment } from "./submit-comment.server";
import type { TypedComment } from "./typed-comment";

export interface Arrival {
  readonly docket: string;
  readonly locale: Locale;
  readonly typed: TypedComment;
  /** The comment that the form amends: its files, but for those left out, count with the form's own. */
  readonly amends?: { readonly commentId: number; readonly removed: readonly string[] };
}

/** What counting a submission found. */
export interface CountedSubmission {
  /** Seconds to wait, where there were too many. */
  readonly wait: number | undefined;
  /** There were so many that not even the last minute excuses it. */
  readonly isFlood?: boolean;
}

/** What decides whether a moderator should look first. */
export interface Scrutiny {
  /** Counts a submission that could be stored, and says whether it looks wrong. */
  readonly countSubmission: () => Promise<CountedSubmission & { readonly unusual: boolean }>;
  readonly proofs: Pick<Proofs, "check">;
  /** The proof of work that came with the form, unchecked. */
  readonly proof?: string | undefined;
  /** A field that people never see was filled in. */
  readonly trapped?: boolean;
}

type Refusal =
  | { readonly outcome: "invalid"; readonly errors: ReadonlyMap<string, CommentFormError> }
  | { readonly outcome: "not-open"; readonly status: NoticeStatus }
  | { readonly outcome: "no-such-notice" };

type Stored = {
  readonly outcome: "stored";
  readonly trackingNumber: string;
  readonly followKey: string | null;
  /** The form was sent before and says something else now, which is stored nowhere. */
  readonly differs: boolean;
};

export type ArrivalResult =
  | Stored
  | Refusal
  | { readonly outcome: "too-many"; readonly waitSeconds: number }
  /** A file was removed meanwhile: the form comes back, and says so. */
  | { readonly outcome: "files-changed" };

/** A file of a form, as it is listed and as it is recorded. */
export type FormFile = ListedFile & SentFile;

export type ReviewResult =
  | {
      readonly outcome: "fine";
      readonly input: CommentInput;
      readonly files: readonly FormFile[];
      readonly late: boolean;
    }
  | Stored
  | Refusal;

/**
 * Takes a form as it was typed and says what became of it. "stored" is also the answer to a submission key that
 * was used before, whatever has changed since: its receipt stays its receipt, and says so where the words are others.
 */
export async function receiveComment(db: Db, arrival: Arrival, scrutiny: Scrutiny): Promise<ArrivalResult> {
  const likely = checkByMemory(db, arrival);
  const checked = likely ?? (await reviewComment(db, arrival));
  if (checked.outcome !== "fine") return checked;
  const { docket, locale } = arrival;
  const { unusual, ...counted } = await scrutiny.countSubmission();
  const wait = await findWait(db, arrival, counted);
  if (wait !== undefined)
    return (await findStored(db, arrival)) ?? { outcome: "too-many", waitSeconds: wait };
  const submission = {
    docket,
    locale,
    doubt: scrutiny.trapped ? ("trap" as const) : unusual ? ("no-proof" as const) : undefined,
    proof: unusual ? await scrutiny.proofs.check(scrutiny.proof) : undefined,
  };
  let result = await submitComment(db, { ...submission, input: checked.input, files: checked.files });
  if (likely && (result.outcome === "files-changed" || result.outcome === "not-open")) {
    // it has files after all, or the notice has closed since, which one of its files may have been in time for
    const whole = await reviewComment(db, arrival);
    if (whole.outcome !== "fine") return whole;
    result = await submitComment(db, { ...submission, input: whole.input, files: whole.files });
  }
  switch (result.outcome) {
    case "accepted":
      return { ...result, outcome: "stored", differs: false };
    case "repeated":
      return asStored(db, arrival, result);
    case "key-used-elsewhere":
      return { outcome: "invalid", errors: new Map([["submissionKey", "form-expired"]]) };
    case "not-open":
      return { outcome: "not-open", status: result.status ?? "closed" };
    case "files-changed":
      return result;
  }
}

/**
 * The seconds that a form has to wait, or undefined where it may be sent now: among the first, or because the notice closes
 * meanwhile. Nobody whose neighbors were faster loses the last hour by it; such a comment is in doubt like any other.
 */
export async function findWait(
  db: Db,
  { docket, typed }: Pick<Arrival, "docket" | "typed">,
  { wait, isFlood }: CountedSubmission,
): Promise<number | undefined> {
  if (wait === undefined || isFlood) return wait;
  const { submissionKey } = typed;
  const later = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select([arrivalNow(submissionKey).as("now"), arrivalNow(submissionKey, wait).as("later")])
    .executeTakeFirst();
  return later?.now === later?.later ? wait : undefined;
}

/** Checks a form as it would be checked when it is sent, and stores nothing: what its author reviews is what would be stored. */
export async function reviewComment(db: Db, arrival: Arrival): Promise<ReviewResult> {
  const { docket, typed } = arrival;
  const notice = await askedNotice(db, docket, typed.submissionKey)
    .select((eb) => filesOfForm(eb, arrival).as("files"))
    .executeTakeFirst();
  if (!notice) return { outcome: "no-such-notice" };
  const { files } = notice;
  if (notice.takenAs === "in-time") remember(db, docket, notice);
  if (!notice.takenAs)
    return (await findStored(db, arrival)) ?? { outcome: "not-open", status: notice.status };
  const count = (part: SentFile["part"]) => files.filter((file) => file.part === part).length;
  const checked = schemaFor(notice).safeParse({
    ...typed,
    files: { main: count("main"), publicVersion: count("public-version") },
  });
  if (!checked.success)
    return (await findStored(db, arrival)) ?? { outcome: "invalid", errors: fieldErrors(checked.error) };
  return {
    outcome: "fine",
    input: checked.data,
    files: sentFiles(checked.data, files),
    late: notice.takenAs === "late",
  };
}

/** A public version's files go with a confidential comment alone. */
const sentFiles = ({ publication }: CommentInput, files: readonly FormFile[]) =>
  publication === "confidential" ? files : files.filter(({ part }) => part === "main");

/** Whether a form, or with a key that very form, may be sent to a notice now, so that taking its files makes sense. */
export async function takesComments(db: Db, docket: string, submissionKey?: string): Promise<boolean> {
  const notice = await askedNotice(db, docket, submissionKey).executeTakeFirst();
  return Boolean(notice?.takenAs);
}

/** The files that were uploaded under the form's key and wait for it to be sent, and those of the comment that it amends. */
function filesOfForm(
  outer: ExpressionBuilder<Database, "notices">,
  { typed: { submissionKey = "" }, amends }: Arrival,
) {
  return jsonArrayFrom(
    outer
      .selectFrom("attachments")
      .whereRef("attachments.noticeId", "=", "notices.id")
      .where((eb) =>
        eb.or([
          eb.and([
            eb("attachments.submissionKey", "=", submissionKey),
            eb("attachments.commentId", "is", null),
            eb("attachments.scan", "<>", "infected"),
          ]),
          eb.and([
            eb("attachments.commentId", "=", amends?.commentId ?? null),
            eb("attachments.replacedAt", "is", null),
          ]),
        ]),
      )
      .$if(Boolean(amends?.removed.length), (files) =>
        files.where("attachments.id", "not in", [...(amends?.removed ?? [])]),
      )
      .select(listedColumns)
      .select("attachments.sha256")
      .orderBy("attachments.storedAt")
      .orderBy("attachments.id"),
  );
}

async function findStored(db: Db, arrival: Arrival): Promise<Stored | undefined> {
  const { docket, typed } = arrival;
  const key = typed.submissionKey ?? "";
  const stored = isSubmissionKey(key) ? await findSubmission(db, docket, key) : undefined;
  return stored && asStored(db, arrival, stored);
}

async function asStored(
  db: Db,
  arrival: Arrival,
  { trackingNumber, followKey }: { readonly trackingNumber: string; readonly followKey: string | null },
): Promise<Stored> {
  const differs = await saysSomethingElse(db, arrival, trackingNumber);
  return { outcome: "stored", trackingNumber, followKey, differs };
}

/** What a notice asks, as it was within the last moments. */
interface Remembered extends AskedNotice {
  readonly until: number;
}

const REMEMBERED_MS = 2_000;
const remembered = new WeakMap<Db, Map<string, Remembered>>();

function remember(db: Db, docket: string, { questions, pillars }: AskedNotice): void {
  const known = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, known);
  if (known.size >= MOST_SCHEMAS) known.clear();
  known.set(docket, { questions, pillars, until: performance.now() + REMEMBERED_MS });
}

/**
 * Checks a form by what its notice asked a moment ago, as if it had no files: on a busy day that spares most submissions a
 * query. Whether the notice takes comments, and whether there are files, the submission's own statement decides. Undefined
 * where nothing is remembered, or where anything is wrong, which is then said from what is stored.
 */
function checkByMemory(db: Db, { docket, typed, amends }: Arrival) {
  const notice = remembered.get(db)?.get(docket);
  if (!notice || notice.until < performance.now() || amends) return undefined;
  const checked = schemaFor(notice).safeParse(typed);
  return checked.success ? ({ outcome: "fine", input: checked.data, files: [] } as const) : undefined;
}

const schemas = new Map<string, ReturnType<typeof commentSchema>>();
const MOST_SCHEMAS = 100;

/** Making a schema takes longer than checking a whole comment by it; the notices open at a time are few. */
function schemaFor({ questions, pillars }: AskedNotice) {
  const key = JSON.stringify([questions, pillars]);
  const schema = schemas.get(key) ?? commentSchema({ questions, pillars });
  if (schemas.size >= MOST_SCHEMAS) schemas.clear();
  schemas.set(key, schema);
  return schema;
}
