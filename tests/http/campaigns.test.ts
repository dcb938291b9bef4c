import { beforeAll, describe, expect, test } from "vitest";
import * as paths from "~/paths";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);
const cookies = { moderator: "", official: "", admin: "" };
type Who = keyof typeof cookies;
beforeAll(async () => {
  for (const role of ["moderator", "official", "admin"] as const) {
    cookies[role] = (await signIn(portal, origin, role)).cookie;
  }
});

const get = async (path: string, who: Who = "moderator") =>
  (await fetch(origin + path, { headers: { Cookie: cookies[who] } })).text();
const post = (
  path: string,
  fields: Readonly<Record<string, string>> | [string, string][],
  who: Who = "moderator",
) =>
  fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams(fields as Record<string, string>),
    headers: { Cookie: cookies[who] },
    redirect: "manual",
  });

const LETTER =
  "We ask both governments for <b>longer</b> hours at every bridge between the two countries, soon.";

async function aLetterCampaign(count = 3) {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const comments: MadeComment[] = [];
  for (let n = 0; n < count; n += 1) {
    comments.push(await aComment(db, { noticeId, body: n === 0 ? LETTER : `${LETTER} Number ${n} & more.` }));
  }
  const { id } = await aCampaign(db, comments);
  return { id, docketNumber, path: paths.campaignPath(id), comments, noticeId };
}
const sizeOf = async (id: number) =>
  (await db.selectFrom("campaigns").where("id", "=", id).select("size").executeTakeFirst())?.size;

describe("a campaign's page", () => {
  test("shows text as text, what a comment adds, and nothing of its contact details", async () => {
    const { path, comments } = await aLetterCampaign();
    const number = comments[1]?.trackingNumber ?? "";
    const html = await get(`${path}?member=${number}`);
    expect(html).toContain("&lt;b&gt;longer&lt;/b&gt;");
    expect(html).toMatch(/<ins>.*Number 1 &amp; more\..*<\/ins>/);
    expect(html).not.toMatch(/commenter-\d+@example\.org/);
    expect(await get(paths.deskCommentPath(number))).toContain(`href="${path}?member=${number}#pane"`);
  });

  test("offers an official nothing to change, and takes nothing from one", async () => {
    const { id, path, comments } = await aLetterCampaign();
    const html = await get(path, "official");
    expect(html).not.toMatch(/name="intent"|operations\/new/);
    const fields = { intent: "take-out", version: "1", comment: comments[1]?.trackingNumber ?? "" };
    for (const who of ["official", "admin"] as const) {
      expect((await post(path, fields, who)).status).toBe(403);
      expect((await post(paths.campaignJoinPath(id), { other: "1" }, who)).status).toBe(403);
    }
    expect(await sizeOf(id)).toBe(3);
  });

  test("leads from a change to the campaign, offers the way back, and takes it", async () => {
    const { id, path, comments } = await aLetterCampaign();
    const answer = await post(path, {
      intent: "take-out",
      version: "1",
      comment: comments[1]?.trackingNumber ?? "",
    });
    expect(answer.status).toBe(303);
    const location = answer.headers.get("Location") ?? "";
    expect(location).toMatch(new RegExp(`^${path}\\?done=taken-out&of=${id}&change=\\d+$`));
    const html = await get(location);
    const [, change = ""] = /name="change" value="(\d+)"/.exec(html) ?? [];
    expect(html).toMatch(/role="status"/);
    expect((await post(path, { intent: "undo", change })).status).toBe(303);
    expect(await sizeOf(id)).toBe(3);
  });

  test("that is no more leads to the list, which offers the way back", async () => {
    const { id, path, comments } = await aLetterCampaign(2);
    const answer = await post(path, {
      intent: "take-out",
      version: "1",
      comment: comments[1]?.trackingNumber ?? "",
    });
    const location = answer.headers.get("Location") ?? "";
    expect(location).toMatch(new RegExp(`^${paths.campaignsPath}\\?done=taken-out&of=${id}`));
    expect(await get(location)).toMatch(/name="change"/);
  });

  test("tells whoever is too late, and keeps what they chose", async () => {
    const { path, comments } = await aLetterCampaign();
    expect((await post(path, { intent: "rename", version: "1", name: "Bridges" })).status).toBe(303);
    const number = comments[2]?.trackingNumber ?? "";
    const late = await post(path, { intent: "split", version: "1", comment: number });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain("Somebody changed this campaign while you had it open");
    expect(html).toMatch(new RegExp(`<input(?=[^>]*value="${number}")(?=[^>]*checked)[^>]*>`));
    const wrong = await post(path, { intent: "put-in", version: "2", number: "not a number" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="not a number"');
  });

  test("answers nonsense with an error of the asker's, never of the server's", async () => {
    const { path } = await aLetterCampaign();
    for (const fields of [
      {},
      { intent: "fly" },
      { intent: "undo", change: "-1" },
      { intent: "undo", change: "999999" },
      { intent: "represent", version: "x" },
      { intent: "rename", version: "1", name: "n".repeat(121) },
    ]) {
      const { status } = await post(path, fields);
      expect(status, JSON.stringify(fields)).toBeGreaterThanOrEqual(400);
      expect(status, JSON.stringify(fields)).toBeLessThan(500);
    }
    for (const query of ["?member=1&after=x&kind=x", "?kind=template&after=1111-1111-1111", "?done=split"]) {
      expect((await fetch(origin + path + query, { headers: { Cookie: cookies.moderator } })).status).toBe(
        200,
      );
    }
    const list = `${paths.campaignsPath}?docket=x'&after=99999999999.1`;
    expect((await fetch(origin + list, { headers: { Cookie: cookies.moderator } })).status).toBe(200);
  });
});

test("the list is paged from the largest to the smallest, each campaign once", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const made: number[] = [];
  for (let n = 0; n < 23; n += 1) {
    const comments: MadeComment[] = [];
    for (let m = 0; m < (n === 7 ? 3 : 2); m += 1) comments.push(await aComment(db, { noticeId }));
    made.push((await aCampaign(db, comments)).id);
  }
  const listed = (html: string) =>
    [...html.matchAll(/href="\/desk\/campaigns\/(\d+)"/g)].map(([, id]) => Number(id));
  const first = await get(`${paths.campaignsPath}?docket=${docketNumber}`);
  const [, next = ""] = /href="([^"]*after=[^"]*)"/.exec(first) ?? [];
  const second = await get(next.replaceAll("&amp;", "&"));
  expect(listed(first)[0]).toBe(made[7]);
  expect([...listed(first), ...listed(second)].sort((a, b) => a - b)).toEqual(made);
});

describe("two campaigns", () => {
  test("are compared before they are joined", async () => {
    const one = await aLetterCampaign();
    const comments: MadeComment[] = [];
    for (let n = 0; n < 2; n += 1) {
      comments.push(await aComment(db, { noticeId: one.noticeId, body: `Something else, number ${n}.` }));
    }
    const other = await aCampaign(db, comments);
    const path = paths.campaignJoinPath(one.id);
    const html = await get(`${path}?other=c-${other.id}`);
    expect(html).toContain("5 comments together");
    const late = await post(path, { version: "1", other: String(other.id), otherVersion: "2" });
    expect(late.status).toBe(409);
    const joined = await post(path, { version: "1", other: String(other.id), otherVersion: "1" });
    expect(joined.status).toBe(303);
    expect(await sizeOf(one.id)).toBe(5);
    expect(await sizeOf(other.id)).toBeUndefined();
  });

  test("of two dockets are not, nor is one with itself", async () => {
    const [one, other] = [await aLetterCampaign(), await aLetterCampaign()];
    const path = paths.campaignJoinPath(one.id);
    expect(await get(`${path}?other=${other.id}`)).toContain("There is no such campaign on this docket.");
    expect(await get(`${path}?other=C-${one.id}`)).toContain("This is the campaign itself.");
    expect(await get(`${path}?other=nothing`)).toContain("There is no such campaign on this docket.");
    const forced = await post(path, { version: "1", other: String(other.id), otherVersion: "1" });
    expect(forced.status).toBe(409);
    expect(await sizeOf(other.id)).toBe(3);
  });
});
