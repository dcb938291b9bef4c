import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openFile } from "~/comments/import/file/open-file.server";
import type { Encoding } from "~/comments/import/file/row";
import { importComments, type RowReport } from "~/comments/import/import-comments.server";
import { recognizeLayout } from "~/comments/import/layout";
import type { SourceValues } from "~/comments/import/source-fields";
import { findImportTarget } from "~/comments/import/target.server";
import { createRowReport } from "~/comments/import/write-report.server";
import { aNotice, type NoticeWishes } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "import-"));
afterAll(() => rm(folder, { recursive: true }));

interface Wishes {
  readonly name?: string;
  readonly encoding?: Encoding;
  readonly constant?: SourceValues;
  readonly dryRun?: boolean;
  /** A question that the notice had when the import began, and that is gone when its answers are stored. */
  readonly goneQuestion?: number;
}

async function importText(docket: string, content: string | Buffer, wishes: Wishes = {}) {
  const path = join(folder, wishes.name ?? "comments.csv");
  await writeFile(path, content);
  const found = await findImportTarget(db, docket);
  if (!("target" in found)) throw new Error("no such notice");
  const file = await openFile(path, wishes.encoding ?? "utf-8");
  const constant = wishes.constant ?? {};
  const reports: RowReport[] = [];
  const gone = wishes.goneQuestion ? [{ id: wishes.goneQuestion, required: false }] : [];
  const target = { ...found.target, questions: [...found.target.questions, ...gone] };
  const counts = await importComments(db, target, file, {
    layout: recognizeLayout(
      file.columns,
      new Map(),
      constant,
      target.questions.map(({ id }) => id),
    ),
    constant,
    dryRun: wishes.dryRun ?? false,
    now: new Date(),
    onProgress: () => undefined,
    onRow: (row) => void reports.push(row),
  });
  return { counts, reports };
}

const storedIn = (noticeId: number) =>
  db
    .selectFrom("comments")
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("noticeId", "=", noticeId)
    .selectAll("comments")
    .select(["commentContacts.name", "commentContacts.email"])
    .orderBy("comments.id")
    .execute();

const notice = (wishes: NoticeWishes = {}) => aNotice(db, wishes);

test("a row becomes a received comment with its contact, its answers and its audit event", async () => {
  const { id, docketNumber, questionIds } = await notice({
    questions: [{ required: true }, { required: true }],
  });
  const { counts } = await importText(
    docketNumber,
    `id;fecha;nombre;correo;país;region;answer.${questionIds[0]};text;publication\r\n` +
      'L-1;2026-01-31;"José “Pepe” Núñez";pepe@example.org;México;Nuevo León;"Sí;\r\nmucho";"Muy bien.<br/>Gracias.";unnamed\r\n',
  );
  expect(counts).toMatchObject({ read: 1, stored: 1, refused: 0 });
  const [comment] = await storedIn(id);
  expect(comment).toMatchObject({
    source: "import",
    sourceReference: "L-1",
    submissionKey: null,
    status: "received",
    submittedAt: new Date("2026-01-31T05:00:00Z"),
    receivedLate: false,
    locale: "es",
    commenterKind: "individual",
    stakeholderType: "individual",
    publicName: null,
    name: "José “Pepe” Núñez",
    email: "pepe@example.org",
    country: "MX",
    region: "Nuevo León",
    body: "Muy bien.\nGracias.",
    answersText: "Sí;\nmucho",
  });
  const answers = await db
    .selectFrom("commentAnswers")
    .where("commentId", "=", comment?.id ?? 0)
    .select(["questionId", "body"])
    .execute();
  expect(answers).toEqual([{ questionId: questionIds[0], body: "Sí;\nmucho" }]);
  const events = await db
    .selectFrom("auditEvents")
    .where("subjectId", "=", comment?.trackingNumber ?? "")
    .select(["actorKind", "action", "after"])
    .execute();
  expect(events).toEqual([
    { actorKind: "system", action: "comment.imported", after: { docket: docketNumber, reference: "L-1" } },
  ]);
});

test("bad rows are reported by line and reason, without their content, and the rest is stored", async () => {
  const { id, docketNumber } = await notice();
  const { counts, reports } = await importText(
    docketNumber,
    [
      "id,received,email,country,text", // line 1
      '1,2026-01-31,,,"two\nlines"', // 2 and 3
      "2,2026-01-31,secret@,,Bad address", // 4
      "3,31/01/2026,,Narnia,Bad date and country", // 5
      `4,2026-01-31,,,${"é".repeat(20_001)}`, // 6
      "5,2026-01-31,,,", // 7
      "6,2026-01-31,,Too few", // 8
      '7,2026-01-31,,,a "stray" mark', // 9
      "8,2999-01-31,,,From the future", // 10
      `9,2026-01-31,,,${"é".repeat(20_000)}`, // 11
      "10,2026-01-31,,,nul \0 byte", // 12
      "", // 13
      "11,2026-01-31,,,The last", // 14
    ].join("\n"),
  );
  expect(reports.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [4, "email: not an email address"],
    [
      5,
      "received: “31/01/2026” is not a date like 2026-01-31 or 2026-01-31T15:30Z",
      "country: not a country's code or name in English or Spanish",
    ],
    [6, "comment: longer than 20,000 characters (it has 20,001)"],
    [7, "comment: there is no text"],
    [8, "it has 4 cells, not 5"],
    [9, expect.stringMatching(/quotation mark stands inside a cell/)],
    [10, "received: it lies in the future"],
    [12, expect.stringMatching(/NUL/)],
  ]);
  expect(counts).toMatchObject({ read: 11, stored: 3, refused: 8, skipped: 0 });
  expect((await storedIn(id)).map(({ sourceReference }) => sourceReference)).toEqual(["1", "9", "11"]);
});

test("a quotation mark that is never closed costs its own row and no other", async () => {
  const { id, docketNumber } = await notice();
  const { reports } = await importText(
    docketNumber,
    'id,received,text\n1,2026-01-31,one\n2,2026-01-31,"never closed\n3,2026-01-31,"three"\n4,2026-01-31,four\n5,2026-01-31,"open again\n6,2026-01-31,six\n',
  );
  expect(reports.map(({ line }) => line)).toEqual([3, 6]);
  expect((await storedIn(id)).map(({ sourceReference }) => sourceReference)).toEqual(["1", "3", "4", "6"]);
});

test("a cell of many megabytes is refused in bounded memory, and reading goes on", async () => {
  const { id, docketNumber } = await notice();
  const huge = `1,2026-01-31,"${"word ".repeat(2_000_000)}"`;
  const { reports } = await importText(docketNumber, `id,received,text\n${huge}\n2,2026-01-31,two\n`);
  expect(reports.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [2, expect.stringMatching(/4 MB/)],
  ]);
  expect((await storedIn(id)).map(({ sourceReference }) => sourceReference)).toEqual(["2"]);
});

test("run again it stores nothing twice; what was refused and corrected is added", async () => {
  const { id, docketNumber } = await notice();
  const wrong = "id,received,text\n1,2026-01-31,one\n2,31.1.2026,two\n";
  await importText(docketNumber, wrong);
  const again = await importText(docketNumber, wrong.replace("31.1.2026", "2026-01-31"));
  expect(again.counts).toMatchObject({ stored: 1, alreadyThere: 1, refused: 0 });
  expect(await storedIn(id)).toHaveLength(2);
});

test("another text under a number that is taken is refused, in the same file and in a later one", async () => {
  const { id, docketNumber } = await notice();
  const first = await importText(docketNumber, "id,received,text\n1,2026-01-31,one\n1,2026-01-31,other\n");
  const later = await importText(docketNumber, "id,received,text\n1,2026-01-31,yet another\n");
  for (const { reports } of [first, later]) {
    expect(reports[0]?.reasons[0]).toMatch(/another comment in this docket has the number “1”/);
  }
  expect((await storedIn(id)).map(({ body }) => body)).toEqual(["one"]);
});

test("another answer or another name under a number that is taken is refused as well", async () => {
  const { id, docketNumber, questionIds } = await notice({ questions: [{ required: false }] });
  const row = (answer: string, name: string) =>
    `id,received,text,publication,name,answer.${questionIds[0]}\n1,2026-01-31,one,named,${name},${answer}\n`;
  await importText(docketNumber, row("yes", "Ana"));
  for (const other of [row("no", "Ana"), row("yes", "Eva")]) {
    const { counts } = await importText(docketNumber, other);
    expect(counts).toMatchObject({ alreadyThere: 0, refused: 1 });
  }
  expect((await importText(docketNumber, row("yes", "Ana"))).counts).toMatchObject({ alreadyThere: 1 });
  expect(await storedIn(id)).toHaveLength(1);
});

test("rows without a number, or with one that a spreadsheet shortened, are known again by their content", async () => {
  const { id, docketNumber } = await notice();
  const file =
    "id,received,text\n,2026-01-31,A form letter.\n,2026-01-31,A form letter.\n9.00006E+14,2026-01-31,One.\n9.00006E+14,2026-01-31,Two.\n";
  const first = await importText(docketNumber, file);
  expect(first.counts).toMatchObject({ stored: 4, damagedReferences: 2 });
  const again = await importText(docketNumber, file);
  expect(again.counts).toMatchObject({ stored: 0, alreadyThere: 4, refused: 0 });
  expect(await storedIn(id)).toHaveLength(4);
});

test("a dry run stores nothing and counts what it would", async () => {
  const { id, docketNumber } = await notice();
  await importText(docketNumber, "id,received,text\n1,2026-01-31,one\n");
  const { counts } = await importText(
    docketNumber,
    "id,received,text\n1,2026-01-31,one\n2,2026-01-31,two\n3,,\n",
    { dryRun: true },
  );
  expect(counts).toMatchObject({ stored: 1, alreadyThere: 1, refused: 1 });
  expect(await storedIn(id)).toHaveLength(1);
});

test("a comment received after the notice closed is late, one of an earlier day is not", async () => {
  const { id, docketNumber } = await notice({ opens: -100, closes: -50 });
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await importText(
    docketNumber,
    `id,received,text\n1,${hoursAgo(51)},in time\n2,${hoursAgo(49)},late\n3,${hoursAgo(101)},early\n`,
  );
  expect((await storedIn(id)).map(({ receivedLate }) => receivedLate)).toEqual([false, true, false]);
});

test("a Regulations.gov bulk download is read as it is", async () => {
  const { id, docketNumber } = await notice();
  const columns =
    "Document ID,Document Type,Is Withdrawn?,Received Date,First Name,Last Name,State/Province,Country,Organization Name,Category,Comment,Restrict Reason Type,Attachment Files";
  const { counts, reports } = await importText(
    docketNumber,
    [
      columns,
      "X-1,Notice,false,2025-05-16T04:00Z,,,,,,,,,",
      'X-2,Public Submission,false,2025-05-16T04:00Z,Ana,Ríos,TX,United States,,Individual,It&rsquo;s good,,"https://example.org/1.pdf,https://example.org/2.pdf"',
      "X-3,Public Submission,false,2025-05-16T04:00Z,,,,,A Chamber,Association - Other,See attached,,",
      "X-4,Public Submission,true,2025-05-16T04:00Z,,,,,,,withdrawn words,,",
      "X-5,Public Submission,false,2025-05-16T04:00Z,Lu,Paz,,,,,Held back there,Personal data,",
      "X-6,Public Submission,false,2025-05-16T04:00Z,,,,,,,From nobody,,",
    ].join("\n"),
  );
  expect(counts).toMatchObject({ read: 6, stored: 4, skipped: 2, refused: 0, withAttachments: 1 });
  expect(reports.map(({ line, reference, outcome }) => [line, reference, outcome])).toEqual([
    [2, "X-1", "skipped"],
    [5, "X-4", "skipped"],
  ]);
  const rows = (await storedIn(id)).map((row) => [
    row.commenterKind,
    row.stakeholderType,
    row.publication,
    row.publicName,
    row.organizationName,
    row.body,
  ]);
  expect(rows).toEqual([
    ["individual", "individual", "named", "Ana Ríos", null, "It’s good"],
    ["organization", "business-association", "named", null, "A Chamber", "See attached"],
    ["individual", "individual", "confidential", null, null, "Held back there"],
    ["anonymous", "other", "unnamed", null, null, "From nobody"],
  ]);
});

test("JSON lines hold the contract's field names; a line that is no object is refused", async () => {
  const { id, docketNumber, questionIds } = await notice({
    pillars: ["I", "II"],
    questions: [{ required: false }],
  });
  const { reports } = await importText(
    docketNumber,
    [
      JSON.stringify({
        id: 7,
        received: "2026-01-31T10:00:00Z",
        commenterKind: "organization",
        stakeholderType: "Labor union",
        organizationName: '=Unión; "A"',
        comment: "Texto\ncon líneas",
        answer: { [questionIds[0] ?? 0]: "Una respuesta" },
        pillars: ["I", "II"],
        publication: "named",
      }),
      "not json",
      "[1]",
      '{"id":"8","received":"2026-01-31","comment":{"a":{"deep":1}}}',
      '{"id":"9","received":"2026-01-31","comment":"x","pillars":["III"]}',
      "",
    ].join("\n"),
    { name: "comments.jsonl" },
  );
  expect(reports.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [2, "it is not JSON"],
    [3, "it is not a JSON object"],
    [4, "comment.a is not a text"],
    [5, "pillars: not a pillar that the notice asks about"],
  ]);
  expect(await storedIn(id)).toMatchObject([
    {
      sourceReference: "7",
      stakeholderType: "labor-union",
      organizationName: '=Unión; "A"',
      body: "Texto\ncon líneas",
      answersText: "Una respuesta",
      declaredPillars: ["I", "II"],
    },
  ]);
});

test("Latin 1 is read when asked for, and refused by row when not", async () => {
  const { id, docketNumber } = await notice();
  const file = Buffer.from("id,received,text\n1,2026-01-31,plain\n2,2026-01-31,opini\xf3n \x80\n", "latin1");
  const { reports } = await importText(docketNumber, file);
  expect(reports.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [3, expect.stringMatching(/not UTF-8.*--encoding latin1/)],
  ]);
  await importText(docketNumber, file, { encoding: "latin1" });
  expect((await storedIn(id)).map(({ body }) => body)).toEqual(["plain", "opinión €"]);
});

test("a row that the database itself refuses costs itself alone", async () => {
  const { id, docketNumber } = await notice();
  const gone = 999_999_999;
  const { counts, reports } = await importText(
    docketNumber,
    `id,received,text,answer.${gone}\n1,2026-01-31,one,\n2,2026-01-31,two,an answer\n3,2026-01-31,three,\n`,
    { goneQuestion: gone },
  );
  expect(reports.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [3, "the database refused it (comment_answers_question_fk)"],
  ]);
  expect(counts).toMatchObject({ stored: 2, refused: 1 });
  expect((await storedIn(id)).map(({ body }) => body)).toEqual(["one", "three"]);
});

test.each([
  ["an empty file", "", /empty/],
  ["UTF-16", Buffer.from("\ufeffid,text\n", "utf16le"), /UTF-16.*CSV UTF-8/],
  ["an office file", Buffer.from("PK\u0003\u0004rest"), /office file/],
  ["old line ends", "id,received,text\r1,2026-01-31,one\r", /Macintosh/],
])("%s is refused as a whole, saying what to do", async (_name, content, message) => {
  const { docketNumber } = await notice();
  await expect(importText(docketNumber, content)).rejects.toThrow(message);
});

test.runIf(existsSync("/dev/full"))("a disk that fills up under the report is told in words", async () => {
  const report = await createRowReport("/dev/full");
  for (let line = 2; line < 5000; line += 1)
    await report.add({ line, outcome: "refused", reference: undefined, reasons: ["a reason"] });
  await expect(report.close()).rejects.toThrow(/report could not be written whole: ENOSPC/);
});

test("a file or a report that cannot be there is refused in words", async () => {
  await expect(openFile(join(folder, "absent.csv"), "utf-8")).rejects.toThrow(
    /There is no file .*absent\.csv/,
  );
  await expect(openFile(join(folder, "letter.docx"), "utf-8")).rejects.toThrow(/not from “\.docx”/);
  await expect(createRowReport(join(folder, "absent", "report.csv"))).rejects.toThrow(
    /report cannot be written/,
  );
});
