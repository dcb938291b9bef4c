import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { inspectFile } from "~/attachments/inspect/inspect-file.server";
import {
  aJpeg,
  anOfficeFile,
  anOpenDocument,
  anRtf,
  aPdf,
  aPdfStream,
  aPng,
  aZip,
  officeEntries,
  plainPdf,
  relationship,
  relationships,
  wordDocument,
} from "~tests/factories/files";

const folder = await mkdtemp(join(tmpdir(), "hled-inspect-"));
afterAll(() => rm(folder, { recursive: true }));

async function inspect(name: string, bytes: Buffer) {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  return inspectFile(path, name);
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test.each<[string, Buffer | Promise<Buffer>]>([
  ["a.pdf", aPdf()],
  ["a.PDF", aPdf(plainPdf("JavaScript and /JS in its text"))],
  [
    "compressed.pdf",
    aPdf([
      ...plainPdf("a"),
      aPdfStream(
        "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
        deflateSync(Buffer.from("7 0 << /A (/JavaScript) >>")),
      ),
    ]),
  ],
  ["a.docx", anOfficeFile("docx")],
  ["a.xlsx", anOfficeFile("xlsx")],
  ["a.pptx", anOfficeFile("pptx")],
  [
    "chart.pptx",
    anOfficeFile("xlsx").then((table) =>
      aZip({ ...officeEntries("pptx"), "ppt/embeddings/table.xlsx": table }),
    ),
  ],
  [
    "links.docx",
    aZip({
      ...officeEntries("docx"),
      "word/document.xml": wordDocument(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/DDE a" </w:instrText></w:r></w:p>',
      ),
      "word/_rels/document.xml.rels": relationships(
        relationship("hyperlink", "https://example.org", "External"),
      ),
    }),
  ],
  ["a.odt", anOpenDocument()],
  ["a.rtf", anRtf()],
  ["own template.rtf", anRtf("{\\*\\template C:\\\\Users\\\\Ana\\\\Normal.dotm}")],
  ["a.txt", Buffer.from("Cruce fronterizo: 4 horas. ½ € “sí”\n")],
  ["old.txt", Buffer.from("Cruce a las cuatro \u0093s\u00ed\u0094", "latin1")],
  ["wide.txt", utf16("Cruce fronterizo")],
  ["less than.txt", Buffer.from("<10 hours at the bridge>")],
  [
    "a.csv",
    Buffer.from('name,phone,change\n"Ruiz, Ana",+52 (55) 1234 5678,-4.5\n@puertos,= a mano,"a = b(c)"\n'),
  ],
  ["a.png", aPng()],
  ["a.jpg", aJpeg()],
  ["a.jpeg", Buffer.concat([aJpeg(4000, 3000), Buffer.from("a camera's own data")])],
])("%s is taken", async (name, bytes) => {
  expect(await inspect(name, await bytes)).toMatchObject({ kind: expect.any(String) });
});

test.each<[string, Buffer | Promise<Buffer>]>([
  ["fields.rtf", Buffer.from(`{\\rtf1 ${"\\fldinst ".repeat(100_000)}}`)],
  [
    "fields.docx",
    aZip({
      ...officeEntries("docx"),
      "word/document.xml": wordDocument("<w:p><w:r><w:instrText>a</w:instrText></w:r></w:p>".repeat(20_000)),
    }),
  ],
  [
    "filters.pdf",
    aPdf([
      ...plainPdf("a"),
      aPdfStream(`/Type /ObjStm /N 0 /First 0 /Filter [${"/AHx ".repeat(100)}]`, Buffer.from("3e")),
    ]),
  ],
])("%s, made to be looked through for long, is refused", async (name, bytes) => {
  expect(await inspect(name, await bytes)).toEqual({ problem: "damaged" });
});

test("object streams that are each small enough, and together too much to look through, are a bomb", async () => {
  const packed = deflateSync(Buffer.alloc(30 * 1024 * 1024, " "));
  const streams = Array.from({ length: 3 }, () =>
    aPdfStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed),
  );
  expect(await inspect("a.pdf", aPdf([...plainPdf("a"), ...streams]))).toEqual({ problem: "bomb" });
});
