import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { confirmFollowing, findFollowingRequest } from "~/subscriptions/confirm-following.server";
import { changeFollowing, endFollowing, findOwnFollowing } from "~/subscriptions/own-following.server";
import { purgeFollowers } from "~/subscriptions/purge-followers.server";
import { requestFollowing } from "~/subscriptions/request-following.server";
import type { Target } from "~/subscriptions/target";
import { count } from "~tests/factories/count";
import { aFollower, alsoFollows, confirm } from "~tests/factories/followers";
import { aNotice } from "~tests/factories/notices";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool } = portal;
const unlimited = async () => undefined;

beforeEach(() => sql`delete from rate_limits`.execute(db));

interface Asking {
  readonly email?: string;
  readonly target?: Target | undefined;
  readonly locale?: Locale;
}

async function ask({ email = `new-${count()}@example.org`, locale = "en", ...asking }: Asking = {}) {
  const target = "target" in asking ? asking.target : ({ kind: "all" } as const);
  return {
    email,
    outcome: await requestFollowing(portal, { email, locale, target }, portal.limits.countFollowLetter),
  };
}

const lettersTo = (email: string) =>
  db.selectFrom("messages").where("toAddress", "=", email).selectAll().orderBy("createdAt").execute();
const lastLetterTo = async (email: string) => (await lettersTo(email)).at(-1) ?? expect.fail("no letter");
const subscriptionsOf = (email: string) =>
  db
    .selectFrom("subscriptions")
    .innerJoin("followerContacts", "followerContacts.followerId", "subscriptions.followerId")
    .where(sql`lower(email)`, "=", email.toLowerCase())
    .select(["subscriptions.kind", "subscriptions.noticeId", "subscriptions.pillarId"])
    .execute();

describe("asking to follow", () => {
  test("sends one letter, in the language asked for, and nothing is followed before its button is pressed", async () => {
    const notice = await aNotice(db, { title: "Puentes" });
    const target = { kind: "docket", docket: notice.docketNumber } as const;
    const { email, outcome } = await ask({ target, locale: "es" });
    expect(outcome).toBe("asked");
    const letter = await lastLetterTo(email);
    expect(letter).toMatchObject({ kind: "follow-confirm", locale: "es", status: "queued" });
    expect(letter.unsubscribeUrl).toBeNull();
    expect(letter.text).toContain(`${notice.docketNumber}: Puentes (español)`);
    expect(letter.text).toMatch(/https:\/\/comments\.example\.org\/es\/follow\/confirm\/[\w-]{32}\b/);
    const { rows } = await pool.query("select 1 from pgboss.job where data->>'messageId' = $1", [letter.id]);
    expect(rows).toHaveLength(1);
    expect(await subscriptionsOf(email)).toEqual([]);
    const key = await confirm(db, letter.text);
    expect(await subscriptionsOf(email)).toEqual([{ kind: "docket", noticeId: notice.id, pillarId: null }]);
    expect(await findOwnFollowing(db, key, "en")).toMatchObject({
      locale: "es",
      subscriptions: [{ name: `${notice.docketNumber}: Puentes (English)` }],
    });
  });

  test("of a pillar, and then of all notices, makes one follower of one address, however it is written", async () => {
    const { email } = await ask({
      email: "Mixed.Case@Example.org",
      target: { kind: "pillar", pillar: "2021.II" },
    });
    const key = await confirm(db, (await lastLetterTo(email)).text);
    await ask({ email: "mixed.case@example.org" });
    expect(await confirm(db, (await lastLetterTo("mixed.case@example.org")).text)).toBe(key);
    expect(await subscriptionsOf(email)).toMatchObject([{ kind: "pillar" }, { kind: "all" }]);
    expect((await findOwnFollowing(db, key, "es"))?.subscriptions[0]?.name).toMatch(
      /^Pilar II\. .*\(DEAN 2021\)$/,
    );
  });

  test("says and does the same of an address that follows already", async () => {
    const follower = await aFollower(db);
    const known = await ask({ email: follower.email });
    const unknown = await ask();
    expect(known.outcome).toBe(unknown.outcome);
    const kinds = async (email: string) => (await lettersTo(email)).map(({ kind }) => kind);
    expect(await kinds(follower.email)).toEqual(await kinds(unknown.email));
    await confirm(db, (await lastLetterTo(follower.email)).text);
    expect(await subscriptionsOf(follower.email)).toHaveLength(1);
  });

  test("floods nobody: one mailbox gets three letters a day, however it is spelled, and every answer is the same", async () => {
    const spellings = [
      "vic.tim@example.org",
      "VICTIM@example.org",
      "victim+1@example.org",
      "v.ictim+2@example.org",
    ];
    const outcomes = [];
    for (let round = 0; round < 3; round += 1)
      for (const email of spellings) outcomes.push((await ask({ email })).outcome);
    expect(new Set(outcomes)).toEqual(new Set(["asked"]));
    const letters = await Promise.all(spellings.map(lettersTo));
    expect(letters.flat()).toHaveLength(3);
    expect((await lettersTo((await ask()).email)).length).toBe(1);
  });

  test.each(["", "nobody", "a@b c", `${"a".repeat(250)}@example.org`, "a@example.org\r\nBcc: b@example.org"])(
    "is not possible for what is no address: %j",
    async (email) => {
      expect((await ask({ email })).outcome).toBe("wrong-address");
      expect(await lettersTo(email)).toEqual([]);
    },
  );

  test("is not possible for what the public does not know", async () => {
    const draft = await aNotice(db, { publishedAt: null });
    const withdrawn = await aNotice(db, { withdrawnAt: new Date() });
    const targets: (Target | undefined)[] = [
      undefined,
      { kind: "docket", docket: draft.docketNumber },
      { kind: "docket", docket: withdrawn.docketNumber },
      { kind: "pillar", pillar: "1999.I" },
    ];
    for (const target of targets) expect((await ask({ target })).outcome).toBe("no-target");
  });
});

describe("a confirmation", () => {
  test("can be looked at without confirming, works twice as once, and not after 48 hours", async () => {
    const { email } = await ask();
    const key = /confirm\/([\w-]{32})/.exec((await lastLetterTo(email)).text)?.[1] ?? "";
    expect(await findFollowingRequest(db, key, "es")).toBe("Todas las convocatorias");
    expect(await subscriptionsOf(email)).toEqual([]);
    const own = await confirmFollowing(db, key);
    expect(await confirmFollowing(db, key)).toBe(own);
    expect(await subscriptionsOf(email)).toHaveLength(1);
    const late = await ask();
    const lateKey = /confirm\/([\w-]{32})/.exec((await lastLetterTo(late.email)).text)?.[1] ?? "";
    await sql`update subscription_requests set asked_at = asked_at - interval '48 hours'`.execute(db);
    expect(await findFollowingRequest(db, lateKey, "en")).toBeUndefined();
    expect(await confirmFollowing(db, lateKey)).toBeUndefined();
    expect(await subscriptionsOf(late.email)).toEqual([]);
  });

  test("nobody gave is forgotten after 48 hours, address and all; what was confirmed stays", async () => {
    const confirmed = await ask();
    await confirm(db, (await lastLetterTo(confirmed.email)).text);
    const never = await ask();
    await purgeFollowers(db);
    const known = async () =>
      (await db.selectFrom("followerContacts").select("email").execute()).map(({ email }) => email);
    expect(await known()).toEqual(expect.arrayContaining([confirmed.email, never.email]));
    await sql`update subscription_requests set asked_at = asked_at - interval '48 hours'`.execute(db);
    await purgeFollowers(db);
    expect(await known()).toContain(confirmed.email);
    expect(await known()).not.toContain(never.email);
    const unconfirmed = await db.selectFrom("followers").where("confirmedAt", "is", null).execute();
    expect(unconfirmed).toEqual([]);
  });

  test("no secret of a link is in the followers' tables", async () => {
    const { email } = await ask();
    const { text } = await lastLetterTo(email);
    const asked = /confirm\/([\w-]{32})/.exec(text)?.[1] ?? "";
    const own = await confirm(db, text);
    const tables = ["followers", "follower_contacts", "subscription_requests", "subscriptions"];
    for (const table of tables) {
      const { rows } = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db);
      for (const secret of [asked, own]) {
        const spelled = [secret, Buffer.from(secret, "base64url").toString("hex")];
        for (const { row } of rows) for (const spelling of spelled) expect(row).not.toContain(spelling);
      }
    }
  });
});

describe("whoever has the private link", () => {
  test("keeps a part and changes the language; another's subscription is not theirs to end", async () => {
    const notice = await aNotice(db);
    const { id, key } = await aFollower(db, { notice });
    await alsoFollows(db, id, { pillar: "2021.I" });
    const other = await aFollower(db, { notice });
    const [docket] = (await findOwnFollowing(db, key, "en"))?.subscriptions ?? [];
    const theirs = (await findOwnFollowing(db, other.key, "en"))?.subscriptions ?? [];
    const keep = [docket, ...theirs].flatMap((subscription) => subscription?.id ?? []);
    expect(await changeFollowing(db, key, { keep, locale: "es" })).toBe(true);
    expect(await findOwnFollowing(db, key, "en")).toMatchObject({ locale: "es", subscriptions: [docket] });
    expect(await findOwnFollowing(db, other.key, "en")).toMatchObject({ subscriptions: theirs });
  });

  test("ends all of it, by keeping nothing or at once, and again without harm; the address is gone", async () => {
    const notice = await aNotice(db);
    const left = [await aFollower(db, { notice }), await aFollower(db, { notice })];
    const stays = await aFollower(db, { notice });
    const [first, second] = left;
    expect(await changeFollowing(db, first?.key ?? "", { keep: [], locale: "en" })).toBe(false);
    await endFollowing(db, second?.key);
    await endFollowing(db, second?.key);
    await endFollowing(db, "no-such-key");
    for (const { key, email } of left) {
      expect(await findOwnFollowing(db, key, "en")).toBeUndefined();
      expect(await subscriptionsOf(email)).toEqual([]);
      expect(await db.selectFrom("followerContacts").where("email", "=", email).execute()).toEqual([]);
    }
    expect(await findOwnFollowing(db, stays.key, "en")).toBeDefined();
    // and may follow again
    await requestFollowing(
      portal,
      { email: first?.email ?? "", locale: "en", target: { kind: "all" } },
      unlimited,
    );
    await confirm(db, (await lastLetterTo(first?.email ?? "")).text);
    expect(await subscriptionsOf(first?.email ?? "")).toHaveLength(1);
  });
});
