import { sql } from "kysely";
import { expect, test } from "vitest";
import { accountForComments } from "~/comments/docket-account.server";
import {
  findPostedComment,
  isShowable,
  listPostedComments,
  POSTED_PER_PAGE,
} from "~/comments/posted-comments.server";
import { findReceipt } from "~/comments/receipt.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile } from "~tests/factories/stored-files";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;

test("the public sees what is posted and not confidential, and an account that adds up", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const shown = await aComment(db, { noticeId, status: "posted" });
  const hidden = [
    await aComment(db, { noticeId, status: "posted", publication: "confidential" }),
    await aComment(db, { noticeId, status: "received" }),
    await aComment(db, { noticeId, status: "in-review" }),
    await aComment(db, { noticeId, status: "withheld" }),
    await aComment(db, { noticeId, status: "withheld", publication: "confidential" }),
    await aComment(db, { noticeId, status: "withdrawn" }),
  ];
  await aComment(db, { status: "posted" }); // another docket's

  expect((await listPostedComments(db, docketNumber)).map((c) => c.trackingNumber)).toEqual([
    shown.trackingNumber,
  ]);
  for (const { trackingNumber } of hidden) {
    expect(await findPostedComment(db, trackingNumber, "en")).toBeUndefined();
  }
  const account = await accountForComments(db, docketNumber);
  expect(account).toEqual({ received: 6, posted: 1, beingRead: 2, confidential: 1, withheld: 2 });
  const { received, ...parts } = account;
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received);
});

/** The account of a docket, comment by comment. */
async function counted(docketNumber: string) {
  const comments = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("notices.docketNumber", "=", docketNumber)
    .where("comments.held", "is", null)
    .where("comments.status", "<>", "withdrawn")
    .select((eb) => ["comments.status", isShowable(eb).as("isShowable")])
    .execute();
  const count = (...kept: readonly string[]) =>
    comments.filter((each) => each.isShowable && kept.includes(each.status)).length;
  const [posted, beingRead] = [count("posted"), count("received", "in-review")];
  const withheld = comments.filter(({ status }) => status === "withheld").length;
  const received = comments.length;
  return { received, posted, beingRead, confidential: received - posted - beingRead - withheld, withheld };
}

test("the account is that of the comments that everybody may read, whatever becomes of them", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const confidential = { noticeId, status: "posted", publication: "confidential" } as const;
  await aComment(db, { noticeId, status: "posted" });
  await aComment(db, confidential);
  const byText = await aComment(db, { ...confidential, publicBody: "What may be read" });
  const byFile = await aComment(db, confidential);
  const both = await aComment(db, { ...confidential, publicBody: "What may be read" });
  for (const comment of [byFile, both]) await aStoredFile(portal, comment, { part: "public-version" });
  await aComment(db, { ...confidential, status: "received", publicBody: "Not yet" });
  const counts = async () => {
    const account = await accountForComments(db, docketNumber);
    expect(account).toEqual(await counted(docketNumber));
    return account.posted;
  };
  expect(await counts()).toBe(4);
  await sql`select tallies_fold()`.execute(db);
  expect(await counts()).toBe(4);
  await db.updateTable("comments").set({ status: "withdrawn" }).where("id", "=", byText.id).execute();
  await db
    .updateTable("attachments")
    .set({ replacedAt: new Date() })
    .where("commentId", "=", byFile.id)
    .execute();
  expect(await counts()).toBe(2);
  await sql`select tallies_fold()`.execute(db);
  expect(await counts()).toBe(2);
  await db.updateTable("notices").set({ publishedAt: null }).where("id", "=", noticeId).execute();
  expect((await accountForComments(db, docketNumber)).posted).toBe(0);
});

test("names show by the commenter's choice alone, contact details never", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const contact = { name: "Private Name", email: "private@example.org" };
  const organizationName = "Quiet Organization";
  const unnamed = await aComment(db, {
    noticeId,
    status: "posted",
    publication: "unnamed",
    organizationName,
    contact,
  });
  const named = await aComment(db, {
    noticeId,
    status: "posted",
    publicName: "Public Name",
    organizationName: "Loud Organization",
    contact,
  });
  const [first, second] = await listPostedComments(db, docketNumber);
  expect(first).toMatchObject({ publicName: "Public Name", organizationName: "Loud Organization" });
  expect(second).toMatchObject({ publicName: null, organizationName: null });
  const all = JSON.stringify([
    first,
    second,
    await findPostedComment(db, unnamed.trackingNumber, "en"),
    await findPostedComment(db, named.trackingNumber, "en"),
    await findReceipt(db, unnamed.trackingNumber, "en"),
    await findReceipt(db, named.trackingNumber, "en"),
  ]);
  expect(all).not.toMatch(/Private Name|private@|Quiet Organization/);
  const receipt = JSON.stringify(await findReceipt(db, named.trackingNumber, "en"));
  expect(receipt).not.toMatch(/Public Name|Loud Organization/);
});

test("pages follow each other without a gap or a repetition, also within one millisecond", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const submittedAt = new Date();
  const made: string[] = [];
  for (let number = 0; number < 2 * POSTED_PER_PAGE + 3; number += 1) {
    made.push((await aComment(db, { noticeId, status: "posted", submittedAt })).trackingNumber);
  }
  const seen: string[] = [];
  for (let after: string | undefined; ; after = seen.at(-1)) {
    const found = await listPostedComments(db, docketNumber, after);
    seen.push(...found.slice(0, POSTED_PER_PAGE).map((comment) => comment.trackingNumber));
    if (found.length <= POSTED_PER_PAGE) break;
  }
  expect(seen).toEqual(made.reverse());
});

test("one comment comes with its answers under their questions, in the page's language", async () => {
  const notice = await aNotice(db, { questions: [{ required: false }, { required: false }] });
  const [first = 0, second = 0] = notice.questionIds;
  const { trackingNumber } = await aComment(db, {
    noticeId: notice.id,
    status: "posted",
    locale: "es",
    answers: { [second]: "Dos", [first]: "Uno" },
  });
  const comment = await findPostedComment(db, trackingNumber, "en");
  expect(comment?.locale).toBe("es");
  expect(comment?.answers).toEqual([
    { id: first, prompt: "Question 1 (en)?", body: "Uno", removals: [] },
    { id: second, prompt: "Question 2 (en)?", body: "Dos", removals: [] },
  ]);
});
