import { buffer } from "node:stream/consumers";
import { crc32, deflateSync } from "node:zlib";
import { ZipFile } from "yazl";

/** Small files of every kind that is taken, whole and harmless, as their programs would write them. */

/** A PDF of the given objects (numbered from 1, the first its catalog), with cross references that fit. */
export function aPdf(objects: readonly (string | Buffer)[] = plainPdf("Hello"), trailer = ""): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const start = length();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** The objects of a PDF of one page with a line of text; `extra` goes into its catalog. */
export function plainPdf(text: string, extra = ""): string[] {
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  return [
    `<< /Type /Catalog /Pages 2 0 R ${extra}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
}

/** A stream object of a PDF; `entries` are what its dictionary says besides the length. */
export function aPdfStream(entries: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

export type ZipEntries = Readonly<Record<string, string | Buffer>>;

/** A ZIP archive; what `stored` names is not compressed. */
export async function aZip(entries: ZipEntries, { stored = [] as readonly string[] } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    zip.addBuffer(Buffer.from(content), name, { compress: !stored.includes(name) });
  }
  zip.end();
  // typed as the old kind of stream, which it also is
  return buffer(zip.outputStream as NodeJS.ReadableStream as AsyncIterable<Buffer> & NodeJS.ReadableStream);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const relationships = (...inner: readonly string[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join("")}</Relationships>`;

export const relationship = (type: string, target: string, mode = "") =>
  `<Relationship Id="r${type.length}${target.length}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

export const contentTypes = (main: string, type: string, inner = "") =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/>${inner}</Types>`;

export const officeMain = {
  docx: [
    "word/document.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  ],
  xlsx: ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  pptx: [
    "ppt/presentation.xml",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  ],
} as const;

/** The entries of an office file with a text in its main place. */
export function officeEntries(
  kind: keyof typeof officeMain,
  text = "Hello",
): Record<string, string | Buffer> {
  const [main, type] = officeMain[kind];
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const slide = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
  const head = {
    "[Content_Types].xml": contentTypes(
      main,
      type,
      kind === "xlsx"
        ? `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}"/>`
        : kind === "pptx"
          ? `<Override PartName="/ppt/slides/slide1.xml" ContentType="${slide}"/>`
          : "",
    ),
    "_rels/.rels": relationships(relationship("officeDocument", main)),
  };
  if (kind === "docx") return { ...head, [main]: wordDocument(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`) };
  if (kind === "xlsx") {
    return {
      ...head,
      [main]: `${XML}<workbook xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(relationship("worksheet", "worksheets/sheet1.xml")),
      "xl/worksheets/sheet1.xml": `${XML}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1"><v>42</v></c></row></sheetData></worksheet>`,
    };
  }
  return {
    ...head,
    [main]: `${XML}<p:presentation xmlns:p="p"/>`,
    "ppt/slides/slide1.xml": `${XML}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
  };
}

export const wordDocument = (body: string) =>
  `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

export const anOfficeFile = (kind: keyof typeof officeMain, text?: string) => aZip(officeEntries(kind, text));

export function openDocumentEntries(text = "Hello"): Record<string, string> {
  return {
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": `${XML}<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    "content.xml": `${XML}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`,
  };
}

export const anOpenDocument = (entries = openDocumentEntries()) => aZip(entries, { stored: ["mimetype"] });

export const anRtf = (inner = "Hello\\par") => Buffer.from(`{\\rtf1\\ansi\\deff0 ${inner}}`, "latin1");

const chunk = (type: string, data: Buffer) => {
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.write(type, 4, "latin1");
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type, "latin1"), data])));
  return Buffer.concat([frame, data, check]);
};

/** A gray PNG; its header may say other dimensions than it has. */
export function aPng(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc(6);
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The beginning of a JPEG with a frame of a size, and its end. */
export function aJpeg(width = 2, height = 2): Buffer {
  const app = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, frame, scan]);
}
