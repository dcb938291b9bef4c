import { expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { receiveAmendment } from "~/comments/follow/receive-amendment.server";
import { listPassages } from "~/tagging/passages.server";
import { tagPassage } from "~/tagging/tag-passage.server";
import { themeCode } from "~/tagging/theme";
import { anAttachment } from "~tests/factories/attachments";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { aSentComment, type SentComment } from "~tests/factories/sent-comments";
import { aStaffMember } from "~tests/factories/staff";
import { aTheme } from "~tests/factories/themes";
import { testPortal } from "~tests/setup/portal";
import { tagsOf } from "./tagged";

const portal = await testPortal();
const { db } = portal;
const staffId = (await aStaffMember(db)).id;

async function sent(comment: string, answer?: string): Promise<SentComment> {
  const notice = await aNotice(db, { questions: [{ required: false }] });
  const [question = 0] = notice.questionIds;
  const typed = aCommentForm({ comment, ...(answer ? { answer: { [question]: answer } } : {}) });
  return aSentComment(db, { notice, typed });
}

async function passage({ id, trackingNumber }: SentComment, quote: string, occurrence = 1, code = "I.2") {
  const { version } = await db
    .selectFrom("comments")
    .where("id", "=", id)
    .select("version")
    .executeTakeFirstOrThrow();
  const stretch = { quote, occurrence };
  const result = await tagPassage(db, { trackingNumber, version, staffId, stretch, codes: [code] });
  if (result.outcome !== "saved") throw new Error(result.outcome);
}

async function amend(comment: SentComment, typed: Partial<SentComment["typed"]>) {
  const { submissionKey } = aCommentForm();
  const result = await receiveAmendment(
    portal,
    {
      docket: comment.docketNumber,
      trackingNumber: comment.trackingNumber,
      followKey: comment.followKey,
      locale: "en",
      revision: 1,
      commentId: comment.id,
      removed: [],
      typed: { ...comment.typed, submissionKey, ...typed },
    },
    async () => ({ wait: undefined }),
  );
  expect(result).toMatchObject({ outcome: "amended" });
}

const places = async ({ trackingNumber }: SentComment) =>
  (await listPassages(db, trackingNumber, "en")).map(({ part, startAt, endAt, quote }) => ({
    part: part.split(":")[0],
    at: `${startAt}-${endAt}`,
    quote,
  }));

test("a passage goes along to where its words stand now", async () => {
  const comment = await sent("The port is slow. The rail is old.", "Build the bridge.");
  await passage(comment, "The rail is old.");
  await passage(comment, "port is slow");
  await passage(comment, "the bridge");
  await amend(comment, { comment: "Dear both, 🚢\n\nThe rail is old. The port is slow." });
  expect(await places(comment)).toEqual([
    { part: "body", at: "15-31", quote: "The rail is old." },
    { part: "body", at: "36-48", quote: "port is slow" },
    { part: "answer", at: "6-16", quote: "the bridge" },
  ]);
  const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
  expect(history.at(-1)?.before).not.toHaveProperty("droppedPassages");
});

test("one whose words are gone goes; the comment keeps its tag, and the history says what went", async () => {
  const comment = await sent("The port is slow. The rail is old.");
  const { noticeId } = await db
    .selectFrom("comments")
    .where("id", "=", comment.id)
    .select("noticeId")
    .executeTakeFirstOrThrow();
  const theme = await aTheme(db, noticeId, { nameEn: "Ports", nameEs: "Puertos" });
  await passage(comment, "port is slow", 1, themeCode(theme.id));
  await amend(comment, { comment: "The rail is old, and the port was slow." });
  expect(await places(comment)).toEqual([]);
  expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "Ports passage"]);
  const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
  expect(history.at(-1)).toMatchObject({
    action: "comment.amended",
    before: {
      droppedPassages: [{ en: expect.stringContaining("Ports"), es: expect.stringContaining("Puertos") }],
    },
  });
});

test("of words that stand in several places by now, the one that alone is near is meant, and else none", async () => {
  const far = "word ".repeat(100);
  const near = await sent(`The port. ${far}The rail.`);
  await passage(near, "The port.");
  await amend(near, { comment: `Well: The port. ${far}The port.` });
  expect(await places(near)).toEqual([{ part: "body", at: "6-15", quote: "The port." }]);
  const unclear = await sent("The port.");
  await passage(unclear, "The port.");
  await amend(unclear, { comment: "Well: The port. And: The port." });
  expect(await places(unclear)).toEqual([]);
});

test("two passages that would come to one place are one", async () => {
  const comment = await sent("The port. The rail. The port.");
  await passage(comment, "The port.", 1);
  await passage(comment, "The port.", 2);
  await amend(comment, { comment: "At last. The port." });
  expect(await places(comment)).toEqual([{ part: "body", at: "9-18", quote: "The port." }]);
});

test("one may come to where another has been", async () => {
  const comment = await sent("aaaa bbbb aaaa");
  await passage(comment, "aaaa", 2);
  await passage(comment, "aaaa", 1);
  await amend(comment, { comment: `${"x".repeat(10)}aaaa bbbb ${"y".repeat(500)}` });
  expect(await places(comment)).toEqual([{ part: "body", at: "10-14", quote: "aaaa" }]);
});

test("a passage in a file that was left out goes with it", async () => {
  const comment = await sent("The port is slow.");
  const { noticeId } = await db
    .selectFrom("comments")
    .where("id", "=", comment.id)
    .select("noticeId")
    .executeTakeFirstOrThrow();
  const file = await anAttachment(db, {
    noticeId,
    commentId: comment.id,
    textState: "read",
    text: "A bridge is missing.",
  });
  await passage(comment, "bridge");
  await db.updateTable("attachments").set({ replacedAt: new Date() }).where("id", "=", file.id).execute();
  await amend(comment, { comment: "The port is slow indeed. A bridge is missing." });
  expect(await places(comment)).toEqual([]);
});
