import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import type { FileKind } from "../attachment";
import { decode, findEncoding } from "../inspect/plain-text.server";
import { type CollectedText, collect } from "./collected-text";
import { readDocx, readOdt, readPptx, readXlsx } from "./read-office.server";
import { readRtf } from "./read-rtf";

/** A file's text as it is stored; empty where it holds none, such as a picture or a scan. */
export interface ReadText {
  readonly text: string;
}

/** Reads the text of a file that was inspected before. Made for a worker. Throws where it cannot be read. */
export async function readText(path: string, kind: FileKind): Promise<ReadText> {
  return { text: await collect((text) => readInto(text, path, kind)) };
}

async function readInto(text: CollectedText, path: string, kind: FileKind): Promise<void> {
  switch (kind) {
    case "pdf":
      return readPdf(path, text);
    case "docx":
      return readDocx(path, text);
    case "xlsx":
      return readXlsx(path, text);
    case "pptx":
      return readPptx(path, text);
    case "odt":
      return readOdt(path, text);
    case "rtf":
      return readRtf(await readFile(path, "latin1"), text);
    case "txt":
    case "csv":
      for await (const piece of decode(path, await findEncoding(path))) text.add(piece);
      return;
    case "png":
    case "jpeg":
      return;
  }
}

async function readPdf(path: string, text: CollectedText): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) {
      if ("str" in item) text.add(item.str + (item.hasEOL ? "\n" : ""));
    }
    text.add("\n\n");
    page.cleanup();
  }
}
