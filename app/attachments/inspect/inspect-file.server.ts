import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { type FileKind, kindOfName, type Verdict } from "../attachment";

/** Enough for every kind's first bytes. */
const HEAD_BYTES = 4100;

/** Whether a spooled file is what its cleaned name says, and holds nothing that runs. */
export async function inspectFile(path: string, fileName: string): Promise<Verdict> {
  const kind = kindOfName(fileName);
  if (!kind) return { problem: "kind" };
  const head = await readHead(path);
  if (!(await agrees(kind, head))) return { problem: "mismatch" };
  return { kind };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");

async function agrees(kind: FileKind, head: Buffer): Promise<boolean> {
  if (kind === "docx" || kind === "xlsx" || kind === "pptx" || kind === "odt") return head.indexOf(ZIP) === 0;
  const found = await fileTypeFromBuffer(head);
  if (kind === "txt" || kind === "csv") return found === undefined && !head.includes(0);
  return (
    found?.mime ===
    { pdf: "application/pdf", rtf: "application/rtf", png: "image/png", jpeg: "image/jpeg" }[kind]
  );
}
