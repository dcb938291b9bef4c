import { createHash } from "node:crypto";
import type { SummaryDocument } from "./document";

/** A summary's record: the text that is kept of an issued one, and whose SHA-256 stands in its files. */
export const writeRecord = (document: SummaryDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** What `writeRecord` wrote. Only ever given what the portal itself has kept, unchanged since. */
export const readRecord = (record: string): SummaryDocument => JSON.parse(record);
