import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { ImportFileError } from "./file/row";
import type { RowReport } from "./import-comments.server";

/** A CSV file of the rows that were not stored. Its cells are safe to open in a spreadsheet. */
export async function createRowReport(
  path: string,
): Promise<{ add(row: RowReport): void; close(): Promise<void> }> {
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
  rows.pipe(file);
  return {
    add: ({ line, outcome, reference, reasons }) => {
      rows.write([line, outcome, reference ?? "", reasons.join("; ")]);
    },
    async close() {
      rows.end();
      await finished(file);
    },
  };
}
