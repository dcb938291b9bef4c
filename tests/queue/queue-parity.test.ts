import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { commentStatuses, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { listComments } from "~/queue/list-queue.server";
import { seek } from "~/queue/sought.server";
import {
  countChoices,
  countKept,
  foldTallies,
  purgeTallies,
  type TalliedFilter,
} from "~/queue/tallies.server";
import { isRight, repairCounts, verifyCounts } from "~/queue/verify-counts.server";
import { aComment, aTag, type MadeComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

const dockets: MadeNotice[] = [];
const comments: MadeComment[] = [];
const staff: string[] = [];
const themes: number[] = [];
const campaigns: number[] = [];
const tags = ["I", "I.1", "I.2", "II", "III.1", "IV"];

/** The same numbers every time. */
let state = 20_260_731;
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
}
const pick = <One>(all: readonly One[]): One => {
  const one = all[random(all.length)];
  if (one === undefined) throw new Error("there is nothing to pick from");
  return one;
};
const often = (percent: number) => random(100) < percent;

beforeAll(async () => {
  for (let index = 0; index < 2; index += 1) dockets.push(await aNotice(db, { pillars: ["I", "II"] }));
  for (let index = 0; index < 3; index += 1) staff.push((await aStaffMember(db)).id);
  const pillar = await db.selectFrom("pillars").select("id").executeTakeFirstOrThrow();
  for (const { id: noticeId } of dockets) {
    for (const name of ["Bridges", "Water"]) {
      const theme = await db
        .insertInto("themes")
        .values({
          noticeId,
          pillarId: pillar.id,
          workstreamId: null,
          nameEn: name,
          nameEs: name,
          createdBy: null,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      themes.push(theme.id);
    }
  }
  for (let index = 0; index < 90; index += 1) {
    const held = often(8) ? ("trap" as const) : null;
    comments.push(
      await aComment(db, {
        noticeId: pick(dockets).id,
        submittedAt: new Date(Date.UTC(2026, 5, 1, 12 * random(20), random(3))),
        status: held ? pick(["received", "withdrawn"] as const) : pick(commentStatuses),
        held,
        stakeholderType: pick(stakeholderTypes.slice(0, 3)),
        locale: pick(["en", "es"]),
        country: pick(["MX", "US", "CA", null]),
        sector: pick(["energy", "automotive", null]),
        publication: pick(["unnamed", "confidential"]),
        receivedLate: often(20),
        confirmedAt: often(40) ? new Date() : null,
        body: pick([
          "The bridges and the workers",
          "The workers",
          "Los puentes y los camiones",
          "La educación",
        ]),
        tags: often(40) ? [pick(tags)] : [],
      }),
    );
  }
  for (let index = 0; index < 250; index += 1) await change();
  // a file that its author took back, and one that stays
  for (const comment of comments.slice(0, 2)) await attach(comment);
  await sql`update attachments set replaced_at = now() where comment_id = ${comments[0]?.id}`.execute(db);
}, 120_000);

/** One of the things that happen to comments, to one or to several of them at once. */
async function change(): Promise<void> {
  const some = [...new Set(Array.from({ length: 1 + random(4) }, () => pick(comments)))];
  const ids = some.map(({ id }) => id);
  const [one] = some;
  if (!one) return;
  const changes: (() => Promise<unknown>)[] = [
    () =>
      db
        .updateTable("comments")
        .set({ status: pick(commentStatuses.filter((each) => each !== "withheld")), withheldReason: null })
        .where("id", "in", ids)
        .execute(),
    () =>
      db
        .updateTable("comments")
        .set({ held: null, status: "received", withheldReason: null })
        .where("id", "=", one.id)
        .execute(),
    () =>
      db
        .updateTable("comments")
        .set({ country: pick(["MX", "US"]), confirmedAt: new Date() })
        .where("id", "in", ids)
        .execute(),
    () => aTag(db, one, pick(tags)).catch(() => undefined),
    () => db.deleteFrom("commentTags").where("commentId", "in", ids).execute(),
    () =>
      sql`update comment_tags set pillar_id = 2, workstream_id = null where comment_id = ${one.id} and id = (
      select min(id) from comment_tags where comment_id = ${one.id}) and not exists (
      select from comment_tags where comment_id = ${one.id} and pillar_id = 2)`.execute(db),
    () =>
      db
        .insertInto("commentThemes")
        .values(ids.map((commentId) => ({ commentId, themeId: pick(themes), taggedBy: null })))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    () => db.deleteFrom("commentThemes").where("commentId", "=", one.id).execute(),
    () => attach(one),
    () =>
      sql`update attachments set replaced_at = now() where id in (
      select id from attachments where replaced_at is null order by stored_at offset 2 limit 1)`.execute(db),
    () =>
      db
        .insertInto("assignments")
        .values(ids.map((commentId) => ({ commentId, staffId: pick(staff) })))
        .onConflict((conflict) =>
          conflict.column("commentId").doUpdateSet((eb) => ({ staffId: eb.ref("excluded.staffId") })),
        )
        .execute(),
    () => db.deleteFrom("assignments").where("commentId", "in", ids).execute(),
    () =>
      db
        .insertInto("suggestions")
        .values({ commentId: one.id, pillarId: 1, workstreamId: null, confidence: 0.5, model: 1 })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    () =>
      sql`update suggestions set state = 'dismissed' where id in (
      select id from suggestions where state = 'waiting' order by id offset 2 limit 1)`.execute(db),
    async () =>
      db
        .insertInto("acknowledgements")
        .values({ commentId: one.id, messageId: await aMessage(db), acknowledgedBy: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    // acknowledged again, on purpose
    async () =>
      db
        .insertInto("acknowledgements")
        .values({ commentId: one.id, sequence: 2, messageId: await aMessage(db), acknowledgedBy: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    () =>
      db
        .updateTable("messages")
        .set({ status: pick(["sent", "delivered", "bounced"] as const) })
        .where("id", "in", (eb) =>
          eb.selectFrom("acknowledgements").where("commentId", "in", ids).select("messageId"),
        )
        .execute(),
    () => gather(one.noticeId),
    () => db.deleteFrom("campaignMembers").where("commentId", "=", one.id).execute(),
    () => foldTallies(db),
  ];
  await pick(changes)();
}

const attach = (comment: MadeComment) =>
  db
    .insertInto("attachments")
    .values({
      noticeId: comment.noticeId,
      submissionKey: crypto.randomUUID(),
      commentId: comment.id,
      fileName: "letter.pdf",
      mediaType: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
      storageKey: crypto.randomUUID(),
      scan: "clean",
      begunAt: new Date(),
    })
    .execute();

/** Some of a docket's comments become a campaign, or join one. */
async function gather(noticeId: number): Promise<void> {
  const own = comments.filter((comment) => comment.noticeId === noticeId);
  const members = [...new Set(Array.from({ length: 2 + random(6) }, () => pick(own).id))];
  const { id } = await db
    .insertInto("campaigns")
    .values({ noticeId, representativeId: members[0] ?? 0, size: members.length })
    .returning("id")
    .executeTakeFirstOrThrow();
  campaigns.push(id);
  await db
    .insertInto("campaignMembers")
    .values(
      members.map((commentId) => ({ commentId, campaignId: id, kind: "near" as const, similarity: 0.9 })),
    )
    .onConflict((conflict) =>
      conflict.column("commentId").doUpdateSet((eb) => ({ campaignId: eb.ref("excluded.campaignId") })),
    )
    .execute();
}

/** What can be asked of each part of a filter; what it names is made before any is asked. */
const values = () => ({
  docket: dockets.map(({ docketNumber }) => docketNumber),
  status: [...commentStatuses, "counted" as const],
  type: stakeholderTypes.slice(0, 3),
  pillar: [NONE, "2021.I", "2021.I.2", "2021.IV"],
  theme: themes.map(String),
  sector: [NONE, "energy"],
  language: ["en", "es"] as const,
  country: [NONE, "MX", "CA"],
  files: ["yes", "no"] as const,
  late: ["yes"] as const,
  confirmed: ["yes", "no"] as const,
  acknowledged: ["yes", "no"] as const,
  delivery: ["queued", "sent", "delivered", "bounced"] as const,
  assigned: [NONE, ...staff],
  suggested: ["yes"] as const,
  campaign: campaigns.map(String),
  held: ["yes"] as const,
  q: ["bridges", '"the workers"', "puentes -camiones", "-workers", "educacion"],
});
type Part = keyof ReturnType<typeof values>;
const partsOf = () => Object.keys(values()) as Part[]; // its own keys

/** Up to three parts together. */
const sparse = () =>
  fc
    .subarray(partsOf(), { maxLength: 3 })
    .chain((parts) =>
      fc.record(Object.fromEntries(parts.map((part) => [part, fc.constantFrom(...values()[part])]))),
    )
    .map((filter): CommentFilter => filter);

const truth = async (filter: CommentFilter) =>
  (
    await db
      .selectFrom("comments")
      .where((eb) => matching(eb, filter))
      .orderBy("submittedAt", "desc")
      .orderBy("id", "desc")
      .select("trackingNumber")
      .execute()
  ).map(({ trackingNumber }) => trackingNumber);

async function listed(filter: CommentFilter): Promise<string[]> {
  const found: string[] = [];
  let page = await listComments(db, filter);
  for (;;) {
    found.push(...page.comments.map(({ trackingNumber }) => trackingNumber));
    if (!page.older) return found;
    page = await listComments(db, filter, page.older);
  }
}

describe("the queue, its kept counts and the tables that hold the truth", () => {
  const agree = async (filter: CommentFilter) => {
    const expected = await truth(filter);
    expect(await listed({ ...filter, campaigns: "each" })).toEqual(expected);
    const { count } = await listComments(db, filter);
    if (count) expect(count).toEqual({ n: expected.length, more: false });
    const kept = await countKept(db, await seek(db, filter));
    if (kept) expect(kept.n).toBe(expected.length);
    return expected.length;
  };

  test("find the same for each part of a filter, and something for each", async () => {
    const found: Record<string, number> = {};
    for (const part of partsOf()) {
      for (const value of values()[part]) {
        const filter: CommentFilter = { [part]: value };
        found[part] = (found[part] ?? 0) + (await agree(filter));
      }
    }
    expect(Object.entries(found).filter(([, count]) => count === 0)).toEqual([]);
  }, 120_000);

  test("find the same for any parts together", async () => {
    await fc.assert(
      fc.asyncProperty(sparse(), async (filter) => void (await agree(filter))),
      {
        numRuns: 150,
        seed: 1,
      },
    );
  }, 120_000);

  test("say of every choice how many it would leave", async () => {
    const choiceOf = (name: TalliedFilter, value: string): CommentFilter | undefined => {
      if (name === "status" || name === "type" || name === "language") return { [name]: value };
      if (name === "pillar" && value !== "pillar:none") return undefined; // asked for by code, counted by id
      if (name === "late" || name === "suggested" || name === "held")
        return value === "yes" ? { [name]: value } : undefined;
      return { [name]: value.slice(value.indexOf(":") + 1) };
    };
    const property = fc.asyncProperty(sparse(), async (filter) => {
      const choices = await countChoices(db, await seek(db, filter));
      for (const [name, values] of Object.entries(choices ?? {})) {
        for (const [value, n] of Object.entries(values)) {
          const choice = choiceOf(name as TalliedFilter, value); // keys of the counts are these names
          if (!choice || (filter.held && name === "status")) continue;
          const other: CommentFilter =
            name === "held" ? { ...filter, status: undefined, ...choice } : { ...filter, ...choice };
          expect([name, value, n]).toEqual([name, value, (await truth(other)).length]);
        }
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 2 });
  }, 240_000);

  test("agree after everything that happened, before and after folding", async () => {
    const before = await verifyCounts(db);
    expect(before).toEqual({
      comments: comments.length,
      entries: 0,
      searches: 0,
      tallies: 0,
      days: 0,
      bits: 0,
    });
    await foldTallies(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    expect(await foldTallies(db)).toBe(0);
    await purgeTallies(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    const nothing = await db.selectFrom("tallies").where("n", "=", 0).select("entry").execute();
    expect(nothing).toEqual([]);
  });

  test("give a campaign one place, for as long as any of its letters matches", async () => {
    const rows = await db
      .selectFrom("comments")
      .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
      .leftJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
      .leftJoin("comments as representative", "representative.id", "campaigns.representativeId")
      .select([
        "comments.id",
        "comments.trackingNumber",
        "comments.submittedAt",
        "campaignMembers.campaignId",
      ])
      .select(["representative.id as placeId", "representative.submittedAt as placeAt"])
      .execute();
    const byNumber = new Map(rows.map((row) => [row.trackingNumber, row]));
    const rowOf = (trackingNumber: string) => {
      const row = byNumber.get(trackingNumber);
      if (!row) throw new Error(`no comment ${trackingNumber}`);
      const { campaignId, placeAt, placeId, submittedAt, id } = row;
      return campaignId
        ? { key: `campaign ${campaignId}`, at: Number(placeAt), id: Number(placeId) }
        : { key: trackingNumber, at: Number(submittedAt), id };
    };
    const property = fc.asyncProperty(sparse(), async ({ q: _words, campaign: _one, ...filter }) => {
      const matching = await truth(filter);
      const places = new Map(matching.map(rowOf).map((row) => [row.key, row]));
      const expected = [...places.values()].sort((a, b) => b.at - a.at || b.id - a.id).map(({ key }) => key);
      const shown = await listed(filter);
      expect(shown.map((trackingNumber) => rowOf(trackingNumber).key)).toEqual(expected);
      expect(shown.filter((trackingNumber) => !matching.includes(trackingNumber))).toEqual([]);
      const lettersOf = (key: string) => matching.filter((each) => rowOf(each).key === key).length;
      for (const { trackingNumber, campaignLetters } of (await listComments(db, filter)).comments) {
        if (campaignLetters) expect(campaignLetters).toBe(lettersOf(rowOf(trackingNumber).key));
      }
    });
    await fc.assert(property, { numRuns: 80, seed: 3 });
  }, 240_000);

  test("are put right where something was changed behind their back", async () => {
    await sql`update queue_entries set state = 'posted' where comment_id in (select min(comment_id) from queue_entries where state = 'received')`.execute(
      db,
    );
    await sql`update tallies set n = n + 1 where (notice_id, entry) in (select notice_id, entry from tallies limit 1)`.execute(
      db,
    );
    await sql`delete from comment_search where comment_id = (select min(comment_id) from comment_search)`.execute(
      db,
    );
    const wrong = await verifyCounts(db);
    expect(wrong).toMatchObject({ entries: 1, searches: 1 });
    expect(wrong.tallies).toBeGreaterThan(0);
    await repairCounts(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
  });
});
