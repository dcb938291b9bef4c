import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { commentStatuses, publications, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, countedStatuses, NONE } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { seek } from "~/queue/sought.server";
import { isRight, repairCounts, verifyCounts } from "~/queue/verify-counts.server";
import { countFigures } from "~/summaries/figures.server";
import { foldBits, purgeBits } from "~/summaries/fold-bits.server";
import { findKeptSearch } from "~/summaries/kept-searches.server";
import type { Tally } from "~/summaries/tally";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment, aTag, type MadeComment } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

let docket: MadeNotice;
const comments: MadeComment[] = [];
const themes: number[] = [];
const campaigns: number[] = [];

/** The same numbers every time. */
let state = 20_261_127;
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
  docket = await aNotice(db, { pillars: ["I", "II"] });
  const other = await aNotice(db);
  for (const under of ["I", "I.2"]) themes.push((await aTheme(db, docket.id, { under })).id);
  for (let index = 0; index < 100; index += 1) {
    const held = often(8) ? ("trap" as const) : null;
    comments.push(
      await aComment(db, {
        noticeId: often(95) ? docket.id : other.id,
        submittedAt: new Date(Date.UTC(2026, 5, 1, 11 * random(60))),
        status: held ? pick(["received", "withdrawn"] as const) : pick(commentStatuses),
        held,
        stakeholderType: pick(stakeholderTypes.slice(0, 3)),
        locale: pick(["en", "es"]),
        country: pick(["MX", "US", null]),
        sector: pick(["energy", "automotive", null]),
        publication: pick(publications),
        publicName: null,
        receivedLate: often(20),
        confirmedAt: often(40) ? new Date() : null,
        body: pick(["The bridges and the workers", "The workers", "Los puentes"]),
      }),
    );
  }
  for (let index = 0; index < 120; index += 1) await change(index % 6);
}, 120_000);

/** One of the things that happen to comments; every so often the changes are folded into the counts. */
async function change(kind: number): Promise<void> {
  const one = pick(comments);
  if (kind === 0) await aTag(db, one, pick(["I", "I.1", "I.2", "II", "III.1"])).catch(() => undefined);
  if (kind === 1) {
    await db
      .insertInto("commentThemes")
      .values({ commentId: one.id, themeId: pick(themes), taggedBy: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (kind === 2) {
    await db
      .updateTable("comments")
      .set({ status: pick(["posted", "in-review", "withdrawn"] as const), withheldReason: null })
      .where("id", "=", one.id)
      .execute();
  }
  if (kind === 3) {
    const free = await db
      .selectFrom("comments")
      .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
      .where("noticeId", "=", docket.id)
      .where("campaignMembers.commentId", "is", null)
      .orderBy("comments.id")
      .limit(2 + random(4))
      .select(["comments.id", "noticeId"])
      .execute();
    if (free.length > 1 && campaigns.length < 8) campaigns.push((await aCampaign(db, free)).id);
  }
  if (kind === 4) {
    await sql`update campaign_members set kind = 'template' where comment_id in (
      select comment_id from campaign_members where kind = 'near' order by comment_id limit 1)`.execute(db);
  }
  if (kind === 5) {
    if (often(20)) await foldBits(db);
    else await db.deleteFrom("commentTags").where("commentId", "=", one.id).execute();
  }
}

/** What a summary can be narrowed by. */
const values = () => ({
  status: [...commentStatuses, "counted" as const],
  type: stakeholderTypes.slice(0, 3),
  pillar: [NONE, "2021.I", "2021.I.2", "2021.II"],
  theme: themes.map(String),
  sector: [NONE, "energy"],
  language: ["en", "es"] as const,
  country: [NONE, "MX"],
  files: ["yes", "no"] as const,
  late: ["yes"] as const,
  confirmed: ["yes", "no"] as const,
  acknowledged: ["yes", "no"] as const,
  campaign: campaigns.map(String),
  q: ["bridges", "the workers", "puentes"],
});
type Part = keyof ReturnType<typeof values>;
const partsOf = () => Object.keys(values()) as Part[]; // its own keys

type Counted = Readonly<Record<string, Tally | number>>;

/** The figures by their kind and what they are of. */
async function figuresOf(filter: CommentFilter): Promise<Counted> {
  const figures = await countFigures(db, await seek(db, { ...filter, docket: docket.docketNumber }));
  return Object.fromEntries([
    ...(["entry", "week", "campaign", "own-words"] as const).flatMap((kind) =>
      figures
        .of(kind)
        .map(({ first, comments, voices, confirmed, unconfirmed }) => [
          `${kind} ${first}`,
          { comments, voices, confirmed, unconfirmed },
        ]),
    ),
    ...figures.of("left-out").map(({ first, comments }) => [`left-out ${first}`, comments]),
  ]);
}

/** The same from the tables that hold the truth, comment by comment. */
async function truth(filter: CommentFilter): Promise<Counted> {
  const { status, ...rest } = filter;
  const rows = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .where((eb) =>
      eb.or([
        matching(eb, { ...rest, docket: docket.docketNumber }),
        matching(eb, { ...rest, docket: docket.docketNumber, held: "yes" }),
      ]),
    )
    .select(["comments.held", "comments.status", "stakeholderType", "comments.locale", "country", "sector"])
    .select(["publication", "confirmedAt", "campaignMembers.campaignId", "campaignMembers.kind"])
    .select([
      sql<string>`to_char(submitted_at at time zone time_zone, 'YYYY-MM-DD')`.as("day"),
      sql<string>`to_char(date_trunc('week', submitted_at at time zone time_zone), 'YYYY-MM-DD')`.as("week"),
      sql<(number | null)[]>`array(select pillar_id from comment_tags t where t.comment_id = comments.id)`.as(
        "pillars",
      ),
      sql<
        (number | null)[]
      >`array(select workstream_id from comment_tags t where t.comment_id = comments.id)`.as("workstreams"),
      sql<number[]>`array(select theme_id from comment_themes t where t.comment_id = comments.id)`.as(
        "themes",
      ),
    ])
    .execute();
  const counted = (row: (typeof rows)[number]) =>
    row.held === null &&
    (status === undefined ||
      (status === "counted" ? countedStatuses.some((each) => each === row.status) : row.status === status));
  const groups = new Map<string, (typeof rows)[number][]>();
  const leftOut = new Map<string, number>();
  for (const row of rows) {
    if (!counted(row)) {
      const key = `left-out ${row.held ? "held" : row.status}`;
      leftOut.set(key, (leftOut.get(key) ?? 0) + 1);
      continue;
    }
    const { stakeholderType: type, campaignId } = row;
    const pillars = row.pillars.length > 0 ? [...new Set(row.pillars)] : [NONE];
    const entries = [
      "",
      ...pillars.flatMap((pillar) => [`pillar:${pillar}`, `heat:${pillar}:${type}`]),
      ...row.workstreams.filter((id) => id !== null).map((id) => `workstream:${id}`),
      ...row.themes.map((id) => `theme:${id}`),
      `type:${type}`,
      `lang:${row.locale}`,
      `country:${row.country ?? NONE}`,
      `sector:${row.sector ?? NONE}`,
      `publication:${row.publication}`,
      `state:${row.status}`,
      `confirmed:${row.confirmedAt ? "yes" : "no"}`,
      `day:${row.day}`,
      ...(row.kind === "template" ? ["letter:own-words"] : []),
    ];
    const keys = [
      ...entries.map((entry) => `entry ${entry}`),
      `week ${row.week}`,
      ...(campaignId ? [`campaign ${campaignId}`] : []),
      ...(row.kind === "template" ? [`own-words ${campaignId}`] : []),
    ];
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const tallies = [...groups].map(([key, of]): [string, Tally] => {
    const letters = of.flatMap(({ campaignId }) => campaignId ?? []);
    const confirmed = of.filter(({ confirmedAt }) => confirmedAt).length;
    const voices = of.length - letters.length + new Set(letters).size;
    return [key, { comments: of.length, voices, confirmed, unconfirmed: of.length - confirmed }];
  });
  return Object.fromEntries<Tally | number>([...tallies, ...leftOut]);
}

describe("a summary's figures and the tables that hold the truth", () => {
  const agree = async (filter: CommentFilter) => {
    const expected = await truth(filter);
    expect(await figuresOf(filter)).toEqual(expected);
    return Object.keys(expected).length;
  };

  test("are the same for each part of a filter", async () => {
    await agree({});
    const found = new Set<string>();
    for (const part of partsOf()) {
      for (const value of values()[part]) {
        for (const beside of [{}, { status: "counted" as const }, { confirmed: "yes" as const }]) {
          if ((await agree({ ...beside, [part]: value })) > 5) found.add(part);
        }
      }
    }
    expect(partsOf().filter((part) => !found.has(part))).toEqual([]);
  }, 120_000);

  test("are the same for any parts together", async () => {
    const filters = fc
      .subarray(partsOf(), { maxLength: 4 })
      .chain((parts) =>
        fc.record(Object.fromEntries(parts.map((part) => [part, fc.constantFrom(...values()[part])]))),
      )
      .map((filter): CommentFilter => filter);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => void (await agree(filter))),
      { numRuns: 100, seed: 1 },
    );
  }, 120_000);

  test("are the same before and after folding, and the recount says so", async () => {
    expect(await stale()).toBeGreaterThan(0);
    expect(isRight(await verifyCounts(db))).toBe(true);
    expect(await foldBits(db)).toBeGreaterThan(0);
    expect(await stale()).toBe(0);
    expect(isRight(await verifyCounts(db))).toBe(true);
    for (const filter of [{}, { pillar: "2021.I", country: "MX" }, { files: "no" as const }])
      await agree(filter);
    // comments come, go and move to another campaign among those that stay
    for (let index = 0; index < 60; index += 1) await change(index % 6);
    await foldBits(db);
    await purgeBits(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    for (const filter of [{}, { pillar: "2021.I", country: "MX" }, { files: "no" as const }])
      await agree(filter);
  });

  test("are the same where what the words find is kept, though texts change", async () => {
    const searches = ["bridges", "the workers", "puentes", '"the workers"', "workers -bridges"];
    const soughtBy = (q: string) => seek(db, { docket: docket.docketNumber, q });
    for (const q of searches) {
      expect(await findKeptSearch(db, await soughtBy(q))).toBeUndefined();
      await sql`select summary_keep_search(${docket.id}, ${q}, 5)`.execute(db);
      expect(await findKeptSearch(db, await soughtBy(q))).toBeGreaterThan(0);
    }
    const agreeOnAll = async () => {
      for (const q of searches) {
        expect(await agree({ q })).toBeGreaterThan(5);
        await agree({ q, status: "counted", confirmed: "yes" });
        await agree({ q, pillar: NONE });
      }
    };
    await agreeOnAll();
    const amend = async (body: string, share: number) =>
      sql`update comments set body = ${body} where id % ${share} = 0`.execute(db);
    await amend("The workers of both sides", 3);
    await amend("Bridges", 5);
    expect(await stale()).toBeGreaterThan(0);
    for (let index = 0; index < 30; index += 1) await change(index % 6);
    await agreeOnAll();
    await foldBits(db);
    expect(await stale()).toBe(0);
    await agreeOnAll();
    expect(isRight(await verifyCounts(db))).toBe(true);
    // one more than are kept: the first, which nobody asked for longest, makes room, and is looked up as before
    await sql`select summary_keep_search(${docket.id}, ${"sides"}, 5)`.execute(db);
    expect(await findKeptSearch(db, await soughtBy("bridges"))).toBeUndefined();
    await agreeOnAll();
    await sql`select summary_leave_searches('30 days', '0')`.execute(db);
    await purgeBits(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    await agreeOnAll();
  });

  test("are the same as a campaign grows out of one group into the next, and loses letters", async () => {
    const letters: MadeComment[] = [];
    const more = async (n: number) => {
      for (let index = 0; index < n; index += 1)
        letters.push(
          await aComment(db, {
            noticeId: docket.id,
            submittedAt: new Date(Date.UTC(2026, 5, 1, 7 * random(90))),
            status: pick(["posted", "received", "in-review"]),
            locale: pick(["en", "es"]),
            confirmedAt: often(40) ? new Date() : null,
          }),
        );
    };
    await more(3);
    const { id } = await aCampaign(db, letters);
    const join = ({ id: commentId }: MadeComment, campaignId: number) =>
      db
        .insertInto("campaignMembers")
        .values({ commentId, campaignId, kind: "near", similarity: 0.9, measuredWith: letters[0]?.id ?? 0 })
        .execute();
    const leave = (those: readonly MadeComment[]) =>
      db
        .deleteFrom("campaignMembers")
        .where(
          "commentId",
          "in",
          those.map((letter) => letter.id),
        )
        .execute();
    const home = async () => {
      const { rows } = await sql<{ slots: number[] }>`
        select array_agg(distinct s.campaign_id) as slots from summary_places p join summary_slots s using (slot)
        join campaign_members m using (comment_id) where m.campaign_id = ${id}`.execute(db);
      return rows[0]?.slots;
    };
    const agreeOnAll = async () => {
      for (const filter of [
        {},
        { campaign: String(id) },
        { language: "es" as const },
        { confirmed: "yes" as const },
      ])
        await agree(filter);
    };
    const homes: (number[] | undefined)[] = [];
    for (const size of [3, 4, 5, 16, 17, 60, 64, 65, 70]) {
      const before = letters.length;
      await more(size - before);
      for (const letter of letters.slice(before)) await join(letter, id);
      // a few at a time are not up to date, then all of them are
      await agreeOnAll();
      await sql`select summary_fold(2)`.execute(db);
      await agreeOnAll();
      await foldBits(db);
      await agreeOnAll();
      homes.push(await home());
    }
    expect(homes).toEqual([[-4], [-4], [-8], [-16], [-32], [-64], [-64], [id], [id]]);
    expect(isRight(await verifyCounts(db))).toBe(true);
    // two letters found a campaign of their own; then one of them leaves it, and another takes its place
    await leave(letters.slice(1, 4));
    const small = await aCampaign(db, letters.slice(1, 3));
    await foldBits(db);
    await leave(letters.slice(2, 3));
    for (const letter of letters.slice(3, 4)) await join(letter, small.id);
    await agreeOnAll();
    await agree({ campaign: String(small.id) });
    await foldBits(db);
    await agreeOnAll();
    await agree({ campaign: String(small.id) });
    await purgeBits(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    // made anew, they are the same
    await repairCounts(db);
    await agreeOnAll();
    expect(isRight(await verifyCounts(db))).toBe(true);
  }, 120_000);

  test("that are wrong are found, and made anew", async () => {
    await sql`update summary_bits set bits = ~bits where entry in ('lang:en', 'lang:es')
      and slot = (select min(slot) from summary_bits)`.execute(db);
    await sql`delete from summary_bits where slot = (select min(slot) from summary_bits) and entry = 'type:individual'`.execute(
      db,
    );
    await sql`delete from summary_places where comment_id = (select max(comment_id) from summary_places)`.execute(
      db,
    );
    const report = await verifyCounts(db);
    expect(report).toMatchObject({ entries: 0, tallies: 0, days: 0 });
    expect(report.bits).toBeGreaterThanOrEqual(4);
    await repairCounts(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    await agree({});
  });

  test("are folded more than a slot holds, and some of them at a time", async () => {
    await foldBits(db);
    const many = await aNotice(db);
    await sql`insert into queue_entries (comment_id, notice_id, submitted_at, day, state, stakeholder_type, locale, late, files,
        confirmed, tagged, in_campaign, suggested, acknowledged, entries, facets)
      select 1000000 + n, ${many.id}, now(), '2026-06-01', 'posted', 'individual', 'en', false, false, n % 2 = 0, false,
        false, false, false, '{}', array['state:posted', 'type:individual', 'pillar:none',
          'confirmed:' || case when n % 2 = 0 then 'yes' else 'no' end]
      from generate_series(1, 20000) n`.execute(db);
    const count = async () => {
      const figures = await countFigures(db, await seek(db, { docket: many.docketNumber, pillar: NONE }));
      return figures.of("entry").find(({ first }) => first === "");
    };
    const expected = { comments: 20_000, voices: 20_000, confirmed: 10_000, unconfirmed: 10_000 };
    expect(await count()).toMatchObject(expected);
    await sql`select summary_fold(3000)`.execute(db);
    expect(await stale()).toBe(17_000);
    expect(await count()).toMatchObject(expected);
    expect(await foldBits(db)).toBe(17_000);
    expect(await count()).toMatchObject(expected);
    const { rows } =
      await sql`select number from summary_slots where notice_id = ${many.id} order by number`.execute(db);
    expect(rows).toEqual([{ number: 0 }, { number: 1 }, { number: 2 }]);
    await sql`delete from queue_entries where notice_id = ${many.id} and comment_id <= 1010000`.execute(db);
    expect(await count()).toMatchObject({ comments: 10_000 });
    await foldBits(db);
    expect(await count()).toMatchObject({ comments: 10_000 });
  });
});

async function stale(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from summary_stale`.execute(db);
  return rows[0]?.n ?? 0;
}
