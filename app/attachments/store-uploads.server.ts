import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { sql, type Transaction } from "kysely";
import type { Portal } from "~/portal.server";
import type { Database } from "~db/schema";
import {
  attachmentLimits,
  fileKinds,
  type ListedFile,
  type Part,
  type Scan,
  type UploadProblem,
} from "./attachment";
import { type FormKey, listedColumns, pendingFiles } from "./pending-files.server";
import type { SpooledUpload, Upload } from "./upload";

/** What became of a file of a form. */
export type UploadResult =
  | { readonly outcome: "kept"; readonly file: ListedFile }
  | {
      readonly outcome: "refused";
      readonly part: Part;
      readonly fileName: string;
      readonly problem: UploadProblem;
      /** Seconds to wait, with "too-often". */
      readonly waitSeconds?: number;
    };

/** A file that was not kept, with why. */
export type RefusedFile = Extract<UploadResult, { readonly outcome: "refused" }>;

type Keeping = Pick<Portal, "db" | "storage" | "jobs" | "scanner" | "fileWorkers" | "log">;

export interface UploadingForm extends FormKey {
  /** The network that it comes from, which takes turns with others where files are looked into. */
  readonly sender?: string;
  /** Counts bytes against the sender's limit; answers with the seconds to wait where there were too many. */
  readonly countBytes: (bytes: number) => Promise<number | undefined>;
}

/**
 * Checks, scans and keeps the files of a form for its single-use key, one after the other; says of each what became of
 * it, in their order. A file sent before, with the same bytes, name and part, is that attachment again. No file stays
 * in the spool. Throws where the database is away: what was kept until then is found again by the next try.
 */
export async function storeUploads(
  portal: Keeping,
  form: UploadingForm,
  uploads: readonly Upload[],
): Promise<UploadResult[]> {
  const results: UploadResult[] = [];
  try {
    for (const upload of uploads) {
      const { part, fileName } = upload;
      const result = upload.problem === undefined ? await storeUpload(portal, form, upload) : upload.problem;
      results.push(
        typeof result === "string" ? { outcome: "refused", part, fileName, problem: result } : result,
      );
    }
  } finally {
    for (const upload of uploads) {
      if (upload.problem === undefined) await portal.storage.spool.discard(upload.path);
    }
  }
  return results;
}

async function storeUpload(
  portal: Keeping,
  form: UploadingForm,
  upload: SpooledUpload,
): Promise<UploadResult | UploadProblem> {
  const { db, storage, log } = portal;
  const { part, fileName, size } = upload;
  // asked before anything costly is done; decided once more when the row is written
  const before = judge(await filesOfKey(db, form), upload);
  if (before.answer) return before.answer;
  const waitSeconds = await form.countBytes(size);
  if (waitSeconds !== undefined) {
    return { outcome: "refused", part, fileName, problem: "too-often", waitSeconds };
  }
  const verdict = await portal.fileWorkers.inspect(upload.path, fileName, form.sender);
  if (verdict.problem) return verdict.problem;
  const scan = await scanFile(portal, upload.path);
  if (scan === "infected") return "infected";
  const { mediaType } = fileKinds[verdict.kind];
  const storageKey = createStorageKey();
  try {
    await storage.keep(storageKey, upload.path, { size, mediaType });
  } catch (error) {
    log.error({ err: error }, "the storage did not take a file");
    await storage.remove(storageKey).catch(() => undefined);
    return "not-stored";
  }
  // Where this throws, nobody knows whether the row was written: the object stays, and is purged if no row names it.
  const answer = await db.transaction().execute(async (trx) => {
    await lockKey(trx, form);
    const now = judge(await filesOfKey(trx, form), upload);
    if (now.answer) return now.answer;
    const file = await insertFile(trx, form, upload, { mediaType, storageKey, scan });
    if (!file) return "already-sent" as const;
    if (scan === "waiting") await portal.jobs.enqueue(trx, "scan-attachment", { attachmentId: file.id });
    return { outcome: "kept" as const, file, isNew: true };
  });
  if (typeof answer === "string" || !("isNew" in answer)) {
    await storage
      .remove(storageKey)
      .catch((error: unknown) => log.warn({ err: error }, "a file is left over"));
  }
  return answer;
}

/** What the scanner says; nobody gets a file that it could not be asked about. */
async function scanFile({ scanner, log }: Keeping, path: string): Promise<Scan> {
  if (!scanner) return "unscanned";
  try {
    return await scanner(createReadStream(path));
  } catch (error) {
    log.error({ err: error }, "the scanner cannot be asked");
    return "waiting";
  }
}

/** Two uploads of one form at once are counted one after the other, so that together they keep the limits. */
async function lockKey(trx: Transaction<Database>, { docket, submissionKey }: FormKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachments ${docket} ${submissionKey}`}, 0))`.execute(
    trx,
  );
}

/** All files of a key, those of a comment already sent included. */
function filesOfKey(db: Keeping["db"] | Transaction<Database>, form: FormKey) {
  return pendingFiles(db, form, { sent: true })
    .select(listedColumns)
    .select(["attachments.sha256", "attachments.commentId"])
    .execute();
}

/** What can be said of a file without looking into it: it is there already, or there is no place for it. */
function judge(
  there: readonly (ListedFile & { readonly sha256: string; readonly commentId: number | null })[],
  { part, fileName, size, sha256 }: SpooledUpload,
): { readonly answer?: UploadResult | UploadProblem } {
  const same = there.find(
    (file) => file.part === part && file.sha256 === sha256 && file.fileName === fileName,
  );
  if (same?.scan === "infected") return { answer: "infected" };
  if (same) {
    const { sha256: _bytes, commentId: _comment, ...file } = same;
    return { answer: { outcome: "kept", file } };
  }
  if (there.some(({ commentId }) => commentId !== null)) return { answer: "already-sent" };
  if (there.length >= attachmentLimits.files) return { answer: "too-many" };
  const together = there.reduce((sum, file) => sum + file.size, size);
  return together > attachmentLimits.totalBytes ? { answer: "too-much" } : {};
}

/** Writes the row; undefined where the form was sent meanwhile, or its notice is gone. */
async function insertFile(
  trx: Transaction<Database>,
  { docket, submissionKey }: FormKey,
  { part, fileName, size, sha256, begunAt }: SpooledUpload,
  kept: { readonly mediaType: string; readonly storageKey: string; readonly scan: Scan },
): Promise<ListedFile | undefined> {
  const spanSeconds = (performance.now() - begunAt) / 1000;
  return trx
    .insertInto("attachments")
    .columns([
      "noticeId",
      "submissionKey",
      "part",
      "fileName",
      "mediaType",
      "size",
      "sha256",
      "storageKey",
      "scan",
      "begunAt",
    ])
    .expression((eb) =>
      eb
        .selectFrom("notices")
        .where("docketNumber", "=", docket)
        .where((is) =>
          is.not(
            is.exists(is.selectFrom("comments").where("submissionKey", "=", submissionKey).select("id")),
          ),
        )
        .select([
          "notices.id",
          eb.val(submissionKey).as("submissionKey"),
          eb.val(part).as("part"),
          eb.val(fileName).as("fileName"),
          eb.val(kept.mediaType).as("mediaType"),
          eb.val(size).as("size"),
          eb.val(sha256).as("sha256"),
          eb.val(kept.storageKey).as("storageKey"),
          eb.val(kept.scan).as("scan"),
          sql<Date>`clock_timestamp() - make_interval(secs => ${spanSeconds})`.as("begunAt"),
        ]),
    )
    .returning(listedColumns)
    .executeTakeFirst();
}

/** Nothing that a person typed is part of it; folders of 256 keep listings short. */
function createStorageKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}
