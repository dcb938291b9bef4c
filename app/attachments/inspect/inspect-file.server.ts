import { open, readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { attachmentLimits, type FileKind, kindOfName, type Verdict } from "../attachment";
import { checkJpeg, checkPng } from "./image.server";
import { checkOffice } from "./office.server";
import { checkOpenDocument } from "./open-document.server";
import { checkPdf } from "./pdf/check-pdf.server";
import { checkText } from "./plain-text.server";
import { RefusedFileError, refuse } from "./refused-file";
import { checkRtf } from "./rtf.server";

/** Enough for every kind's first bytes. */
const HEAD_BYTES = 4_100;
/** Where a ZIP archive's end may lie: its record and the longest comment (APPNOTE 4.3.16). */
const TAIL_BYTES = 22 + 65_535;
const ZIP_END = Buffer.from("PK\u0005\u0006", "latin1");

/**
 * Whether a spooled file is what its cleaned name says, whole, and without anything that runs, fetches or unpacks
 * without end. Made for a worker: it may take seconds, and what it reads is hostile.
 */
export async function inspectFile(path: string, fileName: string): Promise<Verdict> {
  const kind = kindOfName(fileName);
  if (!kind) return { problem: "kind" };
  try {
    await checkBeginning(path, kind);
    await checkContent(path, kind);
    return { kind };
  } catch (error) {
    if (error instanceof RefusedFileError) return { problem: error.problem };
    // whatever a parser says of a file that it cannot read: more bytes than announced is the one thing worth telling
    const isBomb = error instanceof Error && /too many bytes/.test(error.message);
    return { problem: isBomb ? "bomb" : "damaged" };
  }
}

/** The media types by which `file-type` knows the kinds that it is asked about. */
const firstBytes: Partial<Record<FileKind, readonly string[]>> = {
  pdf: ["application/pdf"],
  rtf: ["application/rtf"],
  png: ["image/png", "image/apng"],
  jpeg: ["image/jpeg"],
};

async function checkBeginning(path: string, kind: FileKind): Promise<void> {
  const { head, tail } = await readEnds(path);
  const isArchive = head.toString("latin1", 0, 4) === "PK\u0003\u0004";
  if (kind === "docx" || kind === "xlsx" || kind === "pptx" || kind === "odt") {
    if (isArchive) return;
    const found = await fileTypeFromBuffer(head);
    // the container of old formats, and of new ones behind a password
    refuse(found?.mime === "application/x-cfb" ? "password" : "mismatch", `it begins as ${found?.mime}`);
  }
  if (isArchive || endsAsArchive(tail)) refuse("mismatch", "it is an archive as well");
  const wanted = firstBytes[kind];
  if (!wanted) return;
  const found = await fileTypeFromBuffer(head);
  if (!found || !wanted.includes(found.mime)) refuse("mismatch", `it begins as ${found?.mime}`);
}

async function checkContent(path: string, kind: FileKind): Promise<void> {
  switch (kind) {
    case "docx":
    case "xlsx":
    case "pptx":
      return checkOffice(path, kind);
    case "odt":
      return checkOpenDocument(path);
    case "txt":
      return checkText(path, { cells: false });
    case "csv":
      return checkText(path, { cells: true });
    case "pdf":
      return checkPdf(await readFile(path));
    case "rtf":
      return checkRtf(await readFile(path));
    case "png":
      return checkPng(await readFile(path));
    case "jpeg":
      return checkJpeg(await readFile(path));
  }
}

async function readEnds(path: string): Promise<{ readonly head: Buffer; readonly tail: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > attachmentLimits.fileBytes) refuse("too-large", `${size} bytes`);
    const at = async (start: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await at(0, HEAD_BYTES), tail: await at(Math.max(0, size - TAIL_BYTES), TAIL_BYTES) };
  } finally {
    await file.close();
  }
}

/** Whether programs that unpack would find an archive here, which they look for from the end. */
function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.indexOf(ZIP_END); at !== -1; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}
