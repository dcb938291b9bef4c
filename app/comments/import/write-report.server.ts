import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { ImportFileError } from "./file/row";
import type { RowReport } from "./import-comments.server";

export interface RowReportFile {
  /** Resolves once there is room for more. */
  add(row: RowReport): Promise<void>;
  /** Throws ImportFileError where the file could not be written whole. */
  close(): Promise<void>;
}

/** A CSV file of the rows that were not stored. Its cells are safe to open in a spreadsheet. Throws ImportFileError. */
export async function createRowReport(path: string): Promise<RowReportFile> {
  const file = createWriteStream(path);
  // a folder that is missing or full shows before anything is imported
  await once(file, "open").catch((error: Error) => {
    throw new ImportFileError(`The report cannot be written: ${error.message}.`);
  });
  const rows = stringify({
    header: true,
    bom: true,
    escape_formulas: true,
    columns: ["line", "outcome", "id", "reason"],
  });
  // a disk that fills up while rows come is told at the end: what is stored meanwhile stays right
  let failure: unknown;
  const written = pipeline(rows, file).catch((error: unknown) => {
    failure = error;
  });
  return {
    async add({ line, outcome, reference, reasons }) {
      if (rows.destroyed) return;
      const room = rows.write([line, outcome, reference ?? "", reasons.join("; ")]);
      if (!room) await once(rows, "drain").catch(() => written);
    },
    async close() {
      rows.end();
      await written;
      if (failure === undefined) return;
      const why = failure instanceof Error ? failure.message : String(failure);
      throw new ImportFileError(
        `The report could not be written whole: ${why}.\nRun the same command again for a whole one: nothing is stored twice.`,
      );
    },
  };
}
