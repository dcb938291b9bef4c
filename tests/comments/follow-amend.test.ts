import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { fingerprintOf } from "~/comments/comment-record.server";
import { listEarlierVersions } from "~/comments/follow/earlier-versions.server";
import { receiveAmendment, type TypedAmendment } from "~/comments/follow/receive-amendment.server";
import { findVersionRecord } from "~/comments/follow/recorded.server";
import { findPostedComment } from "~/comments/posted-comments.server";
import { decideComment } from "~/triage/decide-comment.server";
import { anAttachment } from "~tests/factories/attachments";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aTag } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aSentComment, type SentComment } from "~tests/factories/sent-comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
const notCounted = async () => ({ wait: undefined });

/** Amends a comment; whatever is not wished for stays as it was typed before. */
function amend(
  comment: SentComment,
  wishes: Partial<Omit<TypedAmendment, "typed">> & { readonly typed?: Partial<TypedAmendment["typed"]> } = {},
) {
  const key = aCommentForm().submissionKey;
  return receiveAmendment(
    portal,
    {
      docket: comment.docketNumber,
      trackingNumber: comment.trackingNumber,
      followKey: comment.followKey,
      locale: "en",
      revision: 1,
      commentId: comment.id,
      removed: [],
      ...wishes,
      typed: { ...comment.typed, submissionKey: key, ...wishes.typed },
    },
    notCounted,
  );
}

const read = (comment: SentComment) =>
  db.selectFrom("comments").where("id", "=", comment.id).selectAll().executeTakeFirstOrThrow();
const contactOf = (comment: SentComment) =>
  db.selectFrom("commentContacts").where("commentId", "=", comment.id).selectAll().executeTakeFirstOrThrow();
const versionsOf = (comment: SentComment) =>
  db
    .selectFrom("commentVersions")
    .where("commentId", "=", comment.id)
    .selectAll()
    .orderBy("revision")
    .execute();
const lettersAsked = async (comment: SentComment) => {
  const { rows } = await sql<{ data: { kind: string; revision: number } }>`
    select data from pgboss.job where name = 'write-letter' and (data ->> 'commentId')::bigint = ${comment.id}
    order by created_on, data ->> 'kind'`.execute(db);
  return rows.map(({ data }) => `${data.kind} ${data.revision}`);
};

describe("the record", () => {
  test("made again from what is stored is the fingerprint's, with every field set and across versions", async () => {
    const notice = await aNotice(db, { questions: [{ required: false }, { required: true }] });
    const [first = 0, second = 0] = notice.questionIds;
    const filesOf = async (submissionKey: string) => [
      await anAttachment(db, { noticeId: notice.id, submissionKey, fileName: "Anexo ñ 2.pdf" }),
      await anAttachment(db, { noticeId: notice.id, submissionKey, fileName: "Anexo ñ 10.pdf" }),
      await anAttachment(db, { noticeId: notice.id, submissionKey, part: "public-version" }),
    ];
    const typed = aCommentForm({
      commenterKind: "organization",
      stakeholderType: "business-association",
      organizationName: "Cámara «Ñandú»",
      name: "Inés Ríos",
      signatoryRole: "Directora",
      coSigners: "Unión Norte\nUnión Sur",
      sector: "automotive",
      country: "MX",
      region: "Chihuahua",
      comment: 'A "quoted" text\n\nwith \\ and 🌵 and \u2028 in it.',
      publication: "confidential",
      publicVersion: "What may be seen.",
      noPublicVersion: "The annexes name prices.",
      answer: { [first]: "One.", [second]: "Dos." },
      pillars: ["I"],
    });
    await filesOf(typed.submissionKey ?? "");
    const comment = await aSentComment(db, { notice, typed, locale: "es" });
    const sent = await findVersionRecord(db, comment.id, 1);
    expect(fingerprintOf(sent?.record ?? "")).toBe((await read(comment)).fingerprint);
    expect(JSON.parse(sent?.record ?? "")).toMatchObject({
      trackingNumber: comment.trackingNumber,
      revision: 1,
      coSigners: ["Unión Norte", "Unión Sur"],
      answers: [
        { question: first, answer: "One." },
        { question: second, answer: "Dos." },
      ],
      attachments: [{ part: "main" }, { part: "main" }, { part: "public-version" }],
    });
    expect(sent?.record).not.toContain(typed.email);

    expect(await amend(comment, { typed: { comment: "Another." } })).toEqual({
      outcome: "amended",
      revision: 2,
    });
    // byte for byte what it was while it was the current one
    expect(await findVersionRecord(db, comment.id, 1)).toEqual(sent);
    const amended = await findVersionRecord(db, comment.id, 2);
    const { fingerprint } = await read(comment);
    expect(amended?.fingerprint).toBe(fingerprint);
    expect(fingerprintOf(amended?.record ?? "")).toBe(fingerprint);
    expect(fingerprint).not.toBe(sent?.fingerprint);
    expect(await findVersionRecord(db, comment.id, 3)).toBeUndefined();
  });
});

describe("an amendment", () => {
  test("replaces content and answers, keeps the earlier version, and is written down without them", async () => {
    const notice = await aNotice(db, { questions: [{ required: false }] });
    const [question = 0] = notice.questionIds;
    const comment = await aSentComment(db, {
      notice,
      typed: { comment: "First words.", answer: { [question]: "First answer." } },
    });
    const before = await read(comment);
    const result = await amend(comment, {
      typed: { comment: "Second words.", answer: {}, publication: "unnamed", pillars: ["I"] },
      locale: "es",
    });
    expect(result).toEqual({ outcome: "amended", revision: 2 });
    const after = await read(comment);
    expect(after).toMatchObject({
      body: "Second words.",
      answersText: "",
      publication: "unnamed",
      publicName: null,
      declaredPillars: ["I"],
      locale: "es",
      revision: 2,
      version: 2,
      submittedAt: before.submittedAt,
    });
    expect(after.amendedAt?.getTime()).toBeGreaterThanOrEqual(before.submittedAt.getTime());
    expect(
      await db.selectFrom("commentAnswers").where("commentId", "=", comment.id).selectAll().execute(),
    ).toEqual([]);
    const [kept, ...more] = await versionsOf(comment);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({
      revision: 1,
      fingerprint: before.fingerprint,
      publicName: before.publicName,
      madeAt: before.submittedAt,
    });
    expect(JSON.parse(kept?.record ?? "")).toMatchObject({
      comment: "First words.",
      answers: [{ question, answer: "First answer." }],
    });
    const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(history.at(-1)).toMatchObject({
      actorKind: "public",
      action: "comment.amended",
      before: { revision: 1, fingerprint: before.fingerprint, version: 1 },
      after: { revision: 2, fingerprint: after.fingerprint, version: 2, status: "received" },
    });
    expect(JSON.stringify(history)).not.toMatch(/words|answer\./);
    expect(await lettersAsked(comment)).toEqual(["receipt 1", "amended 2"]);
  });

  test.each(["in-review", "posted", "withheld"] as const)(
    "of a comment that is %s has to be read again: it leaves the public pages, and its tags stay",
    async (status) => {
      const comment = await aSentComment(db);
      const { noticeId } = await read(comment);
      await aTag(db, { id: comment.id, noticeId }, "I.2");
      await db
        .updateTable("comments")
        .set({
          status,
          ...(status === "withheld"
            ? {
                withheldReason: "off-topic",
                withheldNote: "About fishing.",
                withheldMessage: "It is about fish.",
              }
            : {}),
          version: 4,
        })
        .where("id", "=", comment.id)
        .execute();
      expect(await amend(comment, { typed: { comment: "Other words." } })).toMatchObject({
        outcome: "amended",
      });
      expect(await read(comment)).toMatchObject({
        status: "received",
        withheldReason: null,
        withheldNote: null,
        withheldMessage: null,
        version: 5,
      });
      expect(await findPostedComment(db, comment.trackingNumber, "en")).toBeUndefined();
      expect(
        await db.selectFrom("commentTags").where("commentId", "=", comment.id).selectAll().execute(),
      ).toHaveLength(1);
      // the moderator had the page of version 4 open
      const moderator = await aStaffMember(db);
      const { trackingNumber } = comment;
      const stale = { trackingNumber, version: 4, staffId: moderator.id, decision: "start-review" } as const;
      expect(await decideComment(db, stale)).toEqual({ outcome: "overtaken" });
    },
  );

  test("keeps files, leaves some out and brings others, of a public version only in confidence", async () => {
    const notice = await aNotice(db);
    const typed = aCommentForm({ publication: "confidential", noPublicVersion: "Prices." });
    const key = typed.submissionKey ?? "";
    const kept = await anAttachment(db, { noticeId: notice.id, submissionKey: key, text: "kept words" });
    const left = await anAttachment(db, { noticeId: notice.id, submissionKey: key, text: "left words" });
    await anAttachment(db, { noticeId: notice.id, submissionKey: key, part: "public-version" });
    const comment = await aSentComment(db, { notice, typed });
    const other = aCommentForm().submissionKey ?? "";
    const brought = await anAttachment(db, { noticeId: notice.id, submissionKey: other });
    const result = await amend(comment, {
      removed: [left.id],
      typed: { submissionKey: other, publication: "named" },
    });
    expect(result).toMatchObject({ outcome: "amended" });
    const rows = await db
      .selectFrom("attachments")
      .where("commentId", "=", comment.id)
      .select(["id", "replacedAt"])
      .execute();
    const current = rows.filter(({ replacedAt }) => replacedAt === null).map(({ id }) => id);
    expect(current.sort()).toEqual([kept.id, brought.id].sort());
    expect(rows).toHaveLength(4);
    expect((await read(comment)).attachmentsText).toBe("kept words");
    const { record = "" } = (await findVersionRecord(db, comment.id, 2)) ?? {};
    expect(
      JSON.parse(record)
        .attachments.map((file: { sha256: string }) => file.sha256)
        .sort(),
    ).toEqual([kept.sha256, brought.sha256].sort());
  });

  test("takes no file of somebody else's form, and leaves none of theirs out", async () => {
    const notice = await aNotice(db);
    const strangers = await anAttachment(db, { noticeId: notice.id, submissionKey: "key-of-somebody-else" });
    const theirs = await aSentComment(db, { notice });
    const sent = await anAttachment(db, {
      noticeId: notice.id,
      submissionKey: theirs.typed.submissionKey ?? "",
      commentId: theirs.id,
    });
    const comment = await aSentComment(db, { notice });
    await amend(comment, { removed: [sent.id], typed: { comment: "New." } });
    const rows = await db
      .selectFrom("attachments")
      .where("id", "in", [strangers.id, sent.id])
      .select(["commentId", "replacedAt"])
      .orderBy("commentId")
      .execute();
    expect(rows).toEqual([
      { commentId: theirs.id, replacedAt: null },
      { commentId: null, replacedAt: null },
    ]);
  });

  test("takes as many files as a new comment, counted with those that stay", async () => {
    const notice = await aNotice(db);
    const typed = aCommentForm();
    const firstKey = typed.submissionKey ?? "";
    for (let file = 0; file < 12; file += 1)
      await anAttachment(db, { noticeId: notice.id, submissionKey: firstKey });
    const comment = await aSentComment(db, { notice, typed });
    const submissionKey = aCommentForm().submissionKey ?? "";
    const more: string[] = [];
    for (let file = 0; file < 9; file += 1)
      // the embedded database's clock may not tell two of them apart
      more.push(
        (
          await anAttachment(db, {
            noticeId: notice.id,
            submissionKey,
            storedAt: new Date(Date.now() + file * 1_000),
          })
        ).id,
      );
    const form = { submissionKey, comment: "More files." };
    expect(await amend(comment, { typed: form })).toMatchObject({
      outcome: "too-many-files",
      problem: "too-many",
      file: { id: more.at(-1) },
    });
    const { id } = await db
      .selectFrom("attachments")
      .where("commentId", "=", comment.id)
      .select("id")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(await amend(comment, { typed: form, removed: [id] })).toMatchObject({ outcome: "amended" });
  });

  test("with another address takes the confirmation back, and gives the new one a key of its own", async () => {
    const comment = await aSentComment(db, { typed: { email: "first@example.org" } });
    await db
      .updateTable("comments")
      .set({ confirmedAt: new Date(), status: "posted" })
      .where("id", "=", comment.id)
      .execute();
    expect(await amend(comment, { typed: { email: "second@example.org" } })).toEqual({
      outcome: "contact-changed",
    });
    const { confirmKey, followKey, email } = await contactOf(comment);
    expect({ email, followKey }).toEqual({ email: "second@example.org", followKey: comment.followKey });
    expect(confirmKey).toMatch(/^[\w-]{32}$/);
    expect(confirmKey).not.toBe(comment.confirmKey);
    // the text is the one that was read: it stays where it is
    expect(await read(comment)).toMatchObject({ confirmedAt: null, revision: 1, status: "posted" });
    expect(await lettersAsked(comment)).toEqual(["receipt 1", "confirm-address 1"]);
    const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(JSON.stringify(history)).not.toContain("@");

    expect(await amend(comment, { typed: { email: "" } })).toEqual({ outcome: "contact-changed" });
    expect(await contactOf(comment)).toMatchObject({ email: null, confirmKey: null });
  });

  test("is read by the staff beside every version before it", async () => {
    const comment = await aSentComment(db, { typed: { comment: "One two three." } });
    expect(await listEarlierVersions(db, comment.trackingNumber)).toEqual([]);
    await amend(comment, { typed: { comment: "One four three." } });
    await amend(comment, { revision: 2, typed: { comment: "One four." } });
    const versions = await listEarlierVersions(db, comment.trackingNumber);
    expect(versions.map(({ revision, text, nextText }) => ({ revision, text, nextText }))).toEqual([
      { revision: 2, text: "One four three.", nextText: "One four." },
      { revision: 1, text: "One two three.", nextText: "One four three." },
    ]);
  });

  test("that changes nothing stores nothing", async () => {
    const comment = await aSentComment(db);
    expect(await amend(comment)).toEqual({ outcome: "unchanged" });
    expect(await read(comment)).toMatchObject({ revision: 1, version: 1, amendedAt: null });
  });

  test("arrives once, however often its form is sent; of two forms at once one is told", async () => {
    const comment = await aSentComment(db);
    const form = { comment: "Twice.", submissionKey: aCommentForm().submissionKey };
    const same = await Promise.all(Array.from({ length: 8 }, () => amend(comment, { typed: form })));
    expect(same).toEqual(Array.from({ length: 8 }, () => ({ outcome: "amended", revision: 2 })));
    expect(await versionsOf(comment)).toHaveLength(1);
    const different = await Promise.all(
      ["One.", "Other."].map((words) => amend(comment, { revision: 2, typed: { comment: words } })),
    );
    expect(different.map(({ outcome }) => outcome).sort()).toEqual(["amended", "overtaken"]);
    expect(await versionsOf(comment)).toHaveLength(2);
    expect(await amend(comment, { revision: 1, typed: { comment: "Stale." } })).toEqual({
      outcome: "overtaken",
      revision: 3,
      usedKey: false,
    });
  });

  test("is never said to be stored where its form was sent before with other words", async () => {
    const comment = await aSentComment(db);
    const { submissionKey } = aCommentForm();
    const send = (typed: Partial<TypedAmendment["typed"]>, revision = 1) =>
      amend(comment, { revision, typed: { submissionKey, comment: "First.", ...typed } });
    expect(await send({})).toEqual({ outcome: "amended", revision: 2 });
    // come back to with the browser's arrow
    const told = { outcome: "overtaken", revision: 2, usedKey: true };
    expect(await send({ comment: "Second thoughts." })).toEqual(told);
    expect(await send({ email: "another@example.org" })).toEqual(told);
    expect(await send({})).toEqual({ outcome: "amended", revision: 2 });
    expect(await read(comment)).toMatchObject({ body: "First.", revision: 2 });
    expect(await amend(comment, { revision: 2, typed: { comment: "Second thoughts." } })).toEqual({
      outcome: "amended",
      revision: 3,
    });
  });

  test("needs the comment's own key, and a comment that was not withdrawn", async () => {
    const comment = await aSentComment(db);
    const other = await aSentComment(db);
    const typed = { comment: "Not mine." };
    expect(await amend(comment, { followKey: other.followKey, typed })).toEqual({ outcome: "not-found" });
    await db.updateTable("comments").set({ status: "withdrawn" }).where("id", "=", comment.id).execute();
    expect(await amend(comment, { typed })).toMatchObject({ outcome: "not-allowed" });
    expect(await read(comment)).toMatchObject({ revision: 1 });
  });

  test("is checked as a new comment is", async () => {
    const comment = await aSentComment(db);
    const result = await amend(comment, { typed: { comment: "", consent: "" } });
    expect(result).toMatchObject({ outcome: "invalid" });
    expect(result.outcome === "invalid" ? [...result.errors.keys()].sort() : []).toEqual([
      "comment",
      "consent",
    ]);
  });

  test("ends with the notice, or with the last day on which it takes late comments", async () => {
    const strict = await aSentComment(db);
    const lenient = await aSentComment(db);
    const { submittedAt } = await read(lenient);
    const close = (comment: SentComment, lateDays: number) =>
      db
        .updateTable("notices")
        .set({ closesAt: new Date(Date.now() - 60_000), lateDays })
        .where("docketNumber", "=", comment.docketNumber)
        .execute();
    const form = { comment: "In time.", submissionKey: aCommentForm().submissionKey };
    await amend(strict, { typed: form });
    await close(strict, 0);
    await close(lenient, 3);
    expect(await amend(strict, { revision: 2, typed: { comment: "Too late." } })).toMatchObject({
      outcome: "not-open",
    });
    // the answer to a form that was stored in time stays its answer
    expect(await amend(strict, { typed: form })).toEqual({ outcome: "amended", revision: 2 });
    expect(await amend(lenient, { typed: { comment: "Late." } })).toEqual({
      outcome: "amended",
      revision: 2,
    });
    expect(await read(lenient)).toMatchObject({ submittedAt, receivedLate: true });
    const history = await listHistory(db, { kind: "comment", id: lenient.trackingNumber });
    expect(history.at(-1)?.after).toMatchObject({ takenAs: "late" });
  });

  test("counts against the limit of an address", async () => {
    const comment = await aSentComment(db);
    const { typed, docketNumber: docket, trackingNumber, followKey } = comment;
    const amendment = {
      docket,
      trackingNumber,
      followKey,
      locale: "en",
      revision: 1,
      commentId: comment.id,
      removed: [],
    } as const;
    const key = aCommentForm().submissionKey;
    const result = await receiveAmendment(
      portal,
      { ...amendment, typed: { ...typed, comment: "More.", submissionKey: key } },
      async () => ({ wait: 60 }),
    );
    expect(result).toEqual({ outcome: "too-many", waitSeconds: 60 });
    expect(await read(comment)).toMatchObject({ revision: 1 });
  });
});
