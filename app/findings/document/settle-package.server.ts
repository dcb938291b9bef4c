import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";

export interface PackageProperties {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  /** Such as `es-MX`. */
  readonly language: string;
  /** ISO 8601; stands for when it was made and changed. */
  readonly asOf: string;
}

/** Relationships that were given a name by chance. */
const BY_CHANCE = /\bId="(rId(?!\d+")[\w-]+)"/g;
const CORE = "docProps/core.xml";
/** Bookmarks are numbered through all files that a process makes. */
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/g;
/** The first day that a ZIP file can name. Local, as its format has it, so that every zone writes the same. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * An office file made anew so that the same content gives the same bytes: what was named by chance or numbered on is counted instead, every
 * part has the same date, and the properties are those given, the language among them, which the writer of the file leaves out.
 */
export async function settlePackage(
  bytes: Uint8Array,
  properties: PackageProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await readParts(bytes);
  const names = new Map<string, string>();
  for (const [name, content] of parts) {
    if (!name.endsWith(".rels")) continue;
    for (const [, id] of content.toString("utf8").matchAll(BY_CHANCE))
      if (id && !names.has(id)) names.set(id, `link${names.size + 1}`);
  }
  const zip = new yazl.ZipFile();
  for (const name of [...parts.keys()].sort(contentTypesFirst)) {
    const content =
      name === CORE ? Buffer.from(coreProperties(properties)) : settle(name, parts.get(name), names);
    zip.addBuffer(content, name, { mtime: FIRST_DAY, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** Readers expect it first; the others by name. */
const contentTypesFirst = (one: string, other: string) => {
  const place = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);
  return place(one) - place(other) || (one < other ? -1 : 1);
};

async function readParts(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith("/"))
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
}

function settle(name: string, content: Buffer | undefined, names: ReadonlyMap<string, string>): Buffer {
  if (content === undefined) throw new Error(`no part ${name}`);
  if (!/\.(xml|rels)$/.test(name)) return content;
  const bookmarks = new Map<string, number>();
  const text = content
    .toString("utf8")
    .replace(/\b(Id|r:id)="([^"]+)"/g, (whole, attribute: string, id: string) => {
      const settled = names.get(id);
      return settled === undefined ? whole : `${attribute}="${settled}"`;
    })
    .replace(BOOKMARK, (_whole, before: string, id: string) => {
      const place = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, place);
      return `${before}${place}"`;
    });
  return Buffer.from(text);
}

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const coreProperties = ({ title, subject, description, language, asOf }: PackageProperties) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:description>${escaped(description)}</dc:description><dc:language>${language}</dc:language><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${asOf}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${asOf}</dcterms:modified></cp:coreProperties>`;
