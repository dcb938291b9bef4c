import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { recordEvent } from "~/audit/audit.server";
import { readReport } from "~/mail/delivery/read-report";
import { receiveReport, storeTaken } from "~/mail/delivery/reports.server";
import { findMessage } from "~/mail/outbox.server";
import { extendNotice } from "~/notices/authoring/extend-notice.server";
import { withdrawNotice } from "~/notices/authoring/publish-notice.server";
import { publishOutcome } from "~/notices/authoring/publish-outcome.server";
import { changeFollowing, endFollowing } from "~/subscriptions/own-following.server";
import { spreadEvents } from "~/subscriptions/spread-events.server";
import { writeDigests } from "~/subscriptions/write-digests.server";
import { aComment } from "~tests/factories/comments";
import { aFollower, alsoFollows, type MadeFollower } from "~tests/factories/followers";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool } = portal;
const { id: staffId } = await aStaffMember(db, { role: "admin" });
const HOUR_MS = 3_600_000;

/** What a process does in one round, to its end. */
async function tell() {
  while ((await spreadEvents(db)) > 0);
  while ((await writeDigests(portal)).more);
}

// what notices of other tests have to say is not this one's
beforeEach(async () => {
  await db.deleteFrom("followers").execute();
  while ((await spreadEvents(db)) > 0);
});

const lettersTo = ({ email }: MadeFollower) =>
  db.selectFrom("messages").where("toAddress", "=", email).selectAll().orderBy("createdAt").execute();
const kindsTo = async (follower: MadeFollower) => (await lettersTo(follower)).map(({ kind }) => kind);

/** As if so many hours had passed for everybody who follows. */
const passHours = (hours: number) =>
  sql`update followers set last_digest_at = last_digest_at - make_interval(hours => ${hours}),
    due_at = due_at - make_interval(hours => ${hours})`.execute(db);

async function extend({ id, docketNumber }: MadeNotice, days: number): Promise<void> {
  const { version } = await db
    .selectFrom("notices")
    .where("id", "=", id)
    .select("version")
    .executeTakeFirstOrThrow();
  const closesAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + days * 24 * HOUR_MS);
  const result = await extendNotice(
    db,
    { staffId, docket: docketNumber, version },
    {
      closesAt,
      timeZone: "America/Mexico_City",
      reason: { en: "People asked.", es: "Se pidió." },
      reopen: true,
    },
  );
  expect(result).toMatchObject({ kind: "done" });
}

describe("a letter of one event", () => {
  test("tells of a deadline that moved, in the follower's language, with the way out in text and header", async () => {
    const notice = await aNotice(db, { title: "Puentes" });
    const follower = await aFollower(db, { notice, locale: "es" });
    await extend(notice, 20);
    await tell();
    const [letter, ...more] = await lettersTo(follower);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ kind: "deadline-moved", locale: "es", status: "queued" });
    const own = `https://comments.example.org/es/following/${follower.key}`;
    expect(letter?.unsubscribeUrl).toBe(`${own}/leave`);
    for (const body of [letter?.html, letter?.text]) {
      expect(body).toContain(own);
      expect(body).toContain("Se pidió.");
      expect(body).toContain("Puentes (español)");
      expect(body).toContain("en la Ciudad de México");
    }
    const { rows } = await pool.query("select priority from pgboss.job where data->>'messageId' = $1", [
      letter?.id,
    ]);
    // behind what somebody waits for
    expect(rows).toEqual([{ priority: -10 }]);
    // once it is out, it is the addressee's alone
    await db.updateTable("messages").set({ status: "sent" }).execute();
    const shown = await findMessage(db, letter?.id ?? "");
    expect(shown).toMatchObject({ linksHidden: true, text: expect.not.stringContaining(follower.key) });
  });

  test("is told to whoever follows the docket, its pillar or all notices, and to nobody else", async () => {
    const notice = await aNotice(db, { pillars: ["II"] });
    const told = [
      await aFollower(db, { notice }),
      await aFollower(db, { pillar: "2021.II" }),
      await aFollower(db),
    ];
    const others = [
      await aFollower(db, { notice: await aNotice(db) }),
      await aFollower(db, { pillar: "2021.I" }),
    ];
    await tell();
    await passHours(24);
    const before = await Promise.all(others.map(kindsTo));
    await extend(notice, 20);
    await tell();
    for (const follower of told) expect((await kindsTo(follower)).at(-1)).toBe("deadline-moved");
    expect(await Promise.all(others.map(kindsTo))).toEqual(before);
  });

  test("comes when a notice opens, and not of what happened before one followed", async () => {
    const early = await aFollower(db, { since: 2 });
    const late = await aFollower(db, { since: 0 });
    await aNotice(db, { opens: -1 });
    await tell();
    expect(await kindsTo(early)).toEqual(["notice-opened"]);
    expect(await kindsTo(late)).toEqual([]);
  });

  test("reminds once, three days before the end, only those who follow the docket; a moved deadline anew", async () => {
    const notice = await aNotice(db, { opens: -240, closes: 71 });
    const docket = await aFollower(db, { notice });
    const all = await aFollower(db);
    await tell();
    await passHours(24);
    await tell();
    expect(await kindsTo(docket)).toEqual(["deadline-near"]);
    expect(await kindsTo(all)).toEqual([]);
    await extend(notice, 2.98);
    await extend(notice, 2.99);
    await tell();
    // two moves and a deadline that is near by itself: the last move says all of it
    expect(await kindsTo(docket)).toEqual(["deadline-near", "deadline-moved"]);
  });

  test("of an outcome comes once, however often it is corrected", async () => {
    const notice = await aNotice(db, { closes: -1 });
    const follower = await aFollower(db, { notice });
    for (const word of ["First", "Second"]) {
      const { version } = await db
        .selectFrom("notices")
        .where("id", "=", notice.id)
        .select("version")
        .executeTakeFirstOrThrow();
      const change = { staffId, docket: notice.docketNumber, version };
      await publishOutcome(db, change, { en: word, es: word });
      await tell();
      await passHours(24);
    }
    expect(await kindsTo(follower)).toEqual(["outcome-published"]);
    expect((await lettersTo(follower))[0]?.text).toContain(`/en/notices/${notice.docketNumber}#outcome`);
  });

  test("is not written of a notice that was withdrawn meanwhile, nor to whoever stopped following it", async () => {
    const notice = await aNotice(db);
    const kept = await aNotice(db);
    const follower = await aFollower(db, { notice });
    const changed = await aFollower(db, { notice });
    await alsoFollows(db, changed.id, { notice: kept });
    await extend(notice, 20);
    await spreadEvents(db);
    const { id } = await db
      .selectFrom("subscriptions")
      .where("followerId", "=", changed.id)
      .where("noticeId", "=", kept.id)
      .select("id")
      .executeTakeFirstOrThrow();
    await changeFollowing(db, changed.key, { keep: [id], locale: "en" });
    await tell();
    expect(await kindsTo(changed)).toEqual([]);
    await passHours(24);
    await extend(kept, 20);
    await spreadEvents(db);
    const change = { staffId, docket: kept.docketNumber, version: 2 };
    expect(await withdrawNotice(db, change)).toMatchObject({ kind: "done" });
    await tell();
    expect(await kindsTo(changed)).toEqual([]);
    expect(await kindsTo(follower)).toEqual(["deadline-moved"]);
  });
});

describe("a digest", () => {
  test("holds all of a day, and a second comes no sooner than 24 hours later", async () => {
    const first = await aNotice(db, { title: "First" });
    const second = await aNotice(db, { title: "Second" });
    const follower = await aFollower(db, { notice: first });
    await alsoFollows(db, follower.id, { notice: second, at: new Date(0) });
    await tell();
    await sql`delete from messages`.execute(db);
    await db.updateTable("followers").set({ lastDigestAt: new Date(), dueAt: null }).execute();
    await extend(first, 20);
    await tell();
    await extend(second, 20);
    await tell();
    expect(await kindsTo(follower)).toEqual([]);
    await passHours(23);
    await tell();
    expect(await kindsTo(follower)).toEqual([]);
    await passHours(1);
    await tell();
    await tell();
    const [digest, ...more] = await lettersTo(follower);
    expect(more).toEqual([]);
    expect(digest?.kind).toBe("digest");
    expect(digest?.text).toContain("First (English)");
    expect(digest?.text).toContain("Second (English)");
  });

  test("tells once of an event that comes by two ways", async () => {
    const notice = await aNotice(db, { opens: -1 });
    const follower = await aFollower(db, { notice });
    await alsoFollows(db, follower.id, { at: new Date(0) });
    await alsoFollows(db, follower.id, { pillar: "2021.I", at: new Date(0) });
    await tell();
    expect(await kindsTo(follower)).toEqual(["notice-opened"]);
  });

  test("counts what was posted the day before, as far as everybody may still read it", async () => {
    const notice = await aNotice(db);
    const follower = await aFollower(db, { notice, since: 100 });
    const comments = [
      await aComment(db, { noticeId: notice.id, status: "posted" }),
      await aComment(db, { noticeId: notice.id, status: "posted" }),
      await aComment(db, { noticeId: notice.id, status: "posted", publication: "confidential" }),
      await aComment(db, { noticeId: notice.id, status: "withdrawn" }),
    ];
    for (const { trackingNumber } of comments) {
      await db.transaction().execute((trx) =>
        recordEvent(trx, {
          actor: { staffId },
          action: "comment.posted",
          subject: { kind: "comment", id: trackingNumber },
        }),
      );
    }
    await tell();
    expect(await kindsTo(follower)).not.toContain("digest");
    // as if it had been two days ago, which the history itself never says
    await sql`alter table audit_events disable trigger audit_events_only_added`.execute(db);
    await sql`
      update audit_events set occurred_at = occurred_at - interval '2 days' where notice_id = ${notice.id}`.execute(
      db,
    );
    await sql`alter table audit_events enable trigger audit_events_only_added`.execute(db);
    await sql`update work_counts set day = day - 2 where notice_id = ${notice.id}`.execute(db);
    await passHours(24);
    await sql`delete from messages`.execute(db);
    await tell();
    const [digest] = await lettersTo(follower);
    expect(digest?.kind).toBe("digest");
    expect(digest?.text).toContain("2 comments were posted.");
    expect(digest?.text).toContain(`/en/notices/${notice.docketNumber}/comments`);
  });
});

describe("processes side by side", () => {
  test("write each follower one letter, in pieces, in both languages", async () => {
    const notice = await aNotice(db);
    const followers = [];
    for (let number = 0; number < 23; number += 1)
      followers.push(await aFollower(db, { notice, locale: number % 2 ? "es" : "en" }));
    await extend(notice, 20);
    const work = async () => {
      await spreadEvents(db);
      await spreadEvents(db);
      while ((await writeDigests(portal, 5)).more);
    };
    await Promise.all([work(), work(), work()]);
    await work();
    for (const [number, follower] of followers.entries()) {
      const letters = await lettersTo(follower);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.locale).toBe(number % 2 ? "es" : "en");
      expect(letters[0]?.text).toContain(follower.key);
      const strangers = followers.filter((other) => other !== follower);
      for (const { key } of strangers) expect(letters[0]?.text).not.toContain(key);
    }
  });

  // the embedded database has one connection, so that nobody is ever at anything else
  test.skipIf(portal.embedded)("take others than those whom another is at, and do not wait", async () => {
    const notice = await aNotice(db);
    const [busy, free] = [await aFollower(db, { notice }), await aFollower(db, { notice })];
    await extend(notice, 20);
    await spreadEvents(db);
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom("followers").where("id", "=", busy.id).select("id").forUpdate().execute();
      expect(await writeDigests(portal)).toEqual({ taken: 1, more: false });
    });
    expect(await kindsTo(busy)).toEqual([]);
    await tell();
    for (const follower of [busy, free]) expect(await kindsTo(follower)).toEqual(["deadline-moved"]);
  });

  test("lose no news that comes while a letter is written", async () => {
    const notice = await aNotice(db);
    const follower = await aFollower(db, { notice });
    await extend(notice, 20);
    await spreadEvents(db);
    // what the database refuses fails the letter as a process does that dies before its end
    const env = { ...portal.env, EMAIL_FROM: null as unknown as string };
    await expect(writeDigests({ db, env })).rejects.toThrow(/null value/);
    await extend(notice, 30);
    await tell();
    expect(await kindsTo(follower)).toEqual(["deadline-moved"]);
  });

  test("write to nobody who has left", async () => {
    const notice = await aNotice(db);
    const follower = await aFollower(db, { notice });
    await extend(notice, 20);
    await spreadEvents(db);
    await endFollowing(db, follower.key);
    await tell();
    expect(await kindsTo(follower)).toEqual([]);
  });

  test("spread what happened among the others while somebody is leaving", async () => {
    const notice = await aNotice(db);
    const [leaving, staying] = [await aFollower(db, { notice }), await aFollower(db, { notice })];
    await extend(notice, 20);
    let spreading: Promise<number> = Promise.resolve(0);
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom("followers").where("id", "=", leaving.id).execute();
      spreading = spreadEvents(db);
      await sleep(300);
    });
    expect(await spreading).toBeGreaterThan(0);
    await tell();
    expect(await kindsTo(leaving)).toEqual([]);
    expect(await kindsTo(staying)).toEqual(["deadline-moved"]);
  });
});

describe("an address that takes no more mail", () => {
  /** Has the provider report of a follower's latest letter. */
  async function report(follower: MadeFollower, type: string, data: object = {}): Promise<void> {
    const [{ id } = expect.fail("there is a letter")] = (await lettersTo(follower)).slice(-1);
    const providerId = crypto.randomUUID();
    await storeTaken(db, [{ id, providerId }]);
    const said = { type, created_at: new Date().toISOString(), data: { email_id: providerId, ...data } };
    const read = readReport(`msg_${id}`, said);
    if (!read || read === "other") return expect.fail("it is a report");
    await receiveReport(db, read);
  }

  test("is written to no more after a bounce for good, and the others are", async () => {
    const notice = await aNotice(db);
    const [gone, other] = [await aFollower(db, { notice }), await aFollower(db, { notice })];
    await extend(notice, 20);
    await tell();
    await report(gone, "email.bounced", { bounce: { type: "Permanent" } });
    await passHours(24);
    await extend(notice, 30);
    await tell();
    expect(await kindsTo(gone)).toEqual(["deadline-moved"]);
    expect(await kindsTo(other)).toEqual(["deadline-moved", "deadline-moved"]);
  });

  test("follows nothing any more after a complaint about what it followed, and is forgotten", async () => {
    const notice = await aNotice(db);
    const follower = await aFollower(db, { notice, email: `Ana.${crypto.randomUUID()}@Example.org` });
    const other = await aFollower(db, { notice });
    await extend(notice, 20);
    await tell();
    await report(follower, "email.complained");
    const left = await db.selectFrom("followers").select("id").execute();
    expect(left).toEqual([{ id: other.id }]);
  });

  test("still follows after a complaint about a letter that is sent for no subscription", async () => {
    const notice = await aNotice(db);
    const follower = await aFollower(db, { notice });
    await extend(notice, 20);
    await tell();
    await db.updateTable("messages").set({ unsubscribeUrl: null }).execute();
    await report(follower, "email.complained");
    expect(await db.selectFrom("followers").select("id").execute()).toEqual([{ id: follower.id }]);
  });
});
