import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { findPostedComment, listPostedComments } from "~/comments/posted-comments.server";
import { findPostedFile, listPostedFiles } from "~/comments/posted-files.server";
import { findComment } from "~/comments/read-comment.server";
import {
  hideFile,
  MOST_REDACTIONS,
  redactComment,
  undoRedaction,
  type WantedRedaction,
} from "~/redaction/change-redactions.server";
import { dismissFindings, listFindings } from "~/redaction/findings.server";
import type { StaffMember } from "~/staff/staff";
import { anAttachment } from "~tests/factories/attachments";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

const PHONE = "202-555-0143";

async function opened(wishes: CommentWishes) {
  const made = await aComment(db, wishes);
  return { ...made, change: { trackingNumber: made.trackingNumber, version: 1, staffId: moderator.id } };
}

const wanted = (text: string, words: string, more: Partial<WantedRedaction> = {}): WantedRedaction => ({
  part: "body",
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  reason: "personal-data",
  note: null,
  ...more,
});

const stored = (id: number) =>
  db
    .selectFrom("comments")
    .where("id", "=", id)
    .select(["body", "redactedBody", "redactedPublicBody", "redactedAnswersText", "version"])
    .executeTakeFirstOrThrow();

describe("a redaction", () => {
  test("takes its stretch out of what everybody reads at once, and leaves the original", async () => {
    const body = `Call ${PHONE} today.`;
    const { id, change, trackingNumber } = await opened({ body, status: "posted", locale: "es" });
    expect(await redactComment(db, change, [wanted(body, PHONE)])).toEqual({ outcome: "saved" });
    const shown = "Call [eliminado: datos personales] today.";
    expect(await stored(id)).toMatchObject({ body, redactedBody: shown, version: 2 });
    const posted = await findPostedComment(db, trackingNumber, "en");
    expect(posted).toMatchObject({ body: shown, removals: [{ at: 5, reasons: ["personal-data"] }] });
    expect(JSON.stringify(posted)).not.toContain(PHONE);
    expect(await findComment(db, trackingNumber, "en")).toMatchObject({ body });
  });

  test("reaches answers, the list's beginnings and the public version", async () => {
    const notice = await aNotice(db, { questions: [{ required: false }, { required: false }] });
    const [first = 0, second = 0] = notice.questionIds;
    const answers = { [first]: "No numbers here.", [second]: `Mine is ${PHONE}.` };
    const { id, change, trackingNumber } = await opened({
      noticeId: notice.id,
      body: "",
      answers,
      status: "posted",
    });
    await redactComment(db, change, [wanted(answers[second] ?? "", PHONE, { part: `answer:${second}` })]);
    expect(await stored(id)).toMatchObject({
      redactedBody: null,
      redactedAnswersText: "No numbers here.\n\nMine is [removed: personal data].",
    });
    expect((await findPostedComment(db, trackingNumber, "en"))?.answers).toMatchObject([
      { body: "No numbers here.", removals: [] },
      { body: "Mine is [removed: personal data].", removals: [{ at: 8 }] },
    ]);
    const [listed] = await listPostedComments(db, notice.docketNumber);
    expect(listed?.beginning).toBe("No numbers here.\n\nMine is [removed: personal data].");

    const publicBody = `Public, but ${PHONE}.`;
    const pair = await opened({
      publication: "confidential",
      publicName: null,
      publicBody,
      status: "posted",
    });
    await redactComment(db, pair.change, [wanted(publicBody, PHONE, { part: "public-version" })]);
    expect(await findPostedComment(db, pair.trackingNumber, "en")).toMatchObject({
      body: "Public, but [removed: personal data].",
      removals: [{ at: 12 }],
    });
  });

  test("is undone: the text is the author's own again, and no redacted text is left over", async () => {
    const body = `Call ${PHONE} or Ann.`;
    const { id, change } = await opened({ body, status: "posted" });
    await redactComment(db, change, [wanted(body, PHONE), wanted(body, "Ann", { reason: "confidential" })]);
    const rows = await db.selectFrom("redactions").where("commentId", "=", id).selectAll().execute();
    expect(rows).toHaveLength(2);
    const [one, other] = rows;
    await undoRedaction(db, { ...change, version: 2 }, Number(one?.id));
    expect((await stored(id)).redactedBody).toBe(`Call ${PHONE} or [removed: confidential information].`);
    await undoRedaction(db, { ...change, version: 3 }, Number(other?.id));
    expect(await stored(id)).toMatchObject({ redactedBody: null, version: 4 });
    expect(await undoRedaction(db, { ...change, version: 4 }, Number(other?.id))).toEqual({
      outcome: "unchanged",
    });
  });

  test("of another comment is not undone by its number", async () => {
    const body = `Call ${PHONE}.`;
    const one = await opened({ body });
    const other = await opened({ body });
    await redactComment(db, one.change, [wanted(body, PHONE)]);
    const { id } = await db
      .selectFrom("redactions")
      .where("commentId", "=", one.id)
      .select("id")
      .executeTakeFirstOrThrow();
    expect(await undoRedaction(db, other.change, id)).toEqual({ outcome: "unchanged" });
    expect((await stored(one.id)).redactedBody).not.toBeNull();
  });

  test("is written down with part, length and reason, and without a word of what it covers", async () => {
    const body = `Call ${PHONE}.`;
    const { change, trackingNumber, id } = await opened({ body });
    await redactComment(db, change, [wanted(body, PHONE, { note: `It is ${PHONE}` })]);
    const { id: redaction } = await db
      .selectFrom("redactions")
      .where("commentId", "=", id)
      .select("id")
      .executeTakeFirstOrThrow();
    await undoRedaction(db, { ...change, version: 2 }, redaction);
    const history = await listHistory(db, { kind: "comment", id: trackingNumber });
    expect(history.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      {
        action: "comment.redacted",
        before: { version: 1 },
        after: { part: "body", length: PHONE.length, reason: "personal-data", version: 2 },
      },
      {
        action: "comment.redaction-undone",
        before: { part: "body", length: PHONE.length, reason: "personal-data", version: 2 },
        after: { version: 3 },
      },
    ]);
  });

  test("is refused where it has no words, a file, an unknown part, or one stretch among good ones", async () => {
    const body = "Two  words";
    const { change, id, noticeId } = await opened({ body });
    const file = await anAttachment(db, { noticeId, commentId: id, text: body, textState: "read" });
    const good = wanted(body, "Two");
    for (const bad of [
      { ...good, start: 3, end: 5 },
      { ...good, start: 40, end: 50 },
      { ...good, part: "public-version" as const },
      { ...good, part: "answer:1" as const },
      { ...good, part: `file:${file.id}` as const },
    ])
      expect(await redactComment(db, change, [good, bad])).toEqual({ outcome: "no-words" });
    expect(await stored(id)).toMatchObject({ redactedBody: null, version: 1 });
  });

  test("is refused to whoever saw an earlier version, and of a withdrawn comment", async () => {
    const body = `Call ${PHONE}.`;
    const { change } = await opened({ body });
    await redactComment(db, change, [wanted(body, PHONE)]);
    expect(await redactComment(db, change, [wanted(body, "Call")])).toEqual({ outcome: "overtaken" });
    expect(await redactComment(db, { ...change, version: 2 }, [wanted(body, PHONE)])).toEqual({
      outcome: "unchanged",
    });
    const withdrawn = await opened({ body, status: "withdrawn" });
    expect(await redactComment(db, withdrawn.change, [wanted(body, PHONE)])).toEqual({
      outcome: "not-allowed",
    });
  });

  test("is refused past as many as one comment may have", async () => {
    const body = "a ".repeat(MOST_REDACTIONS + 1);
    const { change } = await opened({ body });
    const all = Array.from({ length: MOST_REDACTIONS + 1 }, (_, at) => ({
      ...wanted(body, "a"),
      start: 2 * at,
      end: 2 * at + 1,
    }));
    expect(await redactComment(db, change, all)).toEqual({ outcome: "too-many" });
    expect(await redactComment(db, change, all.slice(1))).toEqual({ outcome: "saved" });
  });
});

describe("a file", () => {
  test("is kept from the public with a reason, and comes back", async () => {
    const { id, noticeId, change, trackingNumber } = await opened({ status: "posted" });
    const file = await anAttachment(db, { noticeId, commentId: id });
    const other = await anAttachment(db, { noticeId, commentId: id });
    expect(await hideFile(db, change, { file: file.id, reason: "confidential" })).toEqual({
      outcome: "saved",
    });
    expect((await listPostedFiles(db, trackingNumber)).map((each) => each.id)).toEqual([other.id]);
    expect(await findPostedFile(db, trackingNumber, file.id)).toBeUndefined();
    expect(await hideFile(db, { ...change, version: 2 }, { file: file.id, reason: null })).toEqual({
      outcome: "saved",
    });
    expect(await findPostedFile(db, trackingNumber, file.id)).toBeDefined();
    const foreign = await opened({});
    expect(await hideFile(db, foreign.change, { file: file.id, reason: "other" })).toEqual({
      outcome: "not-found",
    });
  });

  test("that was all a confidential comment showed takes the comment with it", async () => {
    const { id, noticeId, change, trackingNumber } = await opened({
      publication: "confidential",
      publicName: null,
      status: "posted",
    });
    const file = await anAttachment(db, { noticeId, commentId: id, part: "public-version" });
    expect(await findPostedComment(db, trackingNumber, "en")).toBeDefined();
    await hideFile(db, change, { file: file.id, reason: "personal-data" });
    expect(await findPostedComment(db, trackingNumber, "en")).toBeUndefined();
  });
});

describe("findings", () => {
  test("are what looks like personal data and is neither redacted nor dismissed, in texts and in files", async () => {
    const body = `Call ${PHONE} or 202-555-0144, ann@example.org.`;
    const { id, noticeId, change, trackingNumber } = await opened({ body });
    const file = await anAttachment(db, {
      noticeId,
      commentId: id,
      textState: "read",
      text: `Mine: ${PHONE}, b@example.org`,
    });
    const first = await listFindings(db, id);
    expect(first.inTexts.map(({ kind, words }) => [kind, words])).toEqual([
      ["phone", PHONE],
      ["phone", "202-555-0144"],
      ["email", "ann@example.org"],
    ]);
    expect(first.inFiles).toEqual([{ file: file.id, kinds: ["phone", "email"] }]);
    await redactComment(db, change, [wanted(body, PHONE)]);
    await dismissFindings(db, { trackingNumber, staffId: moderator.id }, first.inTexts.slice(2));
    expect((await listFindings(db, id)).inTexts.map(({ words }) => words)).toEqual(["202-555-0144"]);
    await hideFile(db, { ...change, version: 2 }, { file: file.id, reason: "personal-data" });
    expect((await listFindings(db, id)).inFiles).toEqual([]);
    const history = await listHistory(db, { kind: "comment", id: trackingNumber });
    expect(history.at(1)).toMatchObject({
      action: "comment.finding-dismissed",
      after: { kind: "email", part: "body" },
    });
    expect(JSON.stringify(history)).not.toContain("example.org");
  });
});
