import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { openFile as openImport } from "~/comments/import/file/open-file.server";
import { importComments } from "~/comments/import/import-comments.server";
import { recognizeLayout } from "~/comments/import/layout";
import { findImportTarget } from "~/comments/import/target.server";
import { type ExportFormat, exportFormats, type Inclusion, takesInclusions } from "~/exports/export-request";
import { regulationsColumns, regulationsHeader } from "~/exports/regulations-columns";
import { fileNames } from "~/summaries/file-names";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile } from "~tests/factories/stored-files";
import { aTheme } from "~tests/factories/themes";
import { exportedFile, readExportedCsv } from "~tests/setup/exported";
import { testPortal } from "~tests/setup/portal";
import { unzip } from "~tests/setup/unzip";
import { formulas } from "./formulas";
import { sheetsOf } from "./workbook";

const portal = await testPortal();
const { db, embedded } = portal;
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

/** A docket with a comment of each standing, and what must be found of it in which files. */
const notice = await aNotice(db, { questions: [{ required: true }, { required: false }] });
const docket = notice.docketNumber;
const make = (format: ExportFormat, more: { include?: readonly Inclusion[]; locale?: "en" | "es" } = {}) =>
  exportedFile(portal, { docket, format, ...more });

const secret = "reach-me@example.org";
const contact = { name: "Private Person", email: secret };
const tracking: Record<string, string> = {};

beforeAll(async () => {
  const [question = 0] = notice.questionIds;
  const wishes = {
    open: {
      body: "Open words",
      status: "posted",
      tags: ["I.2", "II"],
      region: "Sonora",
      answers: { [question]: "An answer" },
    },
    confidential: {
      body: "Secret words",
      publication: "confidential",
      status: "posted",
      organizationName: "Secret firm",
      commenterKind: "organization",
      publicName: null,
    },
    paired: {
      body: "Secret of two",
      publication: "confidential",
      publicBody: "Public of two",
      status: "in-review",
      publicName: null,
    },
    withheld: {
      body: "Withheld words",
      status: "withheld",
      withheldReason: "offensive",
      region: "Withheld region",
    },
    withdrawn: { body: "Taken back words", status: "withdrawn" },
  } as const;
  for (const [name, wish] of Object.entries(wishes)) {
    const made = await aComment(db, {
      noticeId: notice.id,
      contact,
      submittedAt: new Date(Date.UTC(2026, 5, 1, 12, 0, 0, Object.keys(tracking).length)),
      ...wish,
    });
    tracking[name] = made.trackingNumber;
    await db
      .insertInto("passages")
      .values({
        commentId: made.id,
        part: "body",
        startAt: 0,
        endAt: 5,
        quote: `${wish.body} quoted`,
        createdBy: null,
      })
      .execute();
  }
});

/** All texts of a file, unpacked where it is packed. */
async function textsOf(file: Buffer): Promise<string> {
  if (file.subarray(0, 2).toString() !== "PK") return file.toString();
  return [...(await unzip(file)).values()].map((each) => each.toString()).join("\n");
}

describe.each(exportFormats)("%s", (format) => {
  test("holds every comment's row, and no content that was not chosen", async () => {
    const text = await textsOf(await make(format));
    for (const number of Object.values(tracking)) expect(text).toContain(number);
    for (const shown of ["Open words", "An answer", "Public of two", "Sonora"]) expect(text).toContain(shown);
    for (const hidden of ["Secret", "Withheld words", "Withheld region", "Taken back"])
      expect(text).not.toContain(hidden);
  });

  test("has no contact detail, whatever is included", async () => {
    const include = takesInclusions(format) ? (["confidential", "withheld"] as const) : [];
    const text = await textsOf(await make(format, { include }));
    expect(text).not.toContain("Private Person");
    expect(text).not.toContain(secret);
    const emails = await db.selectFrom("commentContacts").select("email").execute();
    expect(emails.length).toBeGreaterThan(0);
    for (const { email } of emails) expect(text).not.toContain(String(email));
  });

  test.runIf(!embedded)("is the same by COPY and by cursor, but for its time", async () => {
    const timeless = (text: string) =>
      text
        .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z|sha256"?[=:]"?\w{64}|SHA-256[^<]*<|[\d:]+ [ap]\.m\./g, "~")
        .replace(/"sha256": "\w+"/g, "~");
    const [copied, read] = [
      await make(format),
      await exportedFile({ ...portal, embedded: true }, { docket, format }),
    ];
    expect(timeless(await textsOf(copied))).toBe(timeless(await textsOf(read)));
  });
});

test("what is chosen is there: given in confidence, withheld, and what was both only with both", async () => {
  const both = await aComment(db, {
    noticeId: notice.id,
    body: "Both words",
    publication: "confidential",
    status: "withheld",
    publicName: null,
  });
  for (const format of ["csv", "xlsx", "json"] as const) {
    const has = async (include: readonly Inclusion[]) => {
      const text = await textsOf(await make(format, { include }));
      return ["Secret words", "Secret of two", "Withheld words", "Both words", "Taken back"].filter((each) =>
        text.includes(each),
      );
    };
    expect(await has(["confidential"]), format).toEqual(["Secret words", "Secret of two"]);
    expect(await has(["withheld"]), format).toEqual(["Withheld words"]);
    expect(await has(["confidential", "withheld"]), format).toEqual([
      "Secret words",
      "Secret of two",
      "Withheld words",
      "Both words",
    ]);
  }
  await db.deleteFrom("comments").where("id", "=", both.id).execute();
});

describe("what a file says of itself", () => {
  test("csv: its last record, whose checksum is of all bytes before it", async () => {
    const file = await exportedFile(portal, { docket, filter: { status: "posted", q: 'a "word"; b=c' } });
    const at = file.lastIndexOf('"# as_of=');
    const about = file.subarray(at).toString();
    expect(about).toContain(`sha256=${sha256(file.subarray(0, at))}`);
    expect(about).toContain(
      `docket=${docket}; filters=status=posted&q=a+%22word%22%3B+b%3Dc; include=none; language=en; comments=0;`,
    );
    expect(about.endsWith("\r\n")).toBe(true);
    // as many cells as any other, so that RFC 4180 holds
    const records: string[][] = parse(await make("csv"), { bom: true });
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([25]));
    expect(readExportedCsv(await make("csv")).about).toContain("comments=5;");
  });

  test("json: its last line", async () => {
    const file = await make("json", { include: ["withheld"] });
    const lines = file.toString().trimEnd().split("\n");
    const end = JSON.parse(lines.at(-1) ?? "");
    const before = file.subarray(0, file.length - Buffer.byteLength(`${lines.at(-1)}\n`));
    expect(end).toMatchObject({
      type: "end",
      docket,
      filters: "none",
      include: "withheld",
      comments: 5,
      sha256: sha256(before),
    });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      type: "comment",
      workstreams: ["I.2"],
      pillars: ["I", "II"],
      left_out: null,
      answer: { [String(notice.questionIds[0])]: "An answer" },
    });
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({
      comment: null,
      left_out: "confidential",
      organization_name: null,
    });
  });

  test("xlsx: its first sheet, with the checksum of each sheet of comments", async () => {
    const file = await make("xlsx", { locale: "es" });
    const parts = await unzip(file);
    const [about = [], ...others] = (await sheetsOf(file)).map(({ rows }) => rows);
    const said = Object.fromEntries(about);
    expect((await sheetsOf(file)).map(({ name }) => name)).toEqual([
      "Acerca de",
      "Por pilar",
      "Comentarios",
      "Pasajes",
      "Libro de códigos",
    ]);
    expect(said["Comentarios en este archivo"]).toBe("5");
    expect(said["Suma de verificación de la hoja «Comentarios»"]).toContain(
      sha256(parts.get("xl/worksheets/sheet5.xml") ?? ""),
    );
    expect(others.map((rows) => rows.length)).toEqual(
      [1 + 1 + 4 + 13 + 1, 6, 6, expect.any(Number)].map((n) => n),
    );
  });

  test("regulations: a last document that is no comment", async () => {
    const file = await make("regulations");
    const text = file.toString();
    expect(text.startsWith(`${regulationsHeader}\n`)).toBe(true);
    const rows: Record<string, string>[] = parse(file, { columns: true });
    expect(regulationsColumns).toHaveLength(60);
    expect(rows.map((row) => row["Document Type"])).toEqual([
      "Notice",
      ...Array(5).fill("Public Submission"),
      "Other",
    ]);
    const at = file.lastIndexOf(`\n${docket}-about`) + 1;
    expect(rows.at(-1)?.Title).toContain(`comments=5; sha256=${sha256(file.subarray(0, at))}`);
    expect(rows[1]?.["Received Date"]).toBe("2026-06-01T12:00Z");
  });

  test("zip: a manifest at its end, with the checksum of every file before it", async () => {
    const shown = await aComment(db, { noticeId: notice.id, status: "posted" });
    const hidden = await aComment(db, { noticeId: notice.id, status: "received" });
    const file = await aStoredFile(portal, shown, {
      fileName: "../=cmd|'x'!A1:\u202e.pdf",
      mediaType: "application/pdf",
    });
    await aStoredFile(portal, hidden);
    await aStoredFile(portal, shown, { hiddenAt: new Date(), hiddenReason: "other" });
    const parts = await unzip(await make("zip"));
    const names = [...parts.keys()];
    const counts = fileNames.map((name) => `counts/${name}.csv`);
    expect(names).toEqual([
      "comments.csv",
      "comments.jsonl",
      ...counts,
      expect.stringMatching(new RegExp(`^files/${shown.trackingNumber}/1-[^/]+\\.pdf$`)),
      "manifest.json",
    ]);
    expect(parts.get(names.at(-2) ?? "")).toEqual(file.bytes);
    const manifest = JSON.parse(String(parts.get("manifest.json")));
    expect(manifest).toMatchObject({ docket, comments: 7, public_files: 1 });
    for (const { name, size, sha256: digest } of manifest.files) {
      expect([name, size, digest]).toEqual([name, parts.get(name)?.length, sha256(parts.get(name) ?? "")]);
    }
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, -1));
    await db.deleteFrom("attachments").execute();
    await db.deleteFrom("comments").where("id", "in", [shown.id, hidden.id]).execute();
  });
});

test("a thousand formulas are text in every form", async () => {
  const made = await aNotice(db, { questions: [{ required: true }] });
  const [question = 0] = made.questionIds;
  await aTheme(db, made.id, { nameEn: '=HYPERLINK("http://example.org")', nameEs: "＝1" });
  for (const [index, body] of formulas.entries())
    await aComment(db, {
      noticeId: made.id,
      body,
      region: body.slice(0, 200),
      organizationName: body.slice(0, 200),
      publicName: body.slice(0, 200),
      commenterKind: "organization",
      answers: { [question]: body },
      contact: null,
      submittedAt: new Date(Date.UTC(2026, 0, 1) + index * 1000),
    });
  expect(formulas).toHaveLength(1000);
  const file = (format: ExportFormat) => exportedFile(portal, { docket: made.docketNumber, format });
  const dangerous =
    /^[\s\p{Cf}\p{Cc}]*[=+@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20-]|^[\t\r\n]/u;
  for (const format of ["csv", "regulations"] as const) {
    const cells: string[][] = parse(await file(format), { bom: true });
    for (const cell of cells.flat()) expect(cell, JSON.stringify(cell)).not.toMatch(dangerous);
  }
  const { rows } = readExportedCsv(await file("csv"));
  expect(rows.map(({ comment }) => comment?.replace(/^'(?=[\s\S])/, ""))).toEqual(
    formulas.map((text) => text.replace(/^'(?==)/, "")),
  );
  const workbook = await unzip(await file("xlsx"));
  for (const [name, xml] of workbook) {
    expect(String(xml), name).not.toMatch(/<f[ >]/);
    for (const [, type] of String(xml).matchAll(/<c [^>]*t="([^"]*)"/g)) expect(type).toBe("inlineStr");
  }
  const sheets = await sheetsOf(await file("xlsx"));
  const comments = sheets.find(({ name }) => name === "Comments")?.rows.slice(1) ?? [];
  expect(comments.map((row) => row[23])).toEqual(formulas.map((text) => text.replace(/\r/g, "\n")));
  const lines = (await file("json")).toString().trimEnd().split("\n").slice(0, -1);
  expect(lines.map((line) => JSON.parse(line).comment)).toEqual(formulas);
  // nor should somebody take the file for a table
  for (const line of lines) expect(line).not.toMatch(/[=+@|\uff1d\uff0b\uff0d\uff20]/);
});

test("a comment that no cell holds is cut with words that say so, and what XML cannot write is replaced", async () => {
  const made = await aNotice(db);
  const long = "🌵".repeat(17_000);
  for (const body of [long, "a\u0001b\u000bc\uffffd _x0041_x0042_ _x41_ <&>\r\nnext\rlast"])
    await aComment(db, { noticeId: made.id, body });
  const sheets = await sheetsOf(await exportedFile(portal, { docket: made.docketNumber, format: "xlsx" }));
  const [first, second] = (sheets.find(({ name }) => name === "Comments")?.rows.slice(1) ?? []).map(
    (row) => row[23] ?? "",
  );
  expect(first).toBe(
    `${"🌵".repeat(16_000)} [Cut here: a cell holds no more. The CSV file has the whole text.]`,
  );
  expect(first?.length).toBeLessThan(32_767);
  expect(second).toBe("a\ufffdb\ufffdc\ufffdd _x0041_x0042_ _x41_ <&>\nnext\nlast");
});

test("comments beyond a sheet's rows go on in further sheets, each once", async () => {
  const { inSnapshot } = await import("~/exports/rows/snapshot.server");
  const { writeXlsx } = await import("~/exports/write-xlsx.server");
  const made = await aNotice(db);
  const numbers: string[] = [];
  // at the very same moment, so that only the key tells them apart
  for (let n = 0; n < 7; n += 1)
    numbers.push(
      (await aComment(db, { noticeId: made.id, submittedAt: new Date("2026-02-02T02:02:02.002Z") }))
        .trackingNumber,
    );
  const request = {
    docket: made.docketNumber,
    format: "xlsx",
    locale: "en",
    filter: {},
    include: [],
  } as const;
  const office = { storage: portal.storage, env: portal.env, docketParts: [] };
  const chunks: Uint8Array[] = [];
  for await (const chunk of inSnapshot(portal, (snapshot) => writeXlsx({ snapshot, request, office }, 3)))
    chunks.push(Buffer.from(chunk));
  const sheets = (await sheetsOf(Buffer.concat(chunks))).filter(({ name }) => name.startsWith("Comments"));
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["Comments", 4],
    ["Comments 2", 4],
    ["Comments 3", 2],
  ]);
  expect(sheets.flatMap(({ rows }) => rows.slice(1).map(([number]) => number))).toEqual(numbers);
});

test("a quote whose words were removed, or whose file is hidden, is not in the passages", async () => {
  const made = await aNotice(db);
  const comment = await aComment(db, { noticeId: made.id, body: "Call Jane Doe at home" });
  const file = await aStoredFile(portal, comment, { hiddenAt: new Date(), hiddenReason: "personal-data" });
  await db
    .insertInto("redactions")
    .values({
      commentId: comment.id,
      part: "body",
      startAt: 5,
      endAt: 13,
      reason: "personal-data",
      note: null,
      madeBy: null,
    })
    .execute();
  const passage = (part: string, startAt: number, endAt: number, quote: string) => ({
    commentId: comment.id,
    part,
    startAt,
    endAt,
    quote,
    createdBy: null,
  });
  await db
    .insertInto("passages")
    .values([
      passage("body", 0, 10, "Call Jane"),
      passage("body", 14, 21, "at home"),
      passage(`file:${file.id}`, 0, 4, "hush"),
    ])
    .execute();
  const sheets = await sheetsOf(await exportedFile(portal, { docket: made.docketNumber, format: "xlsx" }));
  expect(
    sheets
      .find(({ name }) => name === "Passages")
      ?.rows.slice(1)
      .map((row) => row[3]),
  ).toEqual(["[Words of this passage were removed]", "at home", "[Words of this passage were removed]"]);
});

test.each(["csv", "json", "regulations"] as const)("our own importer reads %s back", async (format) => {
  const target = await aNotice(db, { opensAt: new Date("2026-01-01"), closesAt: new Date("2026-12-01") });
  const source = await aNotice(db, { opensAt: new Date("2026-01-01"), closesAt: new Date("2026-12-01") });
  const texts = ['Plain "quoted", words', "línea uno\nlínea dos; ñ 🌵"];
  for (const [index, body] of texts.entries())
    await aComment(db, {
      noticeId: source.id,
      body,
      status: "posted",
      publicName: `Ana María Ruiz ${index}`,
      submittedAt: new Date("2026-03-04T05:06:07Z"),
    });
  const folder = await mkdtemp(join(tmpdir(), "hled-import-"));
  const path = join(folder, format === "json" ? "comments.jsonl" : "comments.csv");
  await writeFile(path, await exportedFile(portal, { docket: source.docketNumber, format }));
  const found = await findImportTarget(db, target.docketNumber);
  if (!("target" in found)) throw new Error("no target");
  const file = await openImport(path, "utf-8");
  const layout = recognizeLayout(file.columns, new Map(), {}, []);
  const reports: unknown[] = [];
  const counts = await importComments(db, found.target, file, {
    layout,
    constant: {},
    now: new Date("2026-11-01"),
    dryRun: false,
    onRow: (row) => void reports.push(row),
    onProgress: () => undefined,
  });
  expect(reports.filter((row) => JSON.stringify(row).includes("refused"))).toEqual([]);
  expect(counts).toMatchObject({ stored: 2, refused: 0 });
  const stored = await db
    .selectFrom("comments")
    .where("noticeId", "=", target.id)
    .select(["body", "publicName", "submittedAt"])
    .orderBy("id")
    .execute();
  expect(stored.map(({ body }) => body)).toEqual(texts);
  expect(stored.map(({ submittedAt }) => submittedAt.toISOString())).toEqual(
    texts.map(() => "2026-03-04T05:06:07.000Z"),
  );
  await rm(folder, { recursive: true });
});
