import { describe, expect, test } from "vitest";
import { writeLetter } from "~/acknowledgements/write-letter.server";
import { listHistory } from "~/audit/subject-history.server";
import { confirmAddress } from "~/comments/follow/confirm-address.server";
import { withdrawComment } from "~/comments/follow/withdraw-comment.server";
import { createKey } from "~/secret-key.server";
import { aComment } from "~tests/factories/comments";
import { aSentComment } from "~tests/factories/sent-comments";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool } = portal;
const writer = { ...portal, countLetter: async () => undefined };

const messagesTo = (email: string) =>
  db.selectFrom("messages").where("toAddress", "=", email).selectAll().orderBy("createdAt").execute();
const historyOf = async (trackingNumber: string) =>
  (await listHistory(db, { kind: "comment", id: trackingNumber })).map(({ action }) => action);

describe("the receipt letter", () => {
  test("carries number, time in both capitals, fingerprint and both links, in the commenter's language", async () => {
    const email = "acuse@example.org";
    const comment = await aSentComment(db, { locale: "es", typed: { email, name: "Inés Ríos" } });
    const { fingerprint } = await db
      .selectFrom("comments")
      .where("id", "=", comment.id)
      .select("fingerprint")
      .executeTakeFirstOrThrow();
    await writeLetter(writer, { kind: "receipt", commentId: comment.id, revision: 1 });
    const [message, ...more] = await messagesTo(email);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ kind: "receipt", locale: "es", status: "queued" });
    expect(message?.subject).toContain(comment.trackingNumber);
    for (const body of [message?.html, message?.text]) {
      expect(body).toContain("Apreciable Inés Ríos:");
      expect(body).toMatch(/en Washington · .*en la Ciudad de México/);
      expect(body).toContain(fingerprint);
      expect(body).toContain(`https://comments.example.org/es/track/open/${comment.followKey}`);
      expect(body).toContain(`https://comments.example.org/es/confirm/${comment.confirmKey}`);
      expect(body).toContain("Puede modificarlo hasta el");
    }
    const { rows } = await pool.query("select 1 from pgboss.job where data->>'messageId' = $1", [
      message?.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  test("is written once, however often its job runs, and however many run at once", async () => {
    const email = "once@example.org";
    const { id } = await aSentComment(db, { typed: { email } });
    const job = { kind: "receipt", commentId: id, revision: 1 } as const;
    let counted = 0;
    const countLetter = async () => {
      counted += 1;
      return undefined;
    };
    await Promise.all(Array.from({ length: 8 }, () => writeLetter({ ...portal, countLetter }, job)));
    const before = counted;
    await writeLetter({ ...portal, countLetter }, job);
    expect(await messagesTo(email)).toHaveLength(1);
    // a job that runs again after its letter was written does not use up the address's share
    expect(counted).toBe(before);
  });

  test("is not written without an address, or while the comment waits to be let in", async () => {
    const silent = await aSentComment(db, { typed: { email: "" } });
    const held = await aSentComment(db, { typed: { email: "stranger@example.org" } });
    await db.updateTable("comments").set({ held: "trap" }).where("id", "=", held.id).execute();
    for (const { id } of [silent, held])
      await writeLetter(writer, { kind: "receipt", commentId: id, revision: 1 });
    expect(await messagesTo("stranger@example.org")).toEqual([]);
    // let in, it gets its receipt
    await db.updateTable("comments").set({ held: null }).where("id", "=", held.id).execute();
    await writeLetter(writer, { kind: "receipt", commentId: held.id, revision: 1 });
    expect(await messagesTo("stranger@example.org")).toHaveLength(1);
  });
});

describe("letters about a comment", () => {
  test("to one address are a handful an hour; the rest is not written, and the history says so", async () => {
    const email = "victim@example.org";
    const sent = [];
    for (let number = 0; number < 8; number += 1) {
      const comment = await aSentComment(db, { typed: { email: number % 2 ? email : "Victim@Example.org" } });
      await writeLetter(
        { ...portal, countLetter: portal.limits.countLetter },
        { kind: "receipt", commentId: comment.id, revision: 1 },
      );
      sent.push(comment);
    }
    const messages = [...(await messagesTo(email)), ...(await messagesTo("Victim@Example.org"))];
    expect(messages).toHaveLength(6);
    expect(await historyOf(sent[0]?.trackingNumber ?? "")).toEqual(["comment.submitted"]);
    const last = sent.at(-1);
    expect(await historyOf(last?.trackingNumber ?? "")).toEqual([
      "comment.submitted",
      "comment.letter-held-back",
    ]);
    // and it is not tried again by a job that runs twice
    await writeLetter(writer, { kind: "receipt", commentId: last?.id ?? 0, revision: 1 });
    expect([...(await messagesTo(email)), ...(await messagesTo("Victim@Example.org"))]).toHaveLength(6);
  });

  test("tell of a withdrawal without a way to amend, and no longer ask to confirm what is confirmed", async () => {
    const email = "withdrawn@example.org";
    const comment = await aSentComment(db, { typed: { email } });
    await confirmAddress(db, comment.confirmKey ?? "");
    await withdrawComment(portal, comment);
    await writeLetter(writer, { kind: "withdrawn", commentId: comment.id, revision: 1 });
    await writeLetter(writer, { kind: "receipt", commentId: comment.id, revision: 1 });
    const texts = (await messagesTo(email)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).not.toMatch(/\/confirm\/|amend it until/);
  });

  test("carry the private link each time it is asked for, and never where nobody asked", async () => {
    const email = "link@example.org";
    const { id } = await aSentComment(db, { typed: { email } });
    const job = { kind: "private-link", commentId: id, revision: 1 } as const;
    const request = createKey();
    await writeLetter(writer, { ...job, request: null });
    await writeLetter(writer, job);
    expect(await messagesTo(email)).toEqual([]);
    await writeLetter(writer, { ...job, request });
    await writeLetter(writer, { ...job, request });
    await writeLetter(writer, { ...job, request: createKey() });
    expect((await messagesTo(email)).map(({ kind }) => kind)).toEqual(["private-link", "private-link"]);
  });
});

test("the private link reaches also somebody whose comment came in without a key", async () => {
  const email = "imported@example.org";
  const { id } = await aComment(db, { source: "import", status: "posted", contact: { name: null, email } });
  await writeLetter(writer, { kind: "private-link", commentId: id, revision: 1, request: createKey() });
  const [message] = await messagesTo(email);
  const { followKey } = await db
    .selectFrom("commentContacts")
    .where("commentId", "=", id)
    .select("followKey")
    .executeTakeFirstOrThrow();
  expect(followKey).not.toBeNull();
  expect(message?.text).toContain(`/track/open/${followKey}`);
});
