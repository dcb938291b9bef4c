import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { CommentFilter } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { type CommentPage, listBeside, listComments } from "~/queue/list-queue.server";
import { COMMENTS_PER_PAGE } from "~/queue/open-queue.server";
import { isRight, verifyCounts } from "~/queue/verify-counts.server";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

/**
 * More comments than are looked at one after the other, of which what is asked for lies together among the oldest; the
 * newest half are letters of one campaign.
 */
const { db } = await testDatabase();
const COMMENTS = 13_000;
const OLDEST = 3000;
const SCATTERED = 40;
let docket = "";
let scattered = "";
let theme = "";
let campaign = "";

beforeAll(async () => {
  const notice = await aNotice(db);
  docket = notice.docketNumber;
  const other = await aNotice(db);
  scattered = other.docketNumber;
  await scatter(other.id, 1, 1);
  await sql`
    insert into comments (notice_id, tracking_number, submitted_at, locale, commenter_kind, stakeholder_type, country,
      body, publication, status)
    select ${notice.id}, lpad(n::text, 12, '0'), timestamptz '2026-06-01 12:00Z' + n * interval '10 minutes',
      'en', 'anonymous', case when n <= ${OLDEST} then 'academia' else 'individual' end,
      case when n % 3 = 0 then 'MX' else 'US' end,
      'The bridge and the workers'
        || case when n <= ${OLDEST} and n % 10 = 0 then '; the workers and the bridge' else '' end
        || case when n % 2 = 0 then '; the quay and the stone' else '' end
        || case when n <= ${OLDEST} and n % 20 = 0 then '; a quay of stone' else '' end,
      'unnamed', case when n <= 7000 and n % 2 = 0 then 'posted' else 'received' end
    from generate_series(1, ${COMMENTS}) n`.execute(db);
  await scatter(other.id, 2, SCATTERED);
  const first = sql<number>`(select min(id) from comments where notice_id = ${notice.id})`;
  const pillar = await db.selectFrom("pillars").select("id").executeTakeFirstOrThrow();
  const made = await db
    .insertInto("themes")
    .values({
      noticeId: notice.id,
      pillarId: pillar.id,
      workstreamId: null,
      nameEn: "Bridges",
      nameEs: "Puentes",
      createdBy: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  theme = String(made.id);
  await sql`insert into comment_themes (comment_id, theme_id)
    select id, ${made.id} from comments where notice_id = ${notice.id} and id < ${first} + ${OLDEST}`.execute(
    db,
  );
  await sql`insert into comment_tags (comment_id, pillar_id)
    select id, ${pillar.id} from comments where notice_id = ${notice.id} and id < ${first} + ${OLDEST}`.execute(
    db,
  );
  const flood = await db
    .insertInto("campaigns")
    .values({ noticeId: notice.id, representativeId: sql<number>`${first} + 6500`, size: 6500 })
    .returning("id")
    .executeTakeFirstOrThrow();
  campaign = String(flood.id);
  await sql`insert into campaign_members (comment_id, campaign_id, kind, similarity)
    select id, ${flood.id}, 'exact', 1 from comments where notice_id = ${notice.id} and id >= ${first} + 6500`.execute(
    db,
  );
}, 240_000);

/** Comments of another docket, before the large one and after it by their ids; by their times some among its newest, some among its oldest. */
const scatter = (noticeId: number, from: number, to: number) =>
  sql`
  insert into comments (notice_id, tracking_number, submitted_at, locale, commenter_kind, stakeholder_type, body,
    publication, status)
  select ${noticeId}, 'A' || lpad(n::text, 11, '0'), (case when n % 2 = 0 then timestamptz '2026-08-20 12:00Z' else '2026-06-10 12:00Z' end)
      - n * interval '7 minutes', 'en', 'anonymous', 'individual', 'The quay by the bridge, a quay of stone', 'unnamed', 'received'
  from generate_series(${from}::int, ${to}::int) n`.execute(db);

/** The tracking numbers of all that match, newest first, by the tables that hold the truth. */
async function truth(filter: CommentFilter): Promise<string[]> {
  const rows = await db
    .selectFrom("comments")
    .where((eb) => matching(eb, filter))
    .orderBy("submittedAt", "desc")
    .orderBy("id", "desc")
    .select("trackingNumber")
    .execute();
  return rows.map(({ trackingNumber }) => trackingNumber);
}

const numbers = ({ comments }: { comments: readonly { trackingNumber: string }[] }) =>
  comments.map(({ trackingNumber }) => trackingNumber);

describe("in a large docket", () => {
  test.each<[string, () => CommentFilter]>([
    ["everything", () => ({})],
    ["a state", () => ({ status: "posted" })],
    ["two states", () => ({ status: "counted" })],
    ["a theme, far down", () => ({ theme })],
    ["a type, far down", () => ({ type: "academia" })],
    ["a country of a third", () => ({ country: "MX" })],
    ["a theme and a country", () => ({ theme, country: "MX" })],
    ["a theme and a state", () => ({ theme, status: "posted" })],
    ["a campaign", () => ({ campaign })],
    ["a campaign and a country", () => ({ campaign, country: "MX" })],
    ["a common word", () => ({ q: "bridge" })],
    ["a common word far down", () => ({ q: "bridge", theme })],
    ["a word of half", () => ({ q: "quay" })],
    ["a word of half, in all dockets", () => ({ q: "quay", docket: undefined })],
    [
      "a common word in a docket that lies scattered among others",
      () => ({ q: "bridge", docket: scattered }),
    ],
    ["a word of half without another", () => ({ q: "quay -tunnel" })],
    ["a phrase of the theme, far down", () => ({ q: '"workers and the bridge"', theme, country: "US" })],
    ["a word to leave out with one to find", () => ({ q: "bridge -tunnel", country: "MX" })],
  ])("lists by %s: the first page, the next, the last, and back", async (_what, of) => {
    const filter: CommentFilter = { docket, campaigns: "each", ...of() };
    const expected = await truth(filter);
    const page = await listComments(db, filter);
    expect(numbers(page)).toEqual(expected.slice(0, COMMENTS_PER_PAGE));
    const next = await listComments(db, filter, page.older);
    expect(numbers(next)).toEqual(expected.slice(COMMENTS_PER_PAGE, 2 * COMMENTS_PER_PAGE));
    const from = expected.at(-10) ?? "";
    const last = await listComments(db, filter, { direction: "older", trackingNumber: from });
    expect(numbers(last)).toEqual(expected.slice(-9));
    const back = await listComments(db, filter, { direction: "newer", trackingNumber: from });
    expect(numbers(back)).toEqual(expected.slice(-10 - COMMENTS_PER_PAGE, -10));
    const { count } = page;
    if (count?.more) expect(count.n).toBeLessThan(expected.length);
    else expect(count).toEqual({ n: expected.length, more: false });
  });

  test("what is only to be left out is read part by part, to the end", async () => {
    const filter: CommentFilter = { docket, q: "-bridge" };
    let page = await listComments(db, filter);
    let parts = 1;
    for (; page.older; parts += 1) {
      expect(page).toMatchObject({ comments: [], partly: { among: 5000, why: "leftOut" }, count: undefined });
      page = await listComments(db, filter, page.older);
    }
    expect([parts, page.partly]).toEqual([3, undefined]);
    const found = await listComments(db, { docket, q: "-tunnel" });
    expect(numbers(found)).toEqual((await truth({ docket, q: "-tunnel" })).slice(0, COMMENTS_PER_PAGE));
  });

  test.each<[string, string, number, CommentFilter?]>([
    ["all hold", '"workers and the bridge"', 6],
    ["half of them hold", '"quay of stone"', 3],
    ["half of them hold in all dockets", '"quay of stone"', 3, { docket: undefined }],
  ])(
    "a phrase of words that %s is looked for part by part, and none is passed over",
    async (_what, q, parts, all = {}) => {
      const filter: CommentFilter = { docket, q, ...all };
      const expected = await truth(filter);
      const found: string[] = [];
      const looked: CommentPage[] = [];
      let page = await listComments(db, filter);
      expect(page).toMatchObject({ partly: { why: "common" } });
      for (;;) {
        found.push(...numbers(page));
        if (page.partly) looked.push(page);
        else if (page.older) expect(page.comments).toHaveLength(COMMENTS_PER_PAGE);
        if (!page.older) break;
        page = await listComments(db, filter, page.older);
      }
      expect(found).toEqual(expected);
      expect(looked).toHaveLength(parts - 1);
      // and the other way, from the last on
      let [above, back] = [page.newer, 0];
      for (const up: string[] = numbers(page).reverse(); above; back += 1) {
        const earlier = await listComments(db, filter, above);
        expect(
          earlier.newer === undefined ? [] : up.filter((each) => numbers(earlier).includes(each)),
        ).toEqual([]);
        if (earlier.newer === undefined) break;
        up.push(...numbers(earlier).reverse());
        expect(up).toEqual(expected.toReversed().slice(0, up.length));
        above = earlier.newer;
      }
      expect(back).toBeGreaterThan(expected.length / COMMENTS_PER_PAGE - 1);
    },
  );

  test("a flood of letters is one row, and those beside it follow", async () => {
    const page = await listComments(db, { docket });
    const [first, second] = page.comments;
    expect(first).toMatchObject({ trackingNumber: "000000006501", campaignLetters: COMMENTS - 6500 });
    expect(second?.trackingNumber).toBe("000000006500");
    // from a letter in the middle of the flood, the next is what follows its campaign
    const beside = await listBeside(db, { docket }, undefined, "000000009000");
    expect(beside.older?.trackingNumber).toBe("000000006500");
    expect(beside.newer).toBeUndefined();
  });

  test("counts are what the comments say", async () => {
    expect(isRight(await verifyCounts(db))).toBe(true);
  });
});
