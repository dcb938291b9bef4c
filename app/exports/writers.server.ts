import type { ExportFormat } from "./export-request";
import { writeCsv } from "./write-csv.server";
import { writeJsonl } from "./write-jsonl.server";
import { writeRegulations } from "./write-regulations.server";
import { writeXlsx } from "./write-xlsx.server";
import type { Writer } from "./writer";
import { writeZip } from "./zip/write-zip.server";

/** What makes each form. */
export const writers: Readonly<Record<ExportFormat, Writer>> = {
  csv: writeCsv,
  xlsx: (making) => writeXlsx(making),
  json: writeJsonl,
  regulations: writeRegulations,
  zip: writeZip,
};
