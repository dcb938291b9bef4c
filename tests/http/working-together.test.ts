import { beforeAll, describe, expect, test } from "vitest";
import { findAssigned } from "~/assignments/assigned.server";
import { beginRound } from "~/coding/begin-round.server";
import { listOwnItems } from "~/coding/code-item.server";
import * as paths from "~/paths";
import type { StaffMember } from "~/staff/staff";
import { aComment, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);

interface Person {
  readonly staff: StaffMember;
  readonly cookie: string;
}
let ana: Person;
let ben: Person;
let eva: Person;
let official: Person;
let admin: Person;
beforeAll(async () => {
  ana = await signIn(portal, origin);
  ben = await signIn(portal, origin);
  eva = await signIn(portal, origin);
  official = await signIn(portal, origin, "official");
  admin = await signIn(portal, origin, "admin");
});

const get = (path: string, { cookie }: Person) =>
  fetch(origin + path, { headers: { Cookie: cookie }, redirect: "manual" });
const post = (path: string, { cookie }: Person, fields: Readonly<Record<string, string>> | URLSearchParams) =>
  fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Cookie: cookie },
    redirect: "manual",
  });
const say = (comment: MadeComment, { cookie }: Person, body: string) =>
  fetch(origin + paths.presencePath(comment.trackingNumber), {
    method: "POST",
    body,
    headers: { Cookie: cookie, "Content-Type": "application/json" },
    redirect: "manual",
  });
const here = JSON.stringify({ here: true });

describe("an assignment", () => {
  const assign = (comment: MadeComment, who: Person, fields: Readonly<Record<string, string>>) =>
    post(paths.assignmentPath(comment.trackingNumber), who, fields);

  test("is made by a form, goes back to the list's place, and offers to be undone", async () => {
    const comment = await aComment(db);
    const back = `${paths.deskCommentPath(comment.trackingNumber)}?status=received`;
    const answer = await assign(comment, ana, { intent: "take", from: "", back });
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get("Location") ?? "", origin);
    expect(to.searchParams.get("status")).toBe("received");
    expect((await findAssigned(db, comment.trackingNumber))?.staffId).toBe(ana.staff.id);
    await post(paths.operationPath(to.searchParams.get("did") ?? ""), ana, { intent: "undo", back });
    expect(await findAssigned(db, comment.trackingNumber)).toBeUndefined();
  });

  test("is told to have come too late, to be to nobody, or is refused where it makes no sense", async () => {
    const comment = await aComment(db);
    const saved = async (fields: Readonly<Record<string, string>>) => {
      const answer = await assign(comment, ben, fields);
      const to = answer.headers.get("Location");
      return to ? new URL(to, origin).searchParams.get("saved") : answer.status;
    };
    await assign(comment, ana, { intent: "take", from: "" });
    expect(await saved({ intent: "take", from: "" })).toBe("not-assigned");
    expect(await saved({ intent: "give", from: ana.staff.id, to: "" })).toBe("nobody-chosen");
    expect(await saved({ intent: "give", from: ana.staff.id, to: official.staff.id })).toBe(400);
    expect(await saved({ intent: "give", from: ana.staff.id, to: "nobody-known" })).toBe(400);
    expect(await saved({ intent: "steal" })).toBe(400);
    expect(await saved({ intent: "take", from: "", back: "https://evil.example/" })).toBe("not-assigned");
    expect((await findAssigned(db, comment.trackingNumber))?.staffId).toBe(ana.staff.id);
    const unknown = await post(paths.assignmentPath("1111-1111-1111"), ana, { intent: "take" });
    expect(unknown.status).toBe(404);
  });

  test("is a moderator's alone", async () => {
    const comment = await aComment(db);
    for (const who of [official, admin]) {
      expect((await assign(comment, who, { intent: "take", from: "" })).status).toBe(403);
      expect((await say(comment, who, here)).status).toBe(403);
    }
    expect(await findAssigned(db, comment.trackingNumber)).toBeUndefined();
    expect((await get(paths.assignmentPath(comment.trackingNumber), ana)).status).toBe(403);
  });
});

test("a reader hears who else reads a comment, and the page says so without scripts too", async () => {
  const comment = await aComment(db);
  expect(await (await say(comment, ana, here)).json()).toEqual({ readers: [] });
  expect(await (await say(comment, ben, here)).json()).toEqual({ readers: [ana.staff.name] });
  const page = await (await get(paths.deskCommentPath(comment.trackingNumber), eva)).text();
  expect(page).toContain(`${ana.staff.name} and ${ben.staff.name} are reading this now.`);
  expect((await say(comment, ana, JSON.stringify({ here: false }))).status).toBe(204);
  expect(await (await say(comment, ben, here)).json()).toEqual({ readers: [] });
  for (const nonsense of ["", "[]", "{", '{"here":"yes"}']) {
    expect((await say(comment, ana, nonsense)).status).toBe(400);
  }
});

describe("a docket's team", () => {
  test("is set by moderators among moderators", async () => {
    const { docketNumber } = await aNotice(db);
    const path = paths.teamPath(docketNumber);
    const among = new URLSearchParams([
      ["intent", "save"],
      ["among", ana.staff.id],
      ["among", official.staff.id],
      ["among", "nobody"],
    ]);
    expect((await post(path, ben, among)).headers.get("Location")).toBe(`${path}?saved=saved`);
    const rows = await db
      .selectFrom("docketSharing")
      .innerJoin("notices", "notices.id", "docketSharing.noticeId")
      .where("notices.docketNumber", "=", docketNumber)
      .select("staffId")
      .execute();
    expect(rows.map(({ staffId }) => staffId)).toEqual([ana.staff.id]);
    for (const who of [official, admin]) {
      expect((await get(path, who)).status).toBe(403);
      expect((await post(path, who, { intent: "save" })).status).toBe(403);
    }
    // there is nobody else to share hers out among
    expect((await post(path, ben, { intent: "share-again", of: ana.staff.id })).status).toBe(400);
    expect((await get(paths.teamPath("HLED-1999-9999"), ana)).status).toBe(404);
  });
});

describe("double coding", () => {
  /** A round of two comments for Ana and Ben, whose texts nothing else has. */
  async function aRound() {
    const notice = await aNotice(db);
    await aComment(db, { noticeId: notice.id, tags: ["III.1"], body: "The first text." });
    await aComment(db, { noticeId: notice.id, tags: ["III.1"], body: "The second text." });
    const begun = await beginRound(db, {
      docketNumber: notice.docketNumber,
      states: ["received"],
      size: 9,
      coders: [ana.staff.id, ben.staff.id],
      staffId: eva.staff.id,
    });
    if (begun.outcome !== "begun") throw new Error(begun.outcome);
    return begun.roundId;
  }
  const code = (round: number, position: number, who: Person, ...codes: readonly string[]) =>
    post(
      paths.codingItemPath(round, position),
      who,
      new URLSearchParams([
        ["intent", codes.length > 0 ? "save" : "none"],
        ["revision", "1"],
        ...codes.map((each) => ["codes", each]),
      ]),
    );

  test("shows a coder neither the other's codes nor the comment's tags, until both have coded all", async () => {
    const round = await aRound();
    const benSees = async () => {
      const page = await (await get(paths.codingItemPath(round, 1), ben)).text();
      return page.replace(/nonce="[^"]*"/g, "");
    };
    const before = await benSees();
    expect(before).toMatch(/The (first|second) text\./);
    expect(before).not.toMatch(/name="codes"[^>]*checked/);
    expect((await code(round, 1, ana, "II.2")).status).toBe(303);
    expect((await code(round, 2, ana, "IV.1")).status).toBe(303);
    await db.deleteFrom("commentTags").execute();
    // whatever Ana gave, and whatever tags the comment has: Ben's page is the same to the letter
    expect(await benSees()).toBe(before);
    for (const who of [ana, ben, eva, official, admin]) {
      const overview = await (await get(paths.codingRoundPath(round), who)).text();
      expect(overview).toContain("coded");
      expect(overview).not.toMatch(/II\.2|IV\.1/);
      expect(await (await get(paths.codingPath, who)).text()).not.toMatch(/II\.2|IV\.1/);
      const settle = await get(paths.codingSettlePath(round, 1), who);
      expect(settle.status).toBe(who === official || who === admin ? 403 : 404);
    }
    expect((await post(paths.codingRoundPath(round), ana, { intent: "apply" })).status).toBe(409);
    await code(round, 1, ben, "II.2");
    await code(round, 2, ben);
    for (const who of [ana, eva, official, admin]) {
      expect(await (await get(paths.codingRoundPath(round), who)).text()).toContain("IV.1");
    }
  });

  test("is for a round's own coders: another moderator may neither look nor code", async () => {
    const round = await aRound();
    expect((await get(paths.codingItemPath(round, 1), eva)).status).toBe(403);
    expect((await code(round, 1, eva, "I")).status).toBe(403);
    expect((await get(paths.codingItemPath(round, 1), official)).status).toBe(403);
    expect(await listOwnItems(db, round, eva.staff.id)).toHaveLength(2);
    expect((await listOwnItems(db, round, eva.staff.id)).every(({ codes }) => codes === undefined)).toBe(
      true,
    );
    expect((await get(paths.codingItemPath(round, 99), ana)).status).toBe(302);
    expect((await get(paths.codingRoundPath(999_999), ana)).status).toBe(404);
    expect((await get(`${paths.codingPath}/0x1`, ana)).status).toBe(404);
  });

  test("goes on to the next, keeps what was ticked where it is not said clearly, and ends with the round", async () => {
    const round = await aRound();
    const refused = await post(paths.codingItemPath(round, 1), ana, { intent: "save", revision: "1" });
    expect(refused.status).toBe(422);
    const mixed = await post(
      paths.codingItemPath(round, 1),
      ana,
      new URLSearchParams([
        ["intent", "none"],
        ["revision", "1"],
        ["codes", "I.1"],
      ]),
    );
    expect(mixed.status).toBe(422);
    expect(await mixed.text()).toMatch(/value="I\.1"[^>]*checked|checked[^>]*value="I\.1"/);
    const skipped = await post(paths.codingItemPath(round, 1), ana, { intent: "skip", revision: "1" });
    expect(skipped.headers.get("Location")).toBe(paths.codingItemPath(round, 2));
    const back = await post(paths.codingItemPath(round, 2), ana, { intent: "back", revision: "1" });
    expect(back.headers.get("Location")).toBe(paths.codingItemPath(round, 1));
    expect((await code(round, 2, ana, "I")).headers.get("Location")).toBe(paths.codingItemPath(round, 1));
    expect((await code(round, 1, ana)).headers.get("Location")).toBe(paths.codingRoundPath(round));
    await code(round, 1, ben);
    await code(round, 2, ben, "II");
    // complete: nothing can be changed any more, and the coding page leads to the results
    await code(round, 2, ben, "I");
    expect((await get(paths.codingItemPath(round, 1), ben)).status).toBe(302);
    expect((await listOwnItems(db, round, ben.staff.id)).map(({ codes }) => codes)).toEqual([[], ["II"]]);
  });

  test("settles by a form, tells of a comment that was changed meanwhile, and refuses others", async () => {
    const round = await aRound();
    await code(round, 1, ana, "I.1");
    await code(round, 2, ana, "II");
    await code(round, 1, ben, "IV");
    await code(round, 2, ben, "II");
    const settle = (position: number, who: Person, fields: Readonly<Record<string, string>>) =>
      post(paths.codingSettlePath(round, position), who, fields);
    expect((await settle(2, eva, { as: "a", version: "1" })).status).toBe(404);
    expect((await settle(1, official, { as: "a", version: "1" })).status).toBe(403);
    expect((await settle(1, eva, { as: "c", version: "1" })).status).toBe(400);
    expect((await settle(1, eva, { as: "a", version: "1" })).headers.get("Location")).toBe(
      `${paths.codingRoundPath(round)}?saved=settled`,
    );
    const late = await settle(1, ben, { as: "other", version: "1", tags: "III.2" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("Somebody changed this comment while you had it open");
    expect(page).toMatch(/value="III\.2"[^>]*checked|checked[^>]*value="III\.2"/);
    const applied = await post(paths.codingRoundPath(round), eva, { intent: "apply" });
    expect(applied.headers.get("Location")).toMatch(/^\/desk\/operations\//);
  });

  test("is begun by moderators alone", async () => {
    const { docketNumber, id: noticeId } = await aNotice(db);
    await aComment(db, { noticeId });
    await aComment(db, { noticeId });
    const fields = {
      docket: docketNumber,
      size: "10",
      states: "received",
      coderA: ana.staff.id,
      coderB: ben.staff.id,
    };
    for (const who of [official, admin]) {
      expect((await post(paths.codingPath, who, fields)).status).toBe(403);
    }
    expect((await post(paths.codingPath, eva, { ...fields, coderB: official.staff.id })).status).toBe(422);
    expect((await post(paths.codingPath, eva, { ...fields, states: "posted" })).status).toBe(422);
    const begun = await post(paths.codingPath, eva, fields);
    expect(begun.headers.get("Location")).toMatch(/^\/desk\/coding\/\d+$/);
  });
});
