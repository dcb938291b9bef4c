import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { CommentFilter } from "~/comments/comment-filter";
import { openExport } from "~/exports/export-body.server";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { aTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";
import { exportedFile, openFile, readExportedCsv } from "~tests/setup/exported";

const database = await testDatabase();
const { db, pool, embedded } = database;
const notice = await aNotice(db, { questions: [{ required: true }, { required: false }] });
const { docketNumber: docket } = notice;
const exported = (filter: CommentFilter = {}, throughCursor = embedded, locale: "en" | "es" = "en") =>
  exportedFile({ db, pool, embedded: throughCursor }, { docket, filter, locale });
const rows = async (filter?: CommentFilter) => readExportedCsv(await exported(filter)).rows;

/** Texts that a spreadsheet would run, quote, split or lose. */
const hostile = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  '  =HYPERLINK("http://example.org")',
  "\u00a0=1",
  "\u200b\ufeff=1",
  "\u3000＝1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
];
const harmless = [
  'She said "no", twice',
  "a;b,c|d",
  "line one\nline two\r\nline three",
  "back\\slash \\N \\.",
  "Ñandú, ¿quién? 🌵 مرحبا",
  "5 = 4 + 1",
  "'already text",
  "",
];

beforeAll(async () => {
  for (const [index, body] of [...hostile, ...harmless].entries()) {
    await aComment(db, {
      noticeId: notice.id,
      body,
      region: body || null,
      submittedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, index, 789)),
      ...(notice.questionIds[1] && body ? { answers: { [notice.questionIds[1]]: body } } : {}),
    });
  }
});

describe("the comments as CSV", () => {
  test("begins with a byte order mark and the contract's columns, then one column a question", async () => {
    const file = (await exported()).toString();
    expect(file.startsWith("\ufefftracking_number,docket,submitted_at,")).toBe(true);
    expect(file.slice(1, file.indexOf("\r\n"))).toBe(
      "tracking_number,docket,submitted_at,received_late,locale,commenter_kind,stakeholder_type,organization_name," +
        "name,country,region,sector,status,withheld_reason,campaign,campaign_role,pillars,workstreams,themes," +
        'declared_pillars,attachments,acknowledged_at,comment,"Question 1: Question 1 (en)?","Question 2: Question 2 (en)?"',
    );
    expect(file.endsWith("\r\n")).toBe(true);
    expect((await exported({}, embedded, "es")).toString()).toContain('"Pregunta 2: Question 2 (es)?"');
  });

  test("makes text of every cell that a spreadsheet would run", async () => {
    const found = await rows();
    for (const [index, text] of hostile.entries()) {
      expect(found[index]?.comment, JSON.stringify(text)).toBe(`'${text}`);
      expect(found[index]?.region).toBe(`'${text}`);
      expect(found[index]?.["Question 2: Question 2 (en)?"]).toBe(`'${text}`);
    }
  });

  test("leaves all other texts as they are", async () => {
    const found = (await rows()).slice(hostile.length);
    expect(found.map(({ comment }) => comment)).toEqual(harmless);
  });

  test.runIf(!embedded)("is the same file byte for byte by COPY and by cursor", async () => {
    const [copied, read] = [await exported({}, false), await exported({}, true)];
    expect(copied.length).toBeGreaterThan(1000);
    expect(copied.equals(read)).toBe(true);
    const narrowed = { q: "it's $1; select", type: "individual" } as const;
    expect((await exported(narrowed, false)).equals(await exported(narrowed, true))).toBe(true);
  });

  test("tells what was said, tagged and decided, and no contact detail", async () => {
    const { id, trackingNumber } = await aComment(db, {
      noticeId: notice.id,
      body: "A comment to look at",
      submittedAt: new Date("2026-03-04T05:06:07.890Z"),
      receivedLate: true,
      locale: "es",
      commenterKind: "organization",
      stakeholderType: "labor-union",
      organizationName: "Sindicato Uno",
      publication: "named",
      contact: { name: "Secret Name", email: "secret@example.org" },
      status: "withheld",
      withheldReason: "personal-data",
      withheldNote: "a note for colleagues",
      declaredPillars: ["I", "III"],
      tags: ["II", "I.2", "I.1"],
    });
    await db
      .insertInto("acknowledgements")
      .values({
        commentId: id,
        messageId: await aMessage(db),
        acknowledgedBy: null,
        acknowledgedAt: "2026-03-05T00:00:00Z",
      })
      .execute();
    const withheld = await exportedFile(database, {
      docket,
      filter: { q: trackingNumber },
      include: ["withheld"],
    });
    const [found] = readExportedCsv(withheld).rows;
    expect(found).toMatchObject({
      tracking_number: trackingNumber,
      docket: notice.docketNumber,
      submitted_at: "2026-03-04T05:06:07Z",
      received_late: "true",
      locale: "es",
      commenter_kind: "organization",
      stakeholder_type: "labor-union",
      organization_name: "Sindicato Uno",
      country: "MX",
      status: "withheld",
      withheld_reason: "personal-data",
      campaign: "",
      campaign_role: "",
      pillars: "I; II",
      workstreams: "I.1; I.2",
      themes: "",
      declared_pillars: "I; III",
      attachments: "0",
      acknowledged_at: "2026-03-05T00:00:00Z",
      comment: "A comment to look at",
    });
    const file = (await exported()).toString();
    for (const secret of ["Secret Name", "secret@example.org", "a note for colleagues"])
      expect(file).not.toContain(secret);
  });

  test("leaves out the names of those who did not want to be named", async () => {
    const { trackingNumber } = await aComment(db, {
      noticeId: notice.id,
      commenterKind: "organization",
      organizationName: "Shy Company",
      publication: "unnamed",
    });
    expect(await rows({ q: trackingNumber })).toMatchObject([{ organization_name: "", name: "" }]);
  });

  test("holds what the filter holds, of its own docket alone", async () => {
    const elsewhere = await aComment(db, { body: "xylophone elsewhere" });
    await aComment(db, { noticeId: notice.id, body: "xylophone here", status: "posted" });
    expect((await rows({ q: "xylophone", docket: "HLED-2026-9999" })).map(({ comment }) => comment)).toEqual([
      "xylophone here",
    ]);
    expect(await rows({ q: elsewhere.trackingNumber })).toEqual([]);
    expect((await rows({ status: "posted" })).every(({ status }) => status === "posted")).toBe(true);
  });

  test("never holds what waits to be let in, not even where the queue shows it", async () => {
    const before = await rows();
    const { trackingNumber } = await aComment(db, { noticeId: notice.id, held: "trap" });
    for (const held of [undefined, "yes"] as const) {
      const numbers = (await rows({ held })).map((row) => row.tracking_number);
      expect(numbers).toHaveLength(before.length);
      expect(numbers).not.toContain(trackingNumber);
    }
  });

  test("is of one moment, however long it is read", async () => {
    const chunks = openFile(database, { docket, filter: { q: "snapshot" } });
    await aComment(db, { noticeId: notice.id, body: "snapshot before" });
    const first = await chunks.next();
    await aComment(db, { noticeId: notice.id, body: "snapshot after" });
    let file = Buffer.from(first.value ?? "").toString();
    for await (const chunk of chunks) file += Buffer.from(chunk).toString();
    expect(file).toContain("snapshot before");
    expect(file).not.toContain("snapshot after");
  });
});

describe("a download that is given up", () => {
  const stays = new AbortController().signal;

  test("gives its connection back", async () => {
    const before = pool.idleCount;
    for (let turn = 0; turn < 15; turn += 1) {
      const body = await openExport(() => openFile(database, { docket }), stays);
      await body?.cancel();
    }
    // a pool of ten would have run dry
    await sql`select 1`.execute(db);
    expect(pool.waitingCount).toBe(0);
    expect(pool.totalCount - pool.idleCount).toBeLessThanOrEqual(before === 0 ? 1 : 0);
  });

  test("makes room for the next: so many may run at once", async () => {
    const open = () => openExport(() => openFile(database, { docket }), stays);
    const bodies = [await open(), await open(), await open()];
    expect(bodies.every((body) => body !== undefined)).toBe(true);
    expect(await open()).toBeUndefined();
    await bodies[0]?.cancel();
    const again = await open();
    expect(again).toBeDefined();
    for (const body of [...bodies.slice(1), again]) await body?.cancel();
  });

  test("is not begun where its request has gone already", async () => {
    const open = () => openFile(database, { docket });
    await expect(openExport(open, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });

  test.runIf(!embedded)("fails visibly when the database breaks off", async () => {
    const chunks = openFile(database, { docket });
    await chunks.next();
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`.execute(
      db,
    );
    await expect(async () => {
      for await (const _chunk of chunks);
    }).rejects.toThrow();
  });
});

test("themes come by their names in the file's language, quoted, and retired ones not at all", async () => {
  const made = await aNotice(db);
  const named = { nameEn: '=Ports; "slow" ones', nameEs: "Puertos" };
  const [one, two, retired] = [
    await aTheme(db, made.id, named),
    await aTheme(db, made.id, { nameEn: "Bridges", nameEs: "Zonas" }),
    await aTheme(db, made.id),
  ];
  const both = await aComment(db, { noticeId: made.id });
  await aComment(db, { noticeId: made.id, submittedAt: new Date(0) });
  for (const { id } of [one, two, retired])
    await db
      .insertInto("commentThemes")
      .values({ commentId: both.id, themeId: id, taggedBy: null })
      .execute();
  await db.updateTable("themes").set({ retiredAt: new Date() }).where("id", "=", retired.id).execute();
  const themes = async (locale: "en" | "es", throughCursor: boolean) => {
    const parts = { db, pool, embedded: throughCursor };
    const file = await exportedFile(parts, { docket: made.docketNumber, locale });
    return readExportedCsv(file).rows.map((row) => row.themes);
  };
  for (const throughCursor of embedded ? [true] : [true, false]) {
    expect(await themes("en", throughCursor)).toEqual(["", `'=Ports; "slow" ones; Bridges`]);
    expect(await themes("es", throughCursor)).toEqual(["", "Puertos; Zonas"]);
  }
});

test("a comment's campaign is named by its reference, with its place in it", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const comments = [];
  for (let n = 0; n < 3; n += 1) comments.push(await aComment(db, { noticeId }));
  const { id } = await aCampaign(db, comments.slice(0, 2));
  const { rows: found } = readExportedCsv(await exportedFile(database, { docket: docketNumber }));
  expect(found.map((row) => [row.campaign, row.campaign_role])).toEqual([
    [`C-${id}`, "representative"],
    [`C-${id}`, "near"],
    ["", ""],
  ]);
});
