import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { openFile as openImport } from "~/comments/import/file/open-file.server";
import { importComments } from "~/comments/import/import-comments.server";
import { recognizeLayout } from "~/comments/import/layout";
import { findImportTarget } from "~/comments/import/target.server";
import type { ExportFormat } from "~/exports/export-request";
import { inSnapshot } from "~/exports/rows/snapshot.server";
import { writeXlsx } from "~/exports/write-xlsx.server";
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
const { db } = portal;

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
  const office = { storage: portal.storage, env: portal.env, log: portal.log, docketParts: [] };
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
