import { posix } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type FileKind, kindOfName } from "../attachment";
import { type Archive, openArchive } from "./archive.server";
import { refuse } from "./refused-file";
import { readXml } from "./xml.server";

type OfficeKind = Extract<FileKind, "docx" | "xlsx" | "pptx">;

const mainType: Readonly<Record<OfficeKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
};

/** What office files are made of; anything else in one was put there. */
const HARMLESS_ENDING =
  /\.(xml|rels|vml|png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|svg|wdp|jxr|ico|odttf|fntdata|ttf|otf|txt|json)$/i;
/** Binary parts that hold a printer's settings or a cell's notes, and nothing that runs. */
const HARMLESS_BINARY = /(^|\/)(printerSettings|customProperty)\d*\.bin$/i;
const MACRO_NAME = /(^|\/)(vba(project|data)|macrosheets?(\/|$)|intlmacrosheets)/i;
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i;
const ACTIVE_NAME = /(^|\/)(activeX|ctrlProps)\//i;
const ACTIVE_TYPE = /activeX|oleObject|\.ocx|x-msdownload/i;
const EMBEDDED_NAME = /(^|\/)embeddings\//i;
/** A table behind a chart may be embedded, and nothing below it. */
const DEEPEST = 1;
const MOST_EMBEDDED_BYTES = 25 * 1024 * 1024;

/** Links that a person follows, or a spreadsheet asks about before it follows; all others are followed by opening. */
const HARMLESS_LINK = /\/(hyperlink|externalLinkPath|xlExternalLinkPath\/\w+)$/;

/** Fields that fetch or start something, and one that spells their names by numbers. */
const ACTIVE_FIELD = /(^|\s)(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|QUOTE\s+\d+)(\s|$)/i;
const MOST_FIELD_CHARACTERS = 1_000_000;
/** An instruction is judged again with each paragraph that adds to it; thousands of them are there to take time. */
const MOST_JUDGED_CHARACTERS = 50_000_000;

/**
 * Whether an Office Open XML file (ECMA-376) is the kind that its name says, without macros, controls, embedded objects and
 * content from elsewhere. Every part is unpacked, so that none can be larger than it says. Throws RefusedFileError.
 */
export async function checkOffice(source: string | Buffer, kind: OfficeKind, depth = 0): Promise<void> {
  const archive = await openArchive(source);
  try {
    const types = await readContentTypes(archive);
    const mainParts: string[] = [];
    for (const [name, entry] of archive.entries) {
      if (name.endsWith("/")) continue;
      checkName(name);
      const bytes = await archive.read(entry);
      if (EMBEDDED_NAME.test(name)) await checkEmbedded(bytes, name, entry.uncompressedSize, depth);
      else if (/\.rels$/i.test(name)) mainParts.push(...(await checkRelationships(bytes, name)));
      else if (types.get(name)?.includes("wordprocessingml")) await checkFields(bytes);
      else if (types.get(name)?.includes("externalLink")) await checkExternalLinks(bytes);
      else for await (const _ of bytes);
    }
    const [main, ...others] = mainParts;
    if (main === undefined || others.length > 0 || types.get(main) !== mainType[kind]) {
      refuse("mismatch", `the main part is ${main && types.get(main)}`);
    }
  } finally {
    archive.close();
  }
}

function checkName(name: string): void {
  if (MACRO_NAME.test(name)) refuse("macros", name);
  if (ACTIVE_NAME.test(name)) refuse("embedded", name);
  if (EMBEDDED_NAME.test(name) || name === "[Content_Types].xml") return;
  if (!HARMLESS_ENDING.test(name) && !HARMLESS_BINARY.test(name)) refuse("embedded", name);
}

/** The content type of every part that has one of its own or by its ending; by the part's name without its first slash. */
async function readContentTypes(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const entry = archive.entries.get("[Content_Types].xml");
  if (!entry) refuse("mismatch", "no content types");
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  await readXml(await archive.read(entry), {
    open({ name, attributes: { ContentType: type = "", PartName = "", Extension = "" } }) {
      if (name !== "Default" && name !== "Override") return;
      if (MACRO_TYPE.test(type)) refuse("macros", type);
      if (ACTIVE_TYPE.test(type)) refuse("embedded", type);
      if (name === "Override") byName.set(PartName.replace(/^\//, ""), type);
      else byEnding.set(Extension.toLowerCase(), type);
    },
  });
  for (const part of archive.entries.keys()) {
    const type = byEnding.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
    if (type !== undefined && !byName.has(part)) byName.set(part, type);
  }
  return byName;
}

/** Refuses relationships that fetch; returns the main parts that the package's own relationships name. */
async function checkRelationships(bytes: Readable, name: string): Promise<string[]> {
  const mainParts: string[] = [];
  await readXml(bytes, {
    open({ name: element, attributes: { Type = "", Target = "", TargetMode = "" } }) {
      if (element !== "Relationship") return;
      if (/\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)$/i.test(Type)) refuse("macros", Type);
      if (/\/(control|activeXControlBinary|attachedToolbars)$/i.test(Type)) refuse("embedded", Type);
      if (TargetMode.toLowerCase() === "external" && !HARMLESS_LINK.test(Type)) refuse("external", Type);
      // whatever TargetMode says, an address or a share is not inside the package
      if (!HARMLESS_LINK.test(Type) && /^(\w{2,}:|\\\\|\/\/)/.test(Target)) refuse("external", Target);
      if (name === "_rels/.rels" && /\/officeDocument$/.test(Type)) {
        mainParts.push(posix.normalize(Target).replace(/^\//, ""));
      }
    },
  });
  return mainParts;
}

/** A field's instruction may be cut into many runs; it is put together before it is judged. */
async function checkFields(bytes: Readable): Promise<void> {
  let instruction = "";
  let inside = false;
  let isNew = false;
  let judged = 0;
  const judge = (text: string) => {
    judged += text.length;
    if (text.length > MOST_FIELD_CHARACTERS || judged > MOST_JUDGED_CHARACTERS)
      refuse("damaged", "a field of too many characters");
    // what stands between quotation marks is an address or a text
    if (ACTIVE_FIELD.test(text.replace(/"[^"]*"/g, " ")))
      refuse("external", "a field that fetches or starts something");
  };
  await readXml(bytes, {
    open({ name, attributes }) {
      if (name === "instrText" || name === "delInstrText") inside = true;
      else if (name === "fldSimple") judge(attributes.instr ?? "");
      else if (name === "fldChar") {
        judge(instruction);
        if (attributes.fldCharType !== "begin") instruction = "";
      }
    },
    close(name) {
      if (name === "instrText" || name === "delInstrText") inside = false;
      if (name !== "p" || !isNew) return;
      judge(instruction);
      isNew = false;
    },
    text(text) {
      if (!inside) return;
      instruction += text;
      isNew = true;
    },
  });
  judge(instruction);
}

async function checkExternalLinks(bytes: Readable): Promise<void> {
  await readXml(bytes, {
    open({ name }) {
      if (name === "ddeLink" || name === "oleLink") refuse("external", name);
    },
  });
}

async function checkEmbedded(bytes: Readable, name: string, size: number, depth: number): Promise<void> {
  const kind = kindOfName(name);
  const isOffice = kind === "docx" || kind === "xlsx" || kind === "pptx";
  if (!isOffice || depth >= DEEPEST || size > MOST_EMBEDDED_BYTES) refuse("embedded", name);
  await checkOffice(await buffer(bytes), kind, depth + 1);
}
