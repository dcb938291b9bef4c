import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { sortArrivals } from "~/arrivals/sort-arrivals.server";
import { groupArrivals } from "~/campaigns/group-arrivals.server";
import { aComment, type CommentWishes, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";
import { campaignsOf, LETTER, OTHER_LETTER, sortAll, withOwnWords } from "./letters";

const portal = await testPortal();
const { db } = portal;

async function aDocket(...wishes: readonly (string | CommentWishes)[]) {
  const notice = await aNotice(db);
  const comments: MadeComment[] = [];
  for (const wish of wishes) comments.push(await send(notice.id, wish));
  return { noticeId: notice.id, comments, ids: comments.map(({ id }) => id) };
}

const send = (noticeId: number, wish: string | CommentWishes) =>
  aComment(db, { noticeId, ...(typeof wish === "string" ? { body: wish } : wish) });

const groupsOf = async (noticeId: number) =>
  (await campaignsOf(db, noticeId)).map(({ size, members }) => {
    expect(size).toBe(members.length);
    return members.map(({ commentId }) => commentId);
  });

const amend = (id: number, body: string) =>
  db.updateTable("comments").set({ body }).where("id", "=", id).execute();

const OWN = withOwnWords(
  "My father waited eleven hours at the bridge last winter, and lost his load of berries. He sold the truck in spring, and now my brothers and I look for work elsewhere. Nobody in the capital has answered any of the letters that we wrote.",
);

describe("comments that arrive", () => {
  test("form a campaign of exact, near and template letters; what is like no other stands alone", async () => {
    const { noticeId, ids } = await aDocket(
      LETTER,
      "Something else entirely, about the electricity grid and about nothing that anybody else has written of here.",
      LETTER.toUpperCase(),
      LETTER.replace("half of their working week", "three days of each week"),
      OTHER_LETTER,
      OWN,
    );
    await sortAll(portal);
    const [campaign, ...others] = await campaignsOf(db, noticeId);
    expect(others).toEqual([]);
    expect(campaign).toMatchObject({ size: 4, representativeId: ids[0] });
    expect(campaign?.members.map(({ commentId, kind }) => [commentId, kind])).toEqual([
      [ids[0], "exact"],
      [ids[2], "exact"],
      [ids[3], "near"],
      [ids[5], "template"],
    ]);
    const events = await db
      .selectFrom("auditEvents")
      .where("subjectId", "=", `C-${campaign?.id}`)
      .select(["action", "actorKind"])
      .execute();
    expect(events).toEqual([{ action: "campaign.formed", actorKind: "system" }]);
  });

  test("are grouped across pieces, and within each docket alone", async () => {
    const { noticeId, ids } = await aDocket(...Array.from({ length: 60 }, () => LETTER));
    const other = await aDocket(LETTER, OTHER_LETTER);
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([ids]);
    expect(await groupsOf(other.noticeId)).toEqual([]);
  });

  test("of an odd copy that came first take the letter as their representative by and by", async () => {
    const { noticeId, ids } = await aDocket(OWN, LETTER, LETTER, LETTER);
    await sortAll(portal);
    const [campaign] = await campaignsOf(db, noticeId);
    expect(campaign?.representativeId).toBe(ids[1]);
    expect(campaign?.members.map(({ kind }) => kind)).toEqual(["template", "exact", "exact", "exact"]);
  });

  test("of nothing but “see attached” form none, nor do empty ones; short ones alone do", async () => {
    const { noticeId, comments, ids } = await aDocket(
      "See attached.",
      "See attached.",
      "",
      "",
      "I oppose this.",
      "I oppose this!",
    );
    for (const { id, trackingNumber } of comments.slice(0, 2)) {
      await db
        .insertInto("attachments")
        .values({
          noticeId,
          commentId: id,
          submissionKey: crypto.randomUUID(),
          fileName: "letter.pdf",
          mediaType: "application/pdf",
          size: 1,
          sha256: "0".repeat(64),
          storageKey: `attachments/${trackingNumber}`,
          scan: "clean",
          begunAt: new Date(),
        })
        .execute();
    }
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([ids.slice(4)]);
  });

  test("are found although very many share a phrase: it leads to a few, and is asked for no more", async () => {
    const phrase = "We thank the two governments for the opportunity to comment on the dialogue.";
    const { noticeId, ids } = await aDocket(
      ...Array.from({ length: 60 }, (_, n) => `${phrase} ${words(n)}`),
      `${phrase} ${words(59)} Sincerely.`,
    );
    await sortAll(portal);
    const { rows } = await sql<{ most: number }>`
      select max(n) as most from (select count(*) as n from campaign_bands where notice_id = ${noticeId} group by band) b`.execute(
      db,
    );
    expect(Number(rows[0]?.most)).toBeGreaterThanOrEqual(32);
    // one piece's texts may all come in at once
    expect(Number(rows[0]?.most)).toBeLessThan(32 + 25);
    expect(await groupsOf(noticeId)).toEqual([[ids[59], ids[60]]]);
  });

  test("by several sorters at once are one campaign", async () => {
    const { noticeId, ids } = await aDocket(...Array.from({ length: 80 }, (_, n) => (n % 2 ? LETTER : OWN)));
    const sorter = groupArrivals(portal.jobs);
    const work = async () => {
      for (let idle = 0; idle < 3; ) idle = (await sortArrivals(db, [sorter])) === 0 ? idle + 1 : 0;
    };
    await Promise.all([work(), work(), work()]);
    expect(await groupsOf(noticeId)).toEqual([ids]);
  });
});

test("two sorters with one letter each, at the same time, make one campaign of them", async () => {
  const { noticeId, ids } = await aDocket(LETTER, LETTER);
  const sorter = groupArrivals(portal.jobs);
  const writers = await Promise.all(
    ids.map((id) => sorter(db, [{ id, noticeId, locale: "en", text: LETTER, bodyLength: LETTER.length }])),
  );
  const [first, second] = writers.map(
    (write) => async (pause: number) =>
      db.transaction().execute(async (trx) => {
        await write(trx);
        // the other one begins meanwhile
        await setTimeout(pause);
      }),
  );
  await Promise.all([first?.(300), setTimeout(100).then(() => second?.(0))]);
  expect(await groupsOf(noticeId)).toEqual([ids]);
});

/** Sixty words that no other number has. */
const words = (n: number) => Array.from({ length: 60 }, (_, at) => `w${n}x${at}`).join(" ");

describe("a comment that changes", () => {
  test("is placed anew when it is amended, and its campaign gets another representative", async () => {
    const { noticeId, ids } = await aDocket(LETTER, OWN, LETTER, OTHER_LETTER);
    await sortAll(portal);
    await amend(ids[0] ?? 0, OTHER_LETTER);
    await sortAll(portal);
    expect((await groupsOf(noticeId)).sort()).toEqual(
      [
        [ids[0], ids[3]],
        [ids[1], ids[2]],
      ].sort(),
    );
    const kept = (await campaignsOf(db, noticeId)).find(({ members }) => members[0]?.commentId === ids[1]);
    expect([ids[1], ids[2]]).toContain(kept?.representativeId);
  });

  test("leaves when it is withdrawn; a campaign with one left is dissolved, and that one is found again", async () => {
    const { noticeId, ids } = await aDocket(LETTER, OWN);
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([ids]);
    await db
      .updateTable("comments")
      .set({ status: "withdrawn" })
      .where("id", "=", ids[0] ?? 0)
      .execute();
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([]);
    const next = await send(noticeId, withOwnWords("Thank you for reading what my family has to say.", OWN));
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([[ids[1], next.id]]);
  });

  test("stays where a person put it, and out where a person took it", async () => {
    const { noticeId, ids } = await aDocket(LETTER, LETTER, OTHER_LETTER);
    const { id: joinedBy } = await aStaffMember(db);
    await sortAll(portal);
    const [byHand = 0, , alone = 0] = ids;
    await db.updateTable("campaignMembers").set({ joinedBy }).where("commentId", "=", byHand).execute();
    await db.insertInto("campaignExceptions").values({ commentId: alone, takenOutBy: joinedBy }).execute();
    await amend(byHand, `${OTHER_LETTER} And so on.`);
    await amend(alone, LETTER);
    await sortAll(portal);
    const [campaign] = await campaignsOf(db, noticeId);
    expect(campaign?.members.map(({ commentId }) => commentId)).toEqual(ids.slice(0, 2));
    expect(campaign?.size).toBe(2);
  });

  test("in nothing that is compared stays as it is", async () => {
    const { noticeId, ids } = await aDocket(LETTER, OWN);
    await sortAll(portal);
    const before = await campaignsOf(db, noticeId);
    await amend(ids[1] ?? 0, OWN.toUpperCase());
    await sortAll(portal);
    expect(await campaignsOf(db, noticeId)).toEqual(before);
  });
});
