import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createTrackingNumber } from "~/comments/tracking-number";
import { createLog } from "~/http/log";
import {
  amendPath,
  confirmPath,
  followPath,
  postedCommentPath,
  receiptPath,
  recordPath,
  trackPath,
  withdrawPath,
} from "~/paths";
import { createKey } from "~/secret-key.server";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { aSentComment, type SentComment } from "~tests/factories/sent-comments";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const quiet = await testPortal();
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

interface Sent {
  readonly cookie?: string | undefined;
  readonly body?: Readonly<Record<string, string>> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(path: string, { cookie, body, headers = {} }: Sent = {}) {
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers },
    ...(body ? { method: "POST", body: new URLSearchParams(body) } : {}),
  });
  const [set] = answer.headers.getSetCookie();
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get("Location"),
    cookie: set?.split(";")[0],
    text: await answer.text(),
  };
}

/** The cookie of somebody who has opened the private link. */
const open = async ({ followKey }: SentComment) => (await send(followPath("en", followKey))).cookie;
const read = ({ id }: SentComment) =>
  db.selectFrom("comments").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const SECRET = { name: "Inés Secreta", email: "inessecreta@example.org", comment: "Secret words of mine." };
const aSecret = () => aSentComment(db, { typed: { ...SECRET, publication: "unnamed" } });

describe("the private link", () => {
  test("moves its key into a cookie and leaves the address bar", async () => {
    const comment = await aSecret();
    const answer = await send(followPath("es", comment.followKey));
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(trackPath("es", comment.trackingNumber));
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const page = await send(answer.location ?? "", { cookie: answer.cookie });
    expect(page.status).toBe(200);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    for (const own of Object.values(SECRET)) expect(page.text).toContain(own);
    // the key that only the mail may carry
    expect(page.text).not.toContain(comment.confirmKey);
    expect(page.text).not.toContain("<script");
  });

  test.each([createKey(), "short", "%2e%2e%2f", `${createKey()}0`])("opens nothing with %s", async (key) => {
    const answer = await send(followPath("en", key));
    expect(answer.status).toBe(404);
    expect(answer.cookie).toBeUndefined();
    expect(answer.text).toContain("This private link opens nothing");
  });
});

describe("pages of the author", () => {
  const pages = [trackPath, amendPath, withdrawPath, recordPath] as const;

  test.each(pages)("are shut without the cookie, and with another comment's: %s", async (path) => {
    const comment = await aSecret();
    const other = await open(await aSecret());
    const forged = `follow=${comment.trackingNumber}.${createKey()}`;
    for (const cookie of [undefined, other, forged]) {
      const answer = await send(path("en", comment.trackingNumber), { cookie });
      expect(answer.status).toBe(302);
      expect(answer.location).toBe(trackPath("en"));
      expect(answer.text).toBe("");
    }
  });

  test("change nothing without the cookie, and give a text back that was sent too late", async () => {
    const comment = await aSecret();
    const { trackingNumber } = comment;
    expect((await send(withdrawPath("en", trackingNumber), { body: {} })).status).toBe(302);
    const { answer: _answer, pillars: _pillars, ...single } = comment.typed;
    const typed = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined));
    const body = { ...typed, comment: "Hours of work", revision: "1" } as Record<string, string>;
    const amended = await send(amendPath("en", trackingNumber), { body });
    expect(amended.status).toBe(403);
    expect(amended.text).toContain("Hours of work</textarea>");
    expect(await read(comment)).toMatchObject({ status: "received", revision: 1 });
  });

  test("change nothing on GET, nor for a form of another site", async () => {
    const comment = await aSecret();
    const { trackingNumber, confirmKey } = comment;
    const cookie = await open(comment);
    for (const path of [withdrawPath("en", trackingNumber), confirmPath("en", confirmKey ?? "")]) {
      expect((await send(path, { cookie })).status).toBe(200);
      for (const headers of [
        { Origin: "https://evil.example.org" },
        { "Sec-Fetch-Site": "cross-site", Origin: "null" },
      ]) {
        expect((await send(path, { cookie, body: {}, headers })).status).toBe(403);
      }
    }
    expect(await read(comment)).toMatchObject({ status: "received", confirmedAt: null });
  });

  test("give the record whose SHA-256 the receipt shows, of each version", async () => {
    const comment = await aSecret();
    const cookie = await open(comment);
    const { trackingNumber } = comment;
    const { fingerprint } = await read(comment);
    const first = await send(recordPath("en", trackingNumber), { cookie });
    expect(createHash("sha256").update(first.text).digest("hex")).toBe(fingerprint);
    expect(first.headers.get("Content-Disposition")).toBe(`attachment; filename="${trackingNumber}-1.json"`);
    expect(first.headers.get("Cache-Control")).toBe("no-store");
    expect(first.text).not.toContain(SECRET.name);
    const receipt = await send(receiptPath("en", trackingNumber), { cookie });
    expect(receipt.text.replace(/<[^>]+>/g, "")).toContain(fingerprint);

    const { answer: _answer, pillars: _pillars, ...single } = comment.typed;
    const typed = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined));
    const body = {
      ...typed,
      comment: "Other words.",
      revision: "1",
      submissionKey: aCommentForm().submissionKey,
    } as Record<string, string>;
    const amended = await send(amendPath("en", trackingNumber), { cookie, body });
    expect(amended.status).toBe(303);
    expect(amended.location).toBe(`${trackPath("en", trackingNumber)}?done=amended`);
    expect((await send(`${recordPath("en", trackingNumber)}?revision=1`, { cookie })).text).toBe(first.text);
    const second = await send(recordPath("en", trackingNumber), { cookie });
    expect(createHash("sha256").update(second.text).digest("hex")).toBe((await read(comment)).fingerprint);
    await db.updateTable("comments").set({ status: "posted" }).where("id", "=", comment.id).execute();
    const posted = await send(postedCommentPath("en", trackingNumber));
    expect(posted.text).toContain("Amended by its author");
    expect(posted.text).not.toContain(SECRET.comment);
    for (const revision of ["3", "0", "-1", "1e3", "x", "999999999999"])
      expect(
        (await send(`${recordPath("en", trackingNumber)}?revision=${revision}`, { cookie })).status,
      ).toBe(404);
  });

  test("never hand out a record that is not the receipt's", async () => {
    const comment = await aSecret();
    await db.updateTable("comments").set({ body: "Something else." }).where("id", "=", comment.id).execute();
    const answer = await send(recordPath("en", comment.trackingNumber), { cookie: await open(comment) });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("Something else.");
  });

  test("withdraw once it is sent, and say so", async () => {
    const comment = await aSecret();
    const cookie = await open(comment);
    const { trackingNumber } = comment;
    const done = await send(withdrawPath("es", trackingNumber), { cookie, body: {} });
    expect(done.location).toBe(`${trackPath("es", trackingNumber)}?done=withdrawn`);
    const page = await send(done.location ?? "", { cookie });
    expect(page.text).toContain("El comentario quedó retirado.");
    expect(page.text).not.toContain(amendPath("es", trackingNumber));
    // nothing is left to withdraw
    expect((await send(withdrawPath("es", trackingNumber), { cookie })).status).toBe(302);
  });
});

describe("the receipt", () => {
  test("shows whoever holds the number neither name nor contact nor text, and no way in", async () => {
    const comment = await aSecret();
    const { trackingNumber, followKey } = comment;
    const strangers = await send(receiptPath("en", trackingNumber));
    for (const own of [...Object.values(SECRET), followKey, comment.confirmKey ?? ""])
      expect(strangers.text).not.toContain(own);
    const own = await send(receiptPath("en", trackingNumber), { cookie: await open(comment) });
    expect(own.text).toContain(followPath("en", followKey));
    for (const secret of [...Object.values(SECRET), comment.confirmKey ?? ""])
      expect(own.text).not.toContain(secret);
  });

  test("shows whoever holds the number a fingerprint only where nothing hidden could be guessed by it", async () => {
    const shown = async (publication: string) => {
      const comment = await aSentComment(db, {
        typed: {
          ...SECRET,
          commenterKind: "organization",
          organizationName: "Hidden Chamber",
          noPublicVersion: "Trade secrets.",
          publication,
        },
      });
      const { fingerprint } = await read(comment);
      const { text } = await send(receiptPath("en", comment.trackingNumber));
      return text.replace(/<[^>]+>/g, "").includes(fingerprint ?? "none");
    };
    expect([await shown("named"), await shown("unnamed"), await shown("confidential")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("says kindly that a comment waits to be let in", async () => {
    const comment = await aSecret();
    await db.updateTable("comments").set({ held: "trap" }).where("id", "=", comment.id).execute();
    const { text } = await send(receiptPath("en", comment.trackingNumber));
    expect(text).toContain("It waits for a moderator’s first look.");
    expect(text).not.toMatch(/\btrap|\bheld\b|spam/i);
  });
});

describe("tracking by number and address", () => {
  test("opens the author's page", async () => {
    const { trackingNumber } = await aSecret();
    const body = { trackingNumber: trackingNumber.toLowerCase(), email: ` ${SECRET.email.toUpperCase()}` };
    const answer = await send(trackPath("en"), { body });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(trackPath("en", trackingNumber));
    expect((await send(answer.location ?? "", { cookie: answer.cookie })).status).toBe(200);
  });

  test("is answered alike whatever is wrong, and tells nothing of what is stored", async () => {
    const comment = await aSecret();
    const silent = await aSentComment(db, { typed: { email: "" } });
    const answers = [];
    for (const trackingNumber of [
      comment.trackingNumber,
      silent.trackingNumber,
      createTrackingNumber(),
      "no-such-number",
    ]) {
      const email = "guess@example.org";
      const { status, text, cookie } = await send(trackPath("en"), { body: { trackingNumber, email } });
      answers.push({
        status,
        cookie,
        text: text.replaceAll(trackingNumber, "…"),
      });
    }
    expect(answers[0]).toMatchObject({ status: 422, cookie: undefined });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("of a posted comment is answered alike for the right address and a wrong one", async () => {
    const comment = await aSecret();
    await db.updateTable("comments").set({ status: "posted" }).where("id", "=", comment.id).execute();
    const { trackingNumber } = comment;
    const answers = [];
    for (const email of [SECRET.email, "guess@example.org"]) {
      const { status, text, cookie } = await send(trackPath("en"), { body: { trackingNumber, email } });
      answers.push({ status, text: text.replaceAll(email, "…"), cookie });
    }
    expect(answers[0]).toMatchObject({ status: 200, cookie: undefined });
    expect(answers[1]).toEqual(answers[0]);
  });
});

test("a confirmation link says kindly that it is used or unknown", async () => {
  const comment = await aSecret();
  const path = confirmPath("es", comment.confirmKey ?? "");
  const asked = await send(path);
  expect(asked.text).toContain("Sí, es mi correo");
  expect(asked.text).not.toContain(SECRET.email);
  expect((await send(path, { body: {} })).location).toBe(path);
  expect((await send(path)).text).toContain("Su correo está confirmado");
  expect((await send(path, { body: {} })).status).toBe(303);
  const unknown = await send(confirmPath("es", createKey()), { body: {} });
  expect(unknown.status).toBe(404);
  expect(unknown.text).toContain("Este enlace de confirmación no es válido");
});

test("the link is sent again at the author's wish", async () => {
  const comment = await aSecret();
  const path = trackPath("en", comment.trackingNumber);
  const sent = await send(path, { cookie: await open(comment), body: {} });
  expect(sent.location).toBe(`${path}?done=link-sent`);
  expect((await send(path, { body: {} })).status).toBe(302);
});

test("an amendment that was overtaken comes back with its text, and is then stored as wished", async () => {
  const notice = await aNotice(db);
  const comment = await aSentComment(db, { notice });
  const cookie = await open(comment);
  const path = amendPath("en", comment.trackingNumber);
  const { answer: _answer, pillars: _pillars, ...single } = comment.typed;
  const typed = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined));
  const amend = (text: string, revision: string) =>
    send(path, {
      cookie,
      body: { ...typed, comment: text, revision, submissionKey: aCommentForm().submissionKey } as Record<
        string,
        string
      >,
    });
  expect((await amend("One window.", "1")).status).toBe(303);
  const told = await amend("Other window.", "1");
  expect(told.status).toBe(409);
  expect(told.text).toContain("Other window.</textarea>");
  expect(told.text).toContain("stored version 2");
  expect(told.text).toMatch(/name="revision"[^>]* value="2"/);
  expect((await amend("Other window.", "2")).status).toBe(303);
  expect(await read(comment)).toMatchObject({ body: "Other window.", revision: 3 });
});

test("an amendment that is changed and sent once more under its used key comes back with a new one", async () => {
  const comment = await aSentComment(db);
  const cookie = await open(comment);
  const path = amendPath("en", comment.trackingNumber);
  const { answer: _answer, pillars: _pillars, ...single } = comment.typed;
  const typed = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined));
  const submissionKey = aCommentForm().submissionKey ?? "";
  const body = { ...typed, submissionKey, revision: "1" } as Record<string, string>;
  expect((await send(path, { cookie, body: { ...body, comment: "First." } })).status).toBe(303);
  const told = await send(path, { cookie, body: { ...body, comment: "Second." } });
  expect(told.status).toBe(409);
  expect(told.text).toContain("Second.</textarea>");
  expect(told.text).not.toContain(submissionKey);
  const [, freshKey = ""] = /name="submissionKey"[^>]* value="([^"]+)"/.exec(told.text) ?? [];
  const again = { ...body, comment: "Second.", revision: "2", submissionKey: freshKey };
  expect((await send(path, { cookie, body: again })).status).toBe(303);
  expect(await read(comment)).toMatchObject({ body: "Second.", revision: 3 });
});

test("after thirty tries from one address there are no more for a while", async () => {
  const body = { trackingNumber: createTrackingNumber(), email: "guess@example.org" };
  let last = await send(trackPath("es"), { body });
  for (let tries = 0; tries < 40 && last.status === 422; tries += 1)
    last = await send(trackPath("es"), { body });
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(last.text).toContain("Demasiados intentos desde su red");
});

test("no line of the log names a key, a number or a person", async () => {
  const lines = logged.join("");
  expect(lines).toContain("/track/open/:key");
  expect(lines).toContain("/confirm/:key");
  for (const secret of Object.values(SECRET)) expect(lines).not.toContain(secret);
  const keys = await db
    .selectFrom("commentContacts")
    .innerJoin("comments", "comments.id", "commentContacts.commentId")
    .select(["followKey", "confirmKey", "trackingNumber"])
    .execute();
  expect(keys.length).toBeGreaterThan(10);
  for (const own of keys.flatMap((row) => Object.values(row)))
    if (own !== null) expect(lines).not.toContain(own);
});
