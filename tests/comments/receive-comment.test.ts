import { expect, test } from "vitest";
import { createProofs } from "~/comments/proof/proofs.server";
import { receiveComment } from "~/comments/receive-comment.server";
import { anAttachment } from "~tests/factories/attachments";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db, embedded } = await testDatabase();

const unlimited = async () => undefined;
const proofs = createProofs("a secret of the portal under test");

function receive(
  docket: string,
  typed = aCommentForm(),
  waitSeconds: () => Promise<number | undefined> = unlimited,
) {
  const countSubmission = async () => ({ wait: await waitSeconds(), unusual: false });
  return receiveComment(db, { docket, locale: "es", typed }, { countSubmission, proofs });
}

async function countComments(noticeId: number): Promise<number> {
  const { count } = await db
    .selectFrom("comments")
    .where("noticeId", "=", noticeId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

test("a comment is stored with its answers, contact details apart, and its event, in one", async () => {
  const notice = await aNotice(db, {
    questions: [{ required: true }, { required: false }],
    pillars: ["I", "II"],
  });
  const [first = 0, second = 0] = notice.questionIds;
  const result = await receive(
    notice.docketNumber,
    aCommentForm({
      name: "  Inés   Ríos ",
      email: "ines@example.org",
      answer: { [first]: "Sí, señor.\r\nMañana.", [second]: "   " },
      pillars: ["II", "II"],
    }),
  );
  if (result.outcome !== "stored") throw new Error(`not stored: ${result.outcome}`);
  const { trackingNumber } = result;
  const comment = await db
    .selectFrom("comments")
    .where("trackingNumber", "=", trackingNumber)
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(comment).toMatchObject({
    noticeId: notice.id,
    locale: "es",
    publicName: "Inés Ríos",
    declaredPillars: ["II"],
    status: "received",
    receivedLate: false,
    answersText: "Sí, señor.\nMañana.",
  });
  expect(
    await db
      .selectFrom("commentContacts")
      .where("commentId", "=", comment.id)
      .select(["name", "email"])
      .execute(),
  ).toEqual([{ name: "Inés Ríos", email: "ines@example.org" }]);
  expect(
    await db
      .selectFrom("commentAnswers")
      .where("commentId", "=", comment.id)
      .select(["questionId", "body"])
      .execute(),
  ).toEqual([{ questionId: first, body: "Sí, señor.\nMañana." }]);
  const events = await db
    .selectFrom("auditEvents")
    .where("subjectId", "=", trackingNumber)
    .selectAll()
    .execute();
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toMatch(/Inés|ines@/);
});

test("50 equal submissions at once make one comment, and all are given its receipt", async () => {
  const notice = await aNotice(db);
  const form = aCommentForm();
  const results = await Promise.all(Array.from({ length: 50 }, () => receive(notice.docketNumber, form)));
  expect(await countComments(notice.id)).toBe(1);
  const numbers = new Set(
    results.map((result) => (result.outcome === "stored" ? result.trackingNumber : result.outcome)),
  );
  expect(numbers.size).toBe(1);
});

test("a form that is sent again has the first one's receipt, and is told where it says something else", async () => {
  const notice = await aNotice(db, { questions: [{ required: true }] });
  const [question = 0] = notice.questionIds;
  const form = aCommentForm({ comment: "", answer: { [question]: "Yes.\r\n" } });
  await anAttachment(db, { noticeId: notice.id, submissionKey: form.submissionKey ?? "" });
  const first = await receive(notice.docketNumber, form);
  if (first.outcome !== "stored") throw new Error(`not stored: ${first.outcome}`);
  expect(first.differs).toBe(false);
  const again = (changed: Partial<typeof form>) => receive(notice.docketNumber, { ...form, ...changed });
  const other = { ...first, differs: true };
  expect(await again({})).toEqual(first);
  expect(await again({ comment: "And more." })).toEqual(other);
  expect(await again({ answer: {} })).toEqual(other);
  expect(await again({ publication: "unnamed" })).toEqual(other);
  const close = { closesAt: new Date(Date.now() - 1_000) };
  await db.updateTable("notices").set(close).where("id", "=", notice.id).execute();
  expect(await again({})).toEqual(first);
  expect(await again({ comment: "Too late." })).toEqual(other);
  expect(await countComments(notice.id)).toBe(1);
});

test("one whose only words are in a file is the same again", async () => {
  const notice = await aNotice(db);
  const form = aCommentForm({ comment: "" });
  await anAttachment(db, { noticeId: notice.id, submissionKey: form.submissionKey ?? "" });
  const first = await receive(notice.docketNumber, form);
  expect(first).toMatchObject({ outcome: "stored", differs: false });
  expect(await receive(notice.docketNumber, form)).toEqual(first);
});

test.each([
  ["closed", { opens: -48, closes: -0.001 }],
  ["scheduled", { opens: 0.01, closes: 24 }],
  ["withdrawn", { withdrawnAt: new Date() }],
] as const)("a notice that is %s takes nothing", async (status, wishes) => {
  const notice = await aNotice(db, wishes);
  expect(await receive(notice.docketNumber)).toEqual({ outcome: "not-open", status });
  expect(await countComments(notice.id)).toBe(0);
});

// The embedded database runs in this very process and so has its clock.
test.skipIf(embedded)("the database's clock decides, not the web server's", async () => {
  const notice = await aNotice(db, { opens: -48, closes: -1 });
  const realNow = Date.now;
  Date.now = () => realNow() - 24 * 3_600_000;
  try {
    expect(await receive(notice.docketNumber)).toMatchObject({ outcome: "not-open", status: "closed" });
  } finally {
    Date.now = realNow;
  }
});

test("a used key finds its receipt even after the notice has closed, and past the limit", async () => {
  const notice = await aNotice(db);
  const form = aCommentForm();
  const first = await receive(notice.docketNumber, form);
  expect(first.outcome).toBe("stored");
  expect(await receive(notice.docketNumber, form, async () => 60)).toEqual(first);
  await db.updateTable("notices").set({ closesAt: new Date() }).where("id", "=", notice.id).execute();
  expect(await receive(notice.docketNumber, form)).toEqual(first);
  expect(await countComments(notice.id)).toBe(1);
});

test("who is over the limit waits, but not past the deadline, nor into lateness", async () => {
  const counted = (isFlood: boolean) => async () => ({ wait: 1_800, unusual: true, isFlood });
  const send = async (closes: number, isFlood = false, lateDays = 0) => {
    const { docketNumber: docket, id } = await aNotice(db, { closes });
    await db.updateTable("notices").set({ lateDays }).where("id", "=", id).execute();
    const arrival = { docket, locale: "es", typed: aCommentForm() } as const;
    const result = await receiveComment(db, arrival, { countSubmission: counted(isFlood), proofs });
    const { held } =
      (await db.selectFrom("comments").where("noticeId", "=", id).select("held").executeTakeFirst()) ?? {};
    return [result.outcome, held];
  };
  expect(await send(1)).toEqual(["too-many", undefined]);
  expect(await send(0.25)).toEqual(["stored", "no-proof"]);
  expect(await send(0.25, false, 7)).toEqual(["stored", "no-proof"]);
  // late now and late then: nothing is lost by waiting
  expect(await send(-1, false, 7)).toEqual(["too-many", undefined]);
  expect(await send(0.25, true)).toEqual(["too-many", undefined]);
});

test("a used key finds its receipt even where the form sent with it would be refused", async () => {
  const notice = await aNotice(db);
  const form = aCommentForm();
  const first = await receive(notice.docketNumber, form);
  const again = await receive(notice.docketNumber, { ...form, email: "not an address" });
  expect(again).toEqual({ ...first, differs: true });
});

test("a key that was used on another notice opens no receipt there", async () => {
  const form = aCommentForm();
  const first = await receive((await aNotice(db)).docketNumber, form);
  expect(first.outcome).toBe("stored");
  const elsewhere = await receive((await aNotice(db, { closes: -1, opens: -2 })).docketNumber, form);
  expect(elsewhere).toEqual({ outcome: "not-open", status: "closed" });
  const open = await receive((await aNotice(db)).docketNumber, form);
  expect(open).toEqual({ outcome: "invalid", errors: new Map([["submissionKey", "form-expired"]]) });
});

test("only what could be stored counts against the limit", async () => {
  const notice = await aNotice(db);
  let counted = 0;
  const counting = async () => {
    counted += 1;
    return counted > 1 ? 90 : undefined;
  };
  const wrong = await receive(
    notice.docketNumber,
    aCommentForm({ consent: undefined, email: "x@" }),
    counting,
  );
  if (wrong.outcome !== "invalid") throw new Error(wrong.outcome);
  expect(Object.fromEntries(wrong.errors)).toEqual({ consent: "consent-required", email: "email-form" });
  expect(counted).toBe(0);
  expect((await receive(notice.docketNumber, aCommentForm(), counting)).outcome).toBe("stored");
  expect(await receive(notice.docketNumber, aCommentForm(), counting)).toEqual({
    outcome: "too-many",
    waitSeconds: 90,
  });
  expect(await countComments(notice.id)).toBe(1);
});

test("an anonymous commenter's names are not kept anywhere", async () => {
  const notice = await aNotice(db);
  const result = await receive(
    notice.docketNumber,
    aCommentForm({
      commenterKind: "anonymous",
      name: "Secret Person",
      organizationName: "Secret Org",
      email: "",
    }),
  );
  if (result.outcome !== "stored") throw new Error(result.outcome);
  const rows = await db
    .selectFrom("comments")
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("trackingNumber", "=", result.trackingNumber)
    .select(["publicName", "organizationName", "publication", "commentContacts.name"])
    .execute();
  expect(rows).toEqual([{ publicName: null, organizationName: null, publication: "unnamed", name: null }]);
});

test("limits count characters: 20,000 accented letters or emoji fit, one more does not", async () => {
  const notice = await aNotice(db);
  for (const letter of ["ñ", "🌵"]) {
    expect(
      (await receive(notice.docketNumber, aCommentForm({ comment: letter.repeat(20_000) }))).outcome,
    ).toBe("stored");
    const over = await receive(notice.docketNumber, aCommentForm({ comment: letter.repeat(20_001) }));
    if (over.outcome !== "invalid") throw new Error(over.outcome);
    expect([...over.errors]).toEqual([["comment", "too-long"]]);
  }
});

test("an unknown docket number, and one that is not published, are the same to the public", async () => {
  const draft = await aNotice(db, { publishedAt: null });
  expect(await receive("HLED-1999-0001")).toEqual({ outcome: "no-such-notice" });
  expect(await receive(draft.docketNumber)).toEqual({ outcome: "no-such-notice" });
});

test("files that were uploaded under a form's key go with it, also where the notice was asked a moment ago", async () => {
  const notice = await aNotice(db);
  expect((await receive(notice.docketNumber)).outcome).toBe("stored");
  const form = aCommentForm({ comment: "" });
  const submissionKey = form.submissionKey ?? "";
  const file = await anAttachment(db, { noticeId: notice.id, submissionKey });
  const publicFile = await anAttachment(db, { noticeId: notice.id, submissionKey, part: "public-version" });
  for (const typed of [form, { ...form, comment: "Sent again." }]) {
    expect((await receive(notice.docketNumber, typed)).outcome).toBe("stored");
  }
  const bound = await db
    .selectFrom("attachments")
    .innerJoin("comments", "comments.id", "attachments.commentId")
    .where("comments.submissionKey", "=", submissionKey)
    .select("attachments.id")
    .execute();
  // the public version's file goes with a confidential comment alone
  expect(bound).toEqual([{ id: file.id }]);
  expect(publicFile.id).not.toBe(file.id);
});
