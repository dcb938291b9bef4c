import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { type ExportFormat, exportFormats, type Inclusion, takesInclusions } from "~/exports/export-request";
import { regulationsColumns, regulationsHeader } from "~/exports/regulations-columns";
import { fileNames } from "~/summaries/file-names";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile } from "~tests/factories/stored-files";
import { exportedFile, readExportedCsv } from "~tests/setup/exported";
import { testPortal } from "~tests/setup/portal";
import { unzip } from "~tests/setup/unzip";
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
    expect(manifest).toMatchObject({ docket, comments: 7, public_files: 1, missing_files: [] });
    for (const { name, size, sha256: digest } of manifest.files) {
      expect([name, size, digest]).toEqual([name, parts.get(name)?.length, sha256(parts.get(name) ?? "")]);
    }
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, -1));
    await db.deleteFrom("attachments").execute();
    await db.deleteFrom("comments").where("id", "in", [shown.id, hidden.id]).execute();
  });

  test("zip: a file that the storage has lost is named, and the others are there", async () => {
    const shown = await aComment(db, { noticeId: notice.id, status: "posted" });
    const kept = await aStoredFile(portal, shown, { fileName: "kept.pdf" });
    const lost = await aStoredFile(portal, shown, { fileName: "lost.pdf" });
    await portal.storage.remove(lost.storageKey);
    const parts = await unzip(await make("zip"));
    const folder = `files/${shown.trackingNumber}`;
    expect(parts.get(`${folder}/1-kept.pdf`)).toEqual(kept.bytes);
    expect(parts.has(`${folder}/2-lost.pdf`)).toBe(false);
    expect(String(parts.get("MISSING-FILES.txt"))).toContain(`has lost a file, which is`);
    expect(String(parts.get("MISSING-FILES.txt"))).toContain(`\r\n${folder}/2-lost.pdf\r\n`);
    const manifest = JSON.parse(String(parts.get("manifest.json")));
    expect(manifest).toMatchObject({ public_files: 1, missing_files: [`${folder}/2-lost.pdf`] });
    await db.deleteFrom("attachments").execute();
    await db.deleteFrom("comments").where("id", "=", shown.id).execute();
  });
});
