import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "~/attachments/inspect/archive.server";
import { purgeFiles } from "~/attachments/purge-files.server";
import { listHistory } from "~/audit/subject-history.server";
import { addFinding } from "~/findings/change-findings.server";
import { findDocketInBoth } from "~/findings/docket.server";
import { renderDocx } from "~/findings/document/docx.server";
import { renderPrintPage } from "~/findings/document/print-page.server";
import { findFinding } from "~/findings/findings.server";
import { saveFinding } from "~/findings/save-finding.server";
import { askToIssue, giveUp, tryAgain } from "~/issuing/ask-issue.server";
import { readChecks } from "~/issuing/checks.server";
import { compareComments } from "~/issuing/compare-comments.server";
import { compareDocuments } from "~/issuing/compare-documents";
import { ISSUED_PREFIX } from "~/issuing/issued";
import {
  findIssuedDocument,
  findIssuedFile,
  findVersion,
  listVersions,
} from "~/issuing/issued-summaries.server";
import { prepareSummary } from "~/issuing/prepare-summary.server";
import type { StaffMember } from "~/staff/staff";
import { aComment, type CommentWishes, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { aTheme } from "~tests/factories/themes";
import { docxParts } from "~tests/setup/docx";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
let official: StaffMember;
beforeAll(async () => {
  official = await aStaffMember(db, { role: "official" });
});

const counted = { status: "counted" } as const;
const PAYLOAD = '=HYPERLINK("http://evil.example","x") <w:fldSimple w:instr="DATE"/> {PAGE} & \u0007"';

async function aDocket() {
  const notice = await aNotice(db);
  const who = { docket: notice.docketNumber, staffId: official.id };
  const post = (wishes: CommentWishes = {}) =>
    aComment(db, { noticeId: notice.id, status: "posted", tags: ["I.2"], ...wishes });
  const write = async (
    comment: MadeComment,
    quote: string,
    text = { en: "Long waits [1].", es: "Esperas [1]." },
  ) => {
    const added = await addFinding(db, { ...who, kind: "main-point", section: "I.2", text });
    if (added.outcome !== "added") throw new Error(added.outcome);
    const reference = { do: "add", trackingNumber: comment.trackingNumber, quote } as const;
    const finding = { ...who, id: added.id, kind: "main-point", section: "I.2", text } as const;
    expect(await saveFinding(db, { ...finding, version: 1, reference })).toEqual({ outcome: "saved" });
    return added.id;
  };
  const rewrite = async (id: number, en: string) => {
    const now = await findFinding(db, notice.id, id);
    if (!now) throw new Error("no finding");
    const { version, kind, text } = now;
    await saveFinding(db, { ...who, id, version, kind, section: "I.2", text: { ...text, en } });
  };
  const ask = async () => {
    const found = await findDocketInBoth(db, notice.docketNumber);
    if (!found) throw new Error("no docket");
    const { seal } = await readChecks(db, found, counted, "en");
    return askToIssue(portal, { ...who, filter: counted, note: "Ready.", seal });
  };
  const prepare = async (keep: Partial<typeof portal.storage> = {}) => {
    const rows = await db
      .selectFrom("issuedSummaries")
      .where("noticeId", "=", notice.id)
      .where("state", "=", "preparing")
      .select("id")
      .execute();
    for (const { id } of rows)
      await prepareSummary({ ...portal, storage: { ...portal.storage, ...keep } }, id);
  };
  const issue = async () => {
    const asked = await ask();
    if (asked.outcome !== "asked") throw new Error(asked.outcome);
    await prepare();
    return asked.version;
  };
  const bytesOf = async (version: number, name: string) => {
    const file = await findIssuedFile(db, { docket: notice.docketNumber, version, name });
    if (!file) throw new Error(`no ${name}`);
    return { file, bytes: await buffer(await portal.storage.open(file.storageKey)) };
  };
  const version = (number: number) => findVersion(db, notice.docketNumber, number);
  return {
    notice,
    who,
    docket: notice.docketNumber,
    post,
    write,
    rewrite,
    ask,
    prepare,
    issue,
    bytesOf,
    version,
  };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function countKept(): Promise<number> {
  let count = 0;
  for await (const { key } of portal.storage.list()) if (key.startsWith(ISSUED_PREFIX)) count += 1;
  return count;
}

describe("an issued summary", () => {
  test("has all its files with their sums, of one moment, and an event", async () => {
    const { notice, docket, post, write, issue, version, bytesOf } = await aDocket();
    const comment = await post({ body: "The bridge is slow." });
    await post({ status: "withheld" });
    await write(comment, "The bridge is slow.");
    expect(await issue()).toBe(1);
    const issued = await version(1);
    expect(issued).toMatchObject({ state: "issued", note: "Ready.", askedBy: official.name });
    expect(issued?.files.map(({ name }) => name)).toEqual([
      "summary-en.docx",
      "summary-es.docx",
      "summary-en.html",
      "summary-es.html",
      "summary.json",
      "counts.json",
      "counts.csv",
      "counted-comments.txt",
    ]);
    for (const { name, size, sha256: sum } of issued?.files ?? []) {
      const { bytes } = await bytesOf(1, name);
      expect([bytes.length, sha256(bytes)], name).toEqual([size, sum]);
      expect(bytes.toString("utf8"), name).not.toContain("@example.org");
    }
    // the sum that every file states is that of the record
    const record = (await bytesOf(1, "summary.json")).bytes;
    expect(sha256(record)).toBe(issued?.contentSha256);
    for (const name of ["summary-en.html", "summary-es.html", "counts.json", "counts.csv"])
      expect((await bytesOf(1, name)).bytes.toString("utf8"), name).toContain(sha256(record));
    expect((await bytesOf(1, "counted-comments.txt")).bytes.toString("utf8")).toBe(
      `${comment.trackingNumber}\n`,
    );
    const events = await listHistory(db, { kind: "notice", id: notice.docketNumber });
    expect(events.at(-1)).toMatchObject({
      action: "summary.issued",
      staffName: official.name,
      after: { version: 1, checksum: sha256(record) },
    });
    expect(await findIssuedFile(db, { docket, version: 1, name: "../summary.json" })).toBeUndefined();
  });

  test("is refused every change by the database, its files too", async () => {
    const { post, write, issue, version } = await aDocket();
    await write(await post({ body: "The bridge is slow." }), "The bridge");
    await issue();
    const { id = 0 } = (await version(1)) ?? {};
    const row = db.updateTable("issuedSummaries").where("id", "=", id);
    await expect(row.set({ note: "Other." }).execute()).rejects.toThrow(/never changed/);
    await expect(db.deleteFrom("issuedSummaries").where("id", "=", id).execute()).rejects.toThrow(/never/);
    const files = db.updateTable("issuedFiles").where("summaryId", "=", id);
    await expect(files.set({ sha256: "0" }).execute()).rejects.toThrow(/never changed/);
    await expect(db.deleteFrom("issuedFiles").where("summaryId", "=", id).execute()).rejects.toThrow(/never/);
    const more = {
      summaryId: id,
      position: 9,
      name: "x",
      mediaType: "x",
      size: 1,
      sha256: "x",
      storageKey: "x",
    };
    await expect(db.insertInto("issuedFiles").values(more).execute()).rejects.toThrow(/takes no more/);
  });

  test("stays the same while the draft goes on, and a later one is told apart from it", async () => {
    const { notice, who, docket, post, write, rewrite, issue, bytesOf } = await aDocket();
    const one = await post({ body: "The bridge is slow." });
    const two = await post({ body: "Open the lanes.", stakeholderType: "academia" });
    const id = await write(one, "The bridge is slow.");
    const theme = await aTheme(db, notice.id, { nameEn: "Lanes", nameEs: "Carriles" });
    await issue();
    const before = (await bytesOf(1, "summary-en.docx")).bytes;
    const gone = await findIssuedDocument(db, docket, 1);

    await rewrite(id, "Long waits at night [1].");
    const added = await write(two, "Open the lanes.");
    await db.updateTable("themes").set({ nameEn: "Night lanes" }).where("id", "=", theme.id).execute();
    const late = await post();
    await db.updateTable("comments").set({ status: "withdrawn" }).where("id", "=", two.id).execute();
    await db.updateTable("findings").set({ removedAt: new Date() }).where("id", "=", added).execute();
    const found = await addFinding(db, {
      ...who,
      kind: "request",
      section: "overall",
      text: { en: "Build.", es: "" },
    });
    expect(await issue()).toBe(2);

    expect((await bytesOf(1, "summary-en.docx")).bytes.equals(before)).toBe(true);
    const after = await findIssuedDocument(db, docket, 2);
    if (!gone || !after) throw new Error("no documents");
    const differences = compareDocuments(gone, after);
    expect(differences.added.map((finding) => finding.id)).toEqual([found.outcome === "added" && found.id]);
    expect(differences.removed).toEqual([]);
    expect(differences.changed).toMatchObject([
      {
        after: { id },
        texts: {
          en: [
            { kind: "same", text: "Long waits " },
            { kind: "new", text: "at night " },
            { kind: "same", text: "[1]." },
          ],
        },
      },
    ]);
    expect(differences.codebook).toMatchObject([{ kind: "renamed", to: { en: "Night lanes" } }]);
    expect(
      differences.counts.find(({ by, key }) => by === "stakeholder_type" && key === "academia"),
    ).toMatchObject({ before: { comments: 1 }, after: { comments: 0 } });
    expect(differences.counts.find(({ by }) => by === "total")).toBeUndefined();
    const comments = await compareComments(portal, { docket, from: 1, to: 2 });
    expect(comments.entered).toMatchObject({ count: 1, named: [{ trackingNumber: late.trackingNumber }] });
    expect(comments.left).toMatchObject({
      count: 1,
      named: [{ trackingNumber: two.trackingNumber, status: "withdrawn" }],
    });
  });

  test("waits for no broken quote, and not for findings that nobody has looked at", async () => {
    const { notice, who, post, write, ask, prepare, version } = await aDocket();
    const comment = await post({ body: "The bridge is slow." });
    const set = (body: string) =>
      db.updateTable("comments").set({ body }).where("id", "=", comment.id).execute();
    await write(comment, "The bridge is slow.");
    await set("Amended.");
    expect(await ask()).toEqual({ outcome: "broken" });
    await set("The bridge is slow.");
    const stale = { ...who, filter: counted, note: "", seal: "of another time" };
    expect(await askToIssue(portal, stale)).toEqual({ outcome: "changed" });
    expect(await ask()).toEqual({ outcome: "asked", version: 1 });
    expect(await ask()).toEqual({ outcome: "under-way" });

    // it breaks after it was asked for
    await set("Amended.");
    await prepare();
    expect(await version(1)).toMatchObject({ state: "failed", problem: "broken", files: [] });
    expect(await ask()).toEqual({ outcome: "broken" });
    await set("The bridge is slow.");
    expect(await tryAgain(portal, { ...who, version: 1 })).toEqual({ outcome: "tried" });
    await prepare();
    expect(await version(1)).toMatchObject({ state: "issued" });
    expect(await tryAgain(portal, { ...who, version: 1 })).toEqual({ outcome: "not-failed" });
    expect(await giveUp(portal, { ...who, version: 1 })).toEqual({ outcome: "issued" });
    expect(await listVersions(db, notice.docketNumber)).toHaveLength(1);
  });

  test("is whole or nothing where the storage fails, and is tried again", async () => {
    const { who, docket, post, write, ask, prepare, version } = await aDocket();
    await write(await post({ body: "The bridge is slow." }), "The bridge");
    await ask();
    let kept = 0;
    await prepare({
      keep: async (...file) => {
        kept += 1;
        if (kept === 3) throw new Error("disk full");
        return portal.storage.keep(...file);
      },
    });
    expect(await version(1)).toMatchObject({ state: "failed", problem: "error", files: [] });
    expect(await findIssuedFile(db, { docket, version: 1, name: "summary-en.docx" })).toBeUndefined();
    await tryAgain(portal, { ...who, version: 1 });
    await prepare();
    expect(await version(1)).toMatchObject({ state: "issued" });

    // what the failure left is swept, what was issued stays
    const later = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
    expect((await purgeFiles(portal, later)).orphans).toBe(2);
    for (const { name } of (await version(1))?.files ?? []) {
      const file = await findIssuedFile(db, { docket, version: 1, name });
      await buffer(await portal.storage.open(file?.storageKey ?? ""));
    }
  });

  test("is issued once by two that work on it at once", async () => {
    const { notice, post, write, ask, version } = await aDocket();
    await write(await post({ body: "The bridge is slow." }), "The bridge");
    await ask();
    const { id } = await db
      .selectFrom("issuedSummaries")
      .where("noticeId", "=", notice.id)
      .select("id")
      .executeTakeFirstOrThrow();
    const before = await countKept();
    await Promise.all([prepareSummary(portal, id), prepareSummary(portal, id)]);
    expect((await version(1))?.files).toHaveLength(8);
    // what the slower one had kept is gone again
    expect((await countKept()) - before).toBe(8);
    const events = await listHistory(db, { kind: "notice", id: notice.docketNumber });
    expect(events.filter(({ action }) => action === "summary.issued")).toHaveLength(1);
  });

  test("that was given up leaves its number free", async () => {
    const { who, post, write, ask, prepare, version } = await aDocket();
    await write(await post({ body: "The bridge is slow." }), "The bridge");
    await ask();
    expect(await giveUp(portal, { ...who, version: 1 })).toEqual({ outcome: "given-up" });
    await prepare();
    expect(await version(1)).toBeUndefined();
    expect(await ask()).toEqual({ outcome: "asked", version: 1 });
  });
});

describe("its files", () => {
  async function issuedFiles() {
    const made = await aDocket();
    const { docket, post, write, issue } = made;
    const english = await post({ body: "The bridge is slow." });
    const spanish = await post({ locale: "es", body: `El puente es lento. ${PAYLOAD}\nSegunda línea.` });
    await write(english, "The bridge is slow.", { en: `Waits ${PAYLOAD} [1].`, es: "" });
    await write(spanish, `El puente es lento. ${PAYLOAD}\nSegunda línea.`);
    await issue();
    const document = await findIssuedDocument(db, docket, 1);
    if (!document) throw new Error("no document");
    return { ...made, document, english, spanish };
  }

  test("are the same bytes for the same document, whenever they are made", async () => {
    const { document, bytesOf } = await issuedFiles();
    const composing = {
      locale: "en" as const,
      checksum: sha256((await bytesOf(1, "summary.json")).bytes),
      version: 1,
      commentHref: (number: string) => new URL(`/en/comments/${number}`, portal.env.baseUrl).href,
    };
    const docx = await renderDocx(document, composing);
    // no clock in it: every part has the first date that a ZIP file can name
    const archive = await openArchive(Buffer.from(docx));
    for (const [name, { lastModFileDate, lastModFileTime }] of archive.entries)
      expect([lastModFileDate, lastModFileTime], name).toEqual([(1 << 5) | 1, 0]);
    archive.close();
    expect(sha256(docx)).toBe((await bytesOf(1, "summary-en.docx")).file.sha256);
    expect(sha256(Buffer.from(renderPrintPage(document, composing)))).toBe(
      (await bytesOf(1, "summary-en.html")).file.sha256,
    );
  });

  test("for Word have headings, header rows, languages, links with words, and typed text as text", async () => {
    const { bytesOf, spanish } = await issuedFiles();
    const parts = await docxParts((await bytesOf(1, "summary-en.docx")).bytes);
    const main = parts["word/document.xml"] ?? "";
    for (const style of ["Title", "Heading1", "Heading2", "Heading3", "Quote", "Caption"])
      expect(main, style).toContain(`<w:pStyle w:val="${style}"/>`);
    const tables = main.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(5);
    expect(main.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(main).toContain('<w:lang w:val="es-MX"/>');
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-US"/>');
    expect(parts["docProps/core.xml"]).toContain("<dc:language>en-US</dc:language>");
    expect(parts["docProps/core.xml"]).toMatch(/<dc:title>What was said about: [^<]+<\/dc:title>/);
    expect(parts["word/_rels/document.xml.rels"]).toContain(`/en/comments/${spanish.trackingNumber}`);
    expect(main).toContain(`Comment ${spanish.trackingNumber}`);
    // fields are the page numbers in the footer, and no more
    expect(main).not.toMatch(/<w:fldSimple|<w:instrText|<w:fldChar/);
    expect(main).toContain("&lt;w:fldSimple w:instr=");
    expect(main).toContain("The Spanish text of this finding is missing.");
    const numbered = main.match(/<w:numId w:val="(\d+)"\/>/g) ?? [];
    expect(numbered.length).toBeGreaterThan(2);
    for (const [name, part] of Object.entries(parts)) expect(part, name).not.toContain("\u0007");
  });

  test("in Spanish say so, and what is missing in it", async () => {
    const { bytesOf } = await issuedFiles();
    const parts = await docxParts((await bytesOf(1, "summary-es.docx")).bytes);
    expect(parts["docProps/core.xml"]).toContain("<dc:language>es-MX</dc:language>");
    expect(parts["word/document.xml"]).toContain("Falta el texto en español de este hallazgo.");
    expect(parts["word/document.xml"]).not.toContain("Waits");
    const html = (await bytesOf(1, "summary-es.html")).bytes.toString("utf8");
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="es">/);
    expect(html).toContain('<blockquote lang="en">The bridge is slow.</blockquote>');
    expect(html).not.toMatch(/<script|<img|<link|src=|@import/);
  });
});
