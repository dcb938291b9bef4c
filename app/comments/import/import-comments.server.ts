import type { Db } from "~db/connect";
import type { OpenedFile } from "./file/open-file.server";
import type { Layout } from "./layout";
import { importSchema, type ReadOptions, readComment } from "./read-comment.server";
import { createReferences } from "./references";
import { type BatchRow, compareStored, type StoreResult, storeBatch } from "./store-batch.server";
import type { ImportTarget } from "./target.server";

/** How far an import has come; every row read is one of stored, already there, skipped or refused. */
export interface ImportCounts {
  read: number;
  stored: number;
  alreadyThere: number;
  /** Not comments at all, or withdrawn at their source. */
  skipped: number;
  refused: number;
  /** Of those stored: received after the notice closed, or before it opened. */
  late: number;
  early: number;
  /** Of those stored: with attachments, which are not fetched. */
  withAttachments: number;
  /** Rows whose number a spreadsheet had shortened. */
  damagedReferences: number;
}

/** A row that is not stored, and why, in words that hold nothing a person wrote in it. */
export interface RowReport {
  readonly line: number;
  readonly reference: string | undefined;
  readonly outcome: "refused" | "skipped";
  readonly reasons: readonly string[];
}

export interface ImportOptions extends ReadOptions {
  readonly layout: Layout;
  /** Reads and checks everything and stores nothing. */
  readonly dryRun: boolean;
  /** Awaited before the next row is read. */
  readonly onRow: (report: RowReport) => void | Promise<void>;
  /** Called after each batch. */
  readonly onProgress: (counts: Readonly<ImportCounts>) => void;
}

/** Rows a batch, and characters a batch: memory and the length of a statement stay bounded. */
const BATCH_ROWS = 250;
const BATCH_CHARACTERS = 2_000_000;

type Waiting = BatchRow & { readonly attachments: number };

/**
 * Imports a file's rows into a docket, in batches that are each stored whole or not at all. A row that cannot be
 * stored is reported and the rest goes on. Run again, also after it was broken off, it stores what is missing.
 * Throws only where the file can no longer be read or the database is away.
 */
export async function importComments(
  db: Db,
  target: ImportTarget,
  file: OpenedFile,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = {
    read: 0,
    stored: 0,
    alreadyThere: 0,
    skipped: 0,
    refused: 0,
    late: 0,
    early: 0,
    withAttachments: 0,
    damagedReferences: 0,
  };
  const schema = importSchema(target);
  const references = createReferences();
  const report = async (row: RowReport) => {
    counts[row.outcome] += 1;
    await options.onRow(row);
  };
  let batch: Waiting[] = [];
  let characters = 0;
  const flush = async () => {
    const rows = batch;
    batch = [];
    characters = 0;
    const results = options.dryRun ? await wouldStore(db, target, rows) : await storeBatch(db, target, rows);
    for (const [index, row] of rows.entries())
      await count(counts, target, row, results[index] ?? "stored", report);
    options.onProgress(counts);
  };
  for await (const row of file.rows) {
    counts.read += 1;
    const { line } = row;
    if ("problem" in row) {
      await report({ line, reference: undefined, outcome: "refused", reasons: [row.problem] });
      continue;
    }
    const read = options.layout.read(row.cells);
    if ("skip" in read) {
      await report({
        line,
        reference: read.reference.slice(0, 60),
        outcome: "skipped",
        reasons: [read.skip],
      });
      continue;
    }
    const result = readComment(schema, read.values, options);
    if ("problems" in result) {
      const reference = read.values.id?.slice(0, 60);
      await report({ line, reference, outcome: "refused", reasons: result.problems });
      continue;
    }
    const { comment } = result;
    if (comment.referenceDamaged) counts.damagedReferences += 1;
    const reference = comment.reference ?? references.next(comment.fingerprint);
    batch.push({ line, comment, reference, attachments: read.attachments });
    characters += comment.input.comment.length;
    for (const answer of Object.values(comment.input.answer)) characters += answer.length;
    if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush();
  }
  if (batch.length > 0) await flush();
  return counts;
}

async function wouldStore(
  db: Db,
  target: ImportTarget,
  rows: readonly Waiting[],
): Promise<readonly StoreResult[]> {
  const found = await compareStored(db, target, rows);
  return rows.map((row) => found.get(row) ?? "stored");
}

async function count(
  counts: ImportCounts,
  target: ImportTarget,
  { line, reference, comment, attachments }: Waiting,
  result: StoreResult,
  report: (row: RowReport) => Promise<void>,
): Promise<void> {
  if (result === "already-there") counts.alreadyThere += 1;
  else if (result === "stored") {
    counts.stored += 1;
    if (comment.receivedAt > target.closesAt) counts.late += 1;
    if (comment.receivedAt < target.opensAt) counts.early += 1;
    if (attachments > 0) counts.withAttachments += 1;
  } else await report({ line, reference, outcome: "refused", reasons: [result.refused] });
}
