import { parse } from "csv-parse/sync";
import { docketParts } from "~/docket-parts.server";
import type { ExportRequest } from "~/exports/export-request";
import { type ExportMaker, makeFile } from "~/exports/make-file.server";
import { createLog } from "~/http/log";
import type { Connection } from "~db/connect";

type Source = Pick<Connection, "db" | "pool" | "embedded"> & Partial<ExportMaker>;

/** A docket's file as the portal makes it: CSV in English with nothing included, unless asked for otherwise. */
export async function exportedFile(
  source: Source,
  wanted: Partial<ExportRequest> & { readonly docket: string },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // a copy: pieces are their maker's own
  for await (const chunk of openFile(source, wanted)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export function openFile(
  source: Source,
  wanted: Partial<ExportRequest> & { readonly docket: string },
  signal?: AbortSignal,
) {
  const maker: ExportMaker = {
    storage: { read: () => Promise.reject(new Error("no file was expected")) },
    env: { baseUrl: new URL("https://comments.example.org") },
    docketParts,
    log: createLog("silent"),
    ...source,
  };
  return makeFile(maker, { format: "csv", locale: "en", filter: {}, include: [], ...wanted }, { signal });
}

/** The rows of a CSV file by their columns, and what its last record says of it. */
export function readExportedCsv(file: Buffer) {
  const records: Record<string, string>[] = parse(file, { bom: true, columns: true });
  const about = records.pop()?.tracking_number ?? "";
  return { rows: records, about };
}
