import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { commentStatuses, publications, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, countedStatuses, NONE } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { seek } from "~/queue/sought.server";
import { foldTallies } from "~/queue/tallies.server";
import { isRight, repairCounts, verifyCounts } from "~/queue/verify-counts.server";
import { countFigures } from "~/summaries/figures.server";
import { keptCells } from "~/summaries/kept-cells.server";
import { liveCells } from "~/summaries/live-cells.server";
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
    if (often(20)) await foldTallies(db);
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
async function figuresFrom(filter: CommentFilter, way: "kept" | "live"): Promise<Counted | undefined> {
  const sought = await seek(db, { ...filter, docket: docket.docketNumber });
  const from = way === "kept" ? keptCells(sought) : liveCells(sought);
  if (!from) return undefined;
  const figures = await countFigures(db, from);
  return Object.fromEntries([
    ...(["entry", "status", "confirmed", "day", "week", "campaign", "own-words"] as const).flatMap((kind) =>
      figures
        .of(kind)
        .filter(({ first }) => !/^(?:files|late):/.test(first)) // for narrowing alone
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
      ...(row.kind === "template" ? ["letter:own-words"] : []),
    ];
    const keys = [
      ...entries.map((entry) => `entry ${entry}`),
      `status ${row.status}`,
      `confirmed ${row.confirmedAt ? "yes" : "no"}`,
      `day ${row.day}`,
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

describe("a summary's figures, kept and counted live, and the tables that hold the truth", () => {
  const agree = async (filter: CommentFilter) => {
    const expected = await truth(filter);
    expect(await figuresFrom(filter, "live")).toEqual(expected);
    const kept = await figuresFrom(filter, "kept");
    if (kept) expect(kept).toEqual(expected);
    return { kept: kept !== undefined, found: Object.keys(expected).length };
  };

  test("are the same for each part of a filter, and kept for all but words and acknowledgements", async () => {
    expect(await agree({})).toMatchObject({ kept: true });
    const [kept, found] = [new Set<string>(), new Set<string>()];
    for (const part of partsOf()) {
      for (const value of values()[part]) {
        for (const beside of [{}, { status: "counted" as const }, { confirmed: "yes" as const }]) {
          const agreed = await agree({ ...beside, [part]: value });
          if (agreed.kept) kept.add(part);
          if (agreed.found > 5) found.add(part);
        }
      }
    }
    expect(partsOf().filter((part) => !kept.has(part))).toEqual(["acknowledged", "q"]);
    expect(partsOf().filter((part) => !found.has(part))).toEqual([]);
  }, 120_000);

  test("are the same for any parts together", async () => {
    const filters = fc
      .subarray(partsOf(), { maxLength: 3 })
      .chain((parts) =>
        fc.record(Object.fromEntries(parts.map((part) => [part, fc.constantFrom(...values()[part])]))),
      )
      .map((filter): CommentFilter => filter);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => void (await agree(filter))),
      { numRuns: 60, seed: 1 },
    );
  }, 120_000);

  test("are the same before and after folding, and the recount says so", async () => {
    expect(isRight(await verifyCounts(db))).toBe(true);
    await foldTallies(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
    for (const filter of [{}, { pillar: "2021.I" }, { country: "MX" }, { files: "no" as const }]) {
      expect(await agree(filter)).toMatchObject({ kept: true });
    }
  });

  test("that are wrong are found, and made anew", async () => {
    await sql`update summary_tallies set n = n + 1 where ctid in (select ctid from summary_tallies limit 2)`.execute(
      db,
    );
    await sql`delete from summary_days where ctid in (select ctid from summary_days where n > 0 limit 3)`.execute(
      db,
    );
    expect(await verifyCounts(db)).toMatchObject({ entries: 0, tallies: 2, days: 3 });
    await repairCounts(db);
    expect(isRight(await verifyCounts(db))).toBe(true);
  });
});
