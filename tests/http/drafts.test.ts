import { expect, test } from "vitest";
import { findDraft } from "~/drafts/drafts.server";
import { describePath } from "~/http/requests";
import { commentFormPath, draftPath, draftSavePath } from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const origin = await serveApp(portal);

type Form = ReturnType<typeof aCommentForm>;

function post(path: string, { answer, pillars, ...single }: Form, intent?: string) {
  const body = new URLSearchParams(intent ? { intent } : {});
  for (const [name, value] of Object.entries(single)) if (value !== undefined) body.append(name, value);
  for (const [id, text] of Object.entries(answer)) body.append(`answer.${id}`, text);
  for (const code of pillars) body.append("pillars", code);
  return fetch(origin + path, { method: "POST", body, redirect: "manual" });
}

const change = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(origin + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

/** Keeps a draft by the form's button. */
async function keep(wishes: Partial<Form> = {}) {
  const { docketNumber: docket } = await aNotice(portal.db, { questions: [{ required: true }] });
  const form = commentFormPath("es", docket);
  const answer = await post(form, aCommentForm(wishes), "save-draft");
  expect(answer.status).toBe(303);
  const location = answer.headers.get("Location") ?? "";
  const key = /^\/es\/drafts\/([\w-]{32})\?done=saved$/.exec(location)?.[1] ?? expect.fail(location);
  const draft = (await findDraft(portal.db, key)) ?? expect.fail("no draft");
  return { key, form, docket, typed: draft.typed };
}

test("a draft is kept without scripts, shown to whoever has the link, and to no cache, log or other site", async () => {
  const { key } = await keep({
    comment: "A <b>draft</b> & more",
    consent: undefined,
    publication: undefined,
  });
  const page = await fetch(origin + draftPath("en", key));
  expect(page.status).toBe(200);
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(page.headers.get("X-Robots-Tag")).toBe("noindex");
  expect(page.headers.get("Referrer-Policy")).toBe("strict-origin");
  const html = await page.text();
  expect(html).toContain('<html lang="en"');
  expect(html).toContain("A &lt;b&gt;draft&lt;/b&gt; &amp; more</textarea>");
  expect(html).toMatch(/name="draftVersion"[^>]* value="1"/);
  expect(html).toContain(`value="${portal.env.baseUrl.origin}${draftPath("en", key)}"`);
  expect(describePath(draftPath("en", key))).not.toContain(key);
  expect(describePath(draftSavePath("en", key))).not.toContain(key);
});

test("a saving over what somebody else saved: 409 with both texts, and the way on", async () => {
  const { key, form, typed } = await keep({ comment: "First" });
  const her = await post(form, { ...typed, comment: "Hers <i>", country: "US" }, "save-draft");
  expect(her.headers.get("Location")).toBe(`${draftPath("es", key)}?done=saved`);
  const mine = { ...typed, comment: "Mine </textarea>" };
  const told = await post(form, mine, "save-draft");
  expect(told.status).toBe(409);
  const html = await told.text();
  expect(html).toContain("Otra persona guardó este borrador");
  expect(html).toContain("Hers &lt;i&gt;");
  expect(html).toContain("Mine &lt;/textarea&gt;");
  expect(html).toContain("Estados Unidos");
  expect(html).toMatch(/name="draftVersion"[^>]* value="2"/);
  expect((await findDraft(portal.db, key))?.typed.comment).toBe("Hers <i>");
  // sending or reviewing the older version would drop hers as well
  expect((await post(form, mine)).status).toBe(409);
  expect((await post(form, mine, "review")).status).toBe(409);
  // to go on with both in view, nothing is stored
  const both = await post(form, { ...mine, draftVersion: "2" }, "both");
  expect(both.status).toBe(200);
  const going = await both.text();
  expect(going).toContain("Mine &lt;/textarea&gt;</textarea>");
  expect(going).toContain("Hers &lt;i&gt;");
  expect((await findDraft(portal.db, key))?.version).toBe(2);
  // and having seen hers, mine may replace it
  expect((await post(form, { ...mine, draftVersion: "2" }, "save-draft")).status).toBe(303);
  expect((await findDraft(portal.db, key))?.typed.comment).toBe("Mine </textarea>");
});

test("the script saves and is told in JSON", async () => {
  const { key, typed } = await keep();
  const path = draftSavePath("es", key);
  const saved = await post(path, { ...typed, comment: "By itself" });
  expect(saved.status).toBe(200);
  expect(saved.headers.get("Cache-Control")).toBe("no-store");
  expect(await saved.json()).toEqual({ version: 2, savedAt: expect.any(String) });
  const told = await post(path, { ...typed, comment: "Other" });
  expect(told.status).toBe(409);
  expect(await told.json()).toEqual({ savedAt: expect.any(String) });
  expect((await post(draftSavePath("es", "x".repeat(32)), typed)).status).toBe(410);
  expect((await post(draftSavePath("es", "no-key"), typed)).status).toBe(410);
});

test("a comment that is sent takes its draft with it", async () => {
  const { key, form, typed } = await keep({ consent: "yes" });
  const id = /name="answer\.(\d+)"/.exec(await (await fetch(origin + form)).text())?.[1] ?? "";
  const sent = await post(form, { ...typed, consent: "yes", answer: { [id]: "Yes." } });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("Location")).toContain("/receipts/");
  const page = await fetch(origin + draftPath("es", key));
  expect(page.status).toBe(410);
  const html = await page.text();
  expect(html).toContain("Este borrador ya no está aquí");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
});

test("an unknown key is 404 or 410, and nothing can be done with it", async () => {
  for (const [key, status] of [
    ["x", 404],
    ["A".repeat(32), 410],
    ["%27%20or%201=1--", 404],
  ] as const) {
    expect((await fetch(origin + draftPath("en", key))).status).toBe(status);
    for (const intent of ["delete", "mail"])
      expect((await change(draftPath("en", key), { intent })).status).toBe(status);
  }
});

test("a draft is deleted by a POST alone", async () => {
  const { key } = await keep();
  const path = draftPath("en", key);
  expect((await fetch(`${origin}${path}?intent=delete`)).status).toBe(200);
  const foreign = await fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams({ intent: "delete" }),
    headers: { Origin: "https://elsewhere.example.org" },
  });
  expect(foreign.status).toBe(403);
  expect(await findDraft(portal.db, key)).toBeDefined();
  const deleted = await change(path, { intent: "delete" });
  expect(deleted.status).toBe(303);
  const told = await fetch(origin + (deleted.headers.get("Location") ?? ""));
  expect(told.headers.get("Referrer-Policy")).toBe("strict-origin");
  expect(await told.text()).toContain("Your draft is deleted");
  expect((await fetch(origin + path)).status).toBe(410);
});

test("the link goes to an address once asked for, in the page's language, and nobody is flooded", async () => {
  const { key } = await keep();
  const path = draftPath("es", key);
  const send = (linkEmail: string) => change(path, { intent: "mail", linkEmail });
  expect((await send("nobody")).status).toBe(422);
  expect((await send("a@example.org\r\nBcc: b@example.org")).status).toBe(422);
  const sent = await send(" Lucia@example.org ");
  expect(sent.status).toBe(303);
  expect(sent.headers.get("Location")).toBe(`${path}?done=mailed`);
  const messages = () => portal.db.selectFrom("messages").selectAll().execute();
  const [message] = await messages();
  expect(message).toMatchObject({ kind: "draft-link", locale: "es", toAddress: "Lucia@example.org" });
  expect(message?.text).toContain(portal.env.baseUrl.origin + path);
  const { rows } = await portal.pool.query("select data from pgboss.job where name = 'send-message'");
  expect(rows).toEqual([{ data: { messageId: message?.id } }]);
  // the address is not kept with the draft
  const { content } = await portal.db.selectFrom("drafts").select("content").executeTakeFirstOrThrow();
  expect(JSON.stringify(content)).not.toContain("Lucia");
  // the same recipient, however written, gets six an hour at most, whichever draft it is about
  const another = draftPath("en", (await keep()).key);
  for (let i = 0; i < 4; i += 1) expect((await send("lucia@example.org")).status).toBe(303);
  expect((await change(another, { intent: "mail", linkEmail: "LUCIA@example.org" })).status).toBe(303);
  const refused = await send("lucia@example.org");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain("lucia@example.org");
  expect(await messages()).toHaveLength(6);
});

test("after closing a draft still gives its text back, and takes no comment", async () => {
  const { key, docket, form, typed } = await keep({ comment: "Hours of work" });
  await portal.db
    .updateTable("notices")
    .set({ closesAt: new Date(Date.now() - 60_000) })
    .where("docketNumber", "=", docket)
    .execute();
  const html = await (await fetch(origin + draftPath("es", key))).text();
  expect(html).toContain("Hours of work</textarea>");
  expect(html).not.toContain('value="review"');
  const refused = await post(form, { ...aCommentForm(), comment: typed.comment }, "save-draft");
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Hours of work</textarea>");
});
