import { beforeAll, describe, expect, test } from "vitest";
import { queuePath, viewsPath } from "~/paths";
import { aComment } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);

let cookie = "";
let staffId = "";
let notice: MadeNotice;
beforeAll(async () => {
  const moderator = await signIn(portal, origin);
  cookie = moderator.cookie;
  staffId = moderator.staff.id;
  notice = await aNotice(db);
  for (const status of ["received", "received", "posted"] as const) {
    await aComment(db, { noticeId: notice.id, status, country: "MX" });
  }
});

const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${origin}${queuePath}?${query}`, { headers: { Cookie: cookie, ...headers }, redirect: "manual" });
const page = async (query: string) => {
  const answer = await get(query);
  expect(answer.status, query).toBe(200);
  return (await answer.text()).replace(/<!-- -->/g, "");
};
const post = (fields: Readonly<Record<string, string>>) =>
  fetch(origin + viewsPath, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Cookie: cookie },
    redirect: "manual",
  });

describe("the queue's page", () => {
  test("shows beside each choice how many comments it would leave", async () => {
    const html = await page(`docket=${notice.docketNumber}&status=received`);
    expect(html).toContain(">Posted (1)</option>");
    expect(html).toContain(">Received (2)</option>");
    expect(html).toContain(">Mexico (2)</option>");
    expect(html).toContain(">Not tagged yet (2)</option>");
    expect(html).toContain(">Business (0)</option>");
    expect(html).toMatch(/2 comments/);
  });

  test("says why there are no numbers where they are not kept", async () => {
    const html = await page(`docket=${notice.docketNumber}&country=MX&sector=none`);
    expect(html).toContain(">Posted</option>");
    expect(html).toContain("there are no numbers while");
  });

  test.each([
    ["a docket", "docket=HLED-2099-9999", "There is no docket HLED-2099-9999."],
    ["a theme", "theme=999999", "The theme was removed from the codebook"],
    ["a pillar", "pillar=2021.XX", "No edition has the pillar or workstream 2021.XX."],
    ["a person", "assigned=nobody-here", "The person it names has no account."],
    ["a campaign", "campaign=999999", "The campaign was split up or joined to another."],
  ])("tells of %s that is not there any more", async (_what, query, words) => {
    const html = await page(query);
    expect(html).toContain(words);
    expect(html).toContain("0 comments");
  });

  test("answers whatever is asked of it", async () => {
    for (const query of [
      "q=%22&sort=relevance",
      "q=-&campaigns=each",
      "q=%22%22%20-%22%20or%20or&status=received",
      `q=${encodeURIComponent("'; drop table comments; -- \\ <-> !!! ()&|:*")}`,
      "q=%F0%9F%98%80",
      "before=000000000000&after=zzzz",
      "status=received&status=posted&type[]=x&theme=1e9&campaign=0x10&assigned=%20",
      "held=yes&status=posted",
      "assigned=me&files=no&late=yes&confirmed=no&suggested=yes&acknowledged=no&language=es",
    ]) {
      await page(query);
    }
  });

  test("has no English word for a Spanish reader", async () => {
    const answer = await get("theme=999999&q=-agua&sort=relevance&country=US&sector=energy", {
      "Accept-Language": "es-MX",
    });
    const html = await answer.text();
    for (const words of ["Más filtros", "Sector: Energía", "El tema se quitó", "Estados Unidos"]) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(/Show comments|More filters|Saved views|is not there any more/);
  });
});

describe("a saved view", () => {
  const query = "status=received&assigned=me";

  test("is saved by a form, is a link then, and is deleted by a form", async () => {
    const saved = await post({ intent: "save", name: "My <own> work", query, shared: "yes" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${queuePath}?${query}&view=saved`]);
    const html = await page(`${query}&view=saved`);
    expect(html).toContain("The view is saved.");
    expect(html).toContain(`href="${queuePath}?status=received&amp;assigned=me" aria-current="true"`);
    expect(html).toContain("My &lt;own&gt; work");
    const { id } = await db
      .selectFrom("savedViews")
      .where("staffId", "=", staffId)
      .select("id")
      .executeTakeFirstOrThrow();
    const deleted = await post({ intent: "delete", view: String(id), query });
    expect(deleted.headers.get("location")).toBe(`${queuePath}?${query}&view=deleted`);
    expect(await page("")).not.toContain("My &lt;own&gt; work");
  });

  test("that cannot be saved says why, and keeps its name", async () => {
    const refused = await post({ intent: "save", name: `${"x".repeat(79)}yz`, query });
    const to = refused.headers.get("location") ?? "";
    expect(to).toContain("view=name");
    const html = await page(to.slice(to.indexOf("?") + 1));
    expect(html).toContain("Give the view a name of 1 to 80 characters.");
    expect(html).toContain(`value="${"x".repeat(79)}yz"`);
    expect((await post({ intent: "burn" })).status).toBe(400);
  });

  test("is nobody's who is not signed in", async () => {
    const answer = await fetch(origin + viewsPath, {
      method: "POST",
      body: new URLSearchParams({ intent: "save", name: "x", query }),
      redirect: "manual",
    });
    expect([302, 303, 401, 403]).toContain(answer.status);
    expect(await db.selectFrom("savedViews").select("id").execute()).toEqual([]);
  });
});
