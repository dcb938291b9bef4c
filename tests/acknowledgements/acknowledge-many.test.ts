import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { readWords } from "~/acknowledgements/docket-words.server";
import { answerLetterForm } from "~/acknowledging/answer-letter-form.server";
import { retryLetters, retryRun, stopRun, stopWaitingLetters } from "~/acknowledging/change-run.server";
import { countLetters } from "~/acknowledging/count-letters.server";
import { saveDocketLetters } from "~/acknowledging/docket-letters.server";
import { findSample } from "~/acknowledging/find-sample.server";
import { figuresOf } from "~/acknowledging/letter-counts";
import {
  countPassedOver,
  findRunProgress,
  listRunLetters,
  listRuns,
} from "~/acknowledging/letter-runs.server";
import { readLetterPage } from "~/acknowledging/read-letter-page.server";
import { listHistory } from "~/audit/subject-history.server";
import { priorities } from "~/job-insert.server";
import { retryMessage } from "~/mail/outbox.server";
import { claimMessage, formBatch } from "~/mail/sending/outgoing.server";
import { createPace } from "~/mail/sending/pace.server";
import { sendMessages } from "~/mail/sending/send-messages.server";
import type { Action } from "~/operations/action";
import { undoOperation } from "~/operations/begin-operation.server";
import { readChosen } from "~/operations/operation-form";
import { runOperation } from "~/operations/run-operation.server";
import { meta } from "~/routes/desk/acknowledgement-new";
import type { StaffMember } from "~/staff/staff";
import { createMailer } from "~emails/send";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { acknowledge, anOperation } from "~tests/factories/operations";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool } = portal;
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

type AcknowledgeStep = Extract<Action["steps"][number], { do: "acknowledge" }>;

async function aDocket(wishes: readonly CommentWishes[]) {
  const notice = await aNotice(db);
  const comments = [];
  for (const each of wishes) comments.push(await aComment(db, { noticeId: notice.id, ...each }));
  return {
    notice,
    comments,
    filter: { docket: notice.docketNumber },
    numbers: comments.map((c) => c.trackingNumber),
  };
}

const run = (numbers: readonly string[], step: Partial<AcknowledgeStep> = {}) =>
  anOperation(portal, {
    staffId: moderator.id,
    step: { ...step, do: "acknowledge" },
    chosen: { numbers },
    expected: numbers.length,
  });

const lettersOf = (operationId: string) =>
  db.selectFrom("messages").where("operationId", "=", operationId).orderBy("toAddress").selectAll().execute();

const statesOf = async (operationId: string) => (await findRunProgress(db, operationId))?.letters;

async function jobsOf(operationId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) from pgboss.job j join messages m on m.id::text = j.data->>'messageId'
     where j.name = 'send-message' and m.operation_id = $1`,
    [operationId],
  );
  return rows[0]?.count ?? 0;
}

/** What the queue does with them where no provider is configured. */
const keepAll = (ids: readonly string[]) =>
  sendMessages({ db, mailer: undefined, pace: createPace(db, undefined) }, ids);

const setStatus = (id: string | undefined, status: "failed" | "uncertain" | "sent") =>
  db
    .updateTable("messages")
    .set({ status, firstAttemptAt: new Date(), settledAt: new Date() })
    .where("id", "=", id ?? "")
    .execute();

/** Lets an address take no more mail, as a bounce does. */
const suppress = (address: string) =>
  db
    .insertInto("suppressions")
    .values({ addressDigest: sql<Uint8Array>`address_digest(${address})`, reason: "bounced" })
    .execute();

const email = (address: string | null, name: string | null = "Ana") => ({ name, email: address });

describe("a run of letters", () => {
  test("writes to each in their language and standing, and tells of the others why not", async () => {
    await suppress("gone@example.org");
    const { notice, numbers, comments } = await aDocket([
      { status: "posted", contact: email("a-en@example.org") },
      { status: "posted", locale: "es", contact: email("b-es@example.org", "Inés") },
      { status: "withheld", withheldReason: "spam", contact: email("c-withheld@example.org") },
      { status: "in-review", contact: email("d-one@example.org") },
      { status: "in-review", contact: email("e-two@example.org") },
      { status: "posted", contact: email("Gone@Example.org") },
      { status: "posted", contact: email(null) },
      { status: "received" },
      { status: "posted", contact: email("f-had@example.org") },
    ]);
    await aCampaign(
      db,
      [comments[3], comments[4]].filter((each) => each !== undefined),
    );
    await acknowledge(portal, { trackingNumber: numbers[8] ?? "", version: 1, staffId: moderator.id });

    const counts = await countLetters(db, { filter: { docket: notice.docketNumber } });
    const figures = figuresOf(counts, { again: false, unconfirmed: true });
    expect(figures).toEqual({
      willGo: 5,
      toUnconfirmed: 5,
      again: 0,
      notRead: 1,
      already: 1,
      noAddress: 1,
      suppressed: 1,
      unconfirmed: 0,
      beyond: 0,
    });
    expect(figuresOf(counts, { again: true, unconfirmed: true })).toMatchObject({ willGo: 6, again: 1 });
    expect(figuresOf(counts, { again: false, unconfirmed: false })).toMatchObject({
      willGo: 0,
      unconfirmed: 5,
    });

    const id = await run(numbers, {
      words: { en: { subject: "Re {docket}", text: "{greeting}\n\n{standing} {reason}\n\n{campaign}" } },
    });
    const letters = await lettersOf(id);
    expect(letters.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
      ["a-en@example.org", `Re ${notice.docketNumber}`],
      ["b-es@example.org", `Su comentario a ${notice.docketNumber} ya fue leído`],
      ["c-withheld@example.org", `Re ${notice.docketNumber}`],
      ["d-one@example.org", `Re ${notice.docketNumber}`],
      ["e-two@example.org", `Re ${notice.docketNumber}`],
    ]);
    const texts = letters.map(({ text }) => text);
    expect(texts[0]).toContain("now part of the docket");
    expect(texts[1]).toContain("Apreciable Inés:");
    expect(texts[2]).toContain("advertises something");
    expect(texts[3]).toContain("one of 2 with the same text");
    expect(await jobsOf(id)).toBe(5);
    // behind whatever receipt somebody waits for
    const { rows } = await pool.query<{ priority: number }>(
      `select distinct j.priority from pgboss.job j join messages m on m.id::text = j.data->>'messageId'
       where j.name = 'send-message' and m.operation_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ priority: priorities.run }]);
    expect(await countPassedOver(db, id)).toEqual({
      "no-address": 1,
      suppressed: 1,
      already: 1,
      "not-allowed": 1,
    });
    expect(await findRunProgress(db, id)).toEqual({
      state: "done",
      total: 9,
      changed: 5,
      skipped: 4,
      letters: { queued: 5 },
      retriable: 0,
      beingStopped: 0,
    });
    const history = await listHistory(db, { kind: "comment", id: numbers[0] ?? "" });
    expect(history.map(({ action }) => action)).toEqual(["comment.acknowledged"]);
    // what was said is where the docket's next one begins; the language that was not written stays
    expect(await readWords(db, notice.docketNumber, "last")).toEqual({
      en: { subject: "Re {docket}", text: "{greeting}\n\n{standing} {reason}\n\n{campaign}" },
    });
    expect((await listRuns(db)).find((each) => each.id === id)).toMatchObject({
      docketNumber: notice.docketNumber,
      letters: { queued: 5 },
    });
  });

  test("leaves out addresses that nobody confirmed where it is asked to", async () => {
    const { numbers } = await aDocket([
      { status: "posted", contact: email("unconfirmed@example.org") },
      { status: "posted", contact: email("confirmed@example.org"), confirmedAt: new Date() },
    ]);
    const id = await run(numbers, { unconfirmed: false });
    expect((await lettersOf(id)).map(({ toAddress }) => toAddress)).toEqual(["confirmed@example.org"]);
    expect(await countPassedOver(db, id)).toEqual({ unconfirmed: 1 });
  });

  test("writes to an address that nobody confirmed three times a day, whatever the way", async () => {
    const typed = (address: string) => ({ status: "posted" as const, contact: email(address) });
    const confirmed = { ...typed("flood@example.org"), confirmedAt: new Date() };
    const { numbers } = await aDocket([
      typed("flood@example.org"),
      typed("Flood@Example.org"),
      typed("FLOOD@example.org"),
      typed("flood@example.org"),
      typed("flood-other@example.org"),
      typed("flood@example.org"),
      confirmed,
    ]);
    const [first, ...piece] = numbers.slice(0, 5);
    const one = (number = "") =>
      acknowledge(portal, { trackingNumber: number, version: 1, staffId: moderator.id });
    expect(await one(first)).toMatchObject({ outcome: "saved" });
    const counted = await countLetters(db, { numbers: piece });
    expect(figuresOf(counted, { again: false, unconfirmed: true })).toMatchObject({ willGo: 3, beyond: 1 });
    expect(figuresOf(counted, { again: false, unconfirmed: false })).toMatchObject({
      willGo: 0,
      unconfirmed: 4,
      beyond: 0,
    });
    const id = await run(piece);
    expect((await lettersOf(id)).map(({ toAddress }) => toAddress?.toLowerCase()).sort()).toEqual([
      "flood-other@example.org",
      "flood@example.org",
      "flood@example.org",
    ]);
    expect(await countPassedOver(db, id)).toEqual({ unconfirmed: 1 });
    expect(await one(numbers[5])).toEqual({ outcome: "unconfirmed" });
    // who owns the address asked for it
    expect(await one(numbers[6])).toMatchObject({ outcome: "saved" });
    const flood = sql<boolean>`lower(to_address) = 'flood@example.org'`;
    await db
      .updateTable("messages")
      .set({ createdAt: sql`created_at - interval '25 hours'` })
      .where(flood)
      .execute();
    expect(await one(numbers[5])).toMatchObject({ outcome: "saved" });
  });

  test("of which one letter is left goes behind receipts, as the others do", async () => {
    const { numbers } = await aDocket([{ status: "posted" }, { status: "received" }]);
    const id = await run(numbers);
    const { rows } = await pool.query<{ priority: number }>(
      `select j.priority from pgboss.job j join messages m on m.id::text = j.data->>'messageId'
       where j.name = 'send-message' and m.operation_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ priority: priorities.run }]);
  });

  test("is written once, however often it is begun and whoever begins it", async () => {
    const { numbers } = await aDocket(Array.from({ length: 3 }, () => ({ status: "posted" as const })));
    const colleague = await aStaffMember(db);
    const id = randomUUID();
    const begin = (staffId: string, operationId?: string) =>
      anOperation(portal, {
        staffId,
        step: { do: "acknowledge" },
        chosen: { numbers },
        expected: 3,
        ...(operationId ? { id: operationId } : {}),
      });
    const begun = await Promise.all([begin(moderator.id, id), begin(moderator.id, id), begin(colleague.id)]);
    expect(begun.slice(0, 2)).toEqual([id, id]);
    await Promise.all(begun.map((each) => runOperation(portal, each)));
    const written = (await Promise.all([...new Set(begun)].map(lettersOf))).flat();
    expect(written).toHaveLength(3);
  });

  test("writes again on purpose alone, and no third time to who saw the same page", async () => {
    const { numbers } = await aDocket([{ status: "posted", contact: email("again@example.org") }]);
    await run(numbers);
    expect(await countPassedOver(db, await run(numbers))).toEqual({ already: 1 });
    const againUntil = new Date().toISOString();
    const second = await run(numbers, { againUntil });
    const third = await run(numbers, { againUntil });
    expect(await lettersOf(second)).toHaveLength(1);
    expect(await countPassedOver(db, third)).toEqual({ already: 1 });
    const rows = await db
      .selectFrom("acknowledgements")
      .innerJoin("comments", "comments.id", "acknowledgements.commentId")
      .where("comments.trackingNumber", "=", numbers[0] ?? "")
      .orderBy("sequence")
      .select(["sequence", "operationId"])
      .execute();
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2]);
    const history = await listHistory(db, { kind: "comment", id: numbers[0] ?? "" });
    expect(history.map(({ after }) => after?.again ?? false)).toEqual([false, true]);
  });

  test("that is stopped sends nothing that waits, leaves what was handed over, and can be begun anew", async () => {
    const { numbers } = await aDocket(
      Array.from({ length: 60 }, (_, n) => ({
        status: "posted" as const,
        contact: email(`stop-${n}@example.org`),
      })),
    );
    const id = await run(numbers);
    await runOperation(portal, id, 0);
    const [first, second] = await lettersOf(id);
    await setStatus(first?.id, "sent");
    // handed over, and the answer is not there yet
    await db
      .updateTable("messages")
      .set({ firstAttemptAt: new Date(), unanswered: true })
      .where("id", "=", second?.id ?? "")
      .execute();
    const of = { operationId: id, staffId: moderator.id };
    expect(await stopRun(portal, of)).toBe(58);
    expect(await stopRun(portal, of)).toBe(0);
    expect(await statesOf(id)).toEqual({ sent: 1, queued: 1, stopped: 58 });
    const stopped = (await lettersOf(id)).find(({ status }) => status === "stopped");
    await keepAll([first, second, stopped].flatMap((letter) => letter?.id ?? []));
    expect(await statesOf(id)).toEqual({ sent: 1, kept: 1, stopped: 58 });
    const [listed, ...more] = await listRunLetters(db, id, { status: "stopped" });
    expect(numbers).toContain(listed?.trackingNumber);
    expect(more.length).toBeGreaterThan(40);
    const events = await listHistory(db, { kind: "operation", id });
    expect(events.map(({ action, after }) => [action, after?.letters])).toEqual([
      ["operation.begun", undefined],
      ["operation.stopped", undefined],
      ["operation.letters-stopped", 58],
    ]);
    // who was stopped was not acknowledged
    const anew = await run(numbers);
    await runOperation(portal, anew);
    expect(await statesOf(anew)).toEqual({ queued: 58 });
  });

  test("that failed is sent again in one go, but to addresses that take mail alone", async () => {
    const { numbers } = await aDocket(
      ["failed", "uncertain", "sent", "dead"].map((name) => ({
        status: "posted" as const,
        contact: email(`retry-${name}@example.org`),
      })),
    );
    const id = await run(numbers);
    const [dead, failed, sent, uncertain] = await lettersOf(id);
    await setStatus(dead?.id, "failed");
    await setStatus(failed?.id, "failed");
    await setStatus(sent?.id, "sent");
    await setStatus(uncertain?.id, "uncertain");
    await suppress("retry-dead@example.org");
    const of = { operationId: id, staffId: moderator.id };
    // what the button says is what pressing it does
    expect(await findRunProgress(db, id)).toMatchObject({ retriable: 2 });
    const again = await Promise.all([retryRun(portal, of), retryRun(portal, of)]);
    expect(again.sort()).toEqual([0, 2]);
    expect(await statesOf(id)).toEqual({ failed: 1, queued: 2, sent: 1 });
    expect(await jobsOf(id)).toBe(6);
    const after = (await lettersOf(id)).find((letter) => letter.id === failed?.id);
    expect(after).toMatchObject({ html: failed?.html, subject: failed?.subject, firstAttemptAt: null });
    const events = await listHistory(db, { kind: "operation", id });
    expect(events.at(-1)).toMatchObject({ action: "operation.letters-retried", after: { letters: 2 } });
  });
});

describe("a run of more letters than one piece", () => {
  const mailer = createMailer({
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: "http://mail.invalid",
  });
  if (!mailer) throw new Error("nothing can be sent");

  /** Letters as a run of many leaves them, all about one comment. */
  async function aLargeRun(letters: number, status: "queued" | "failed") {
    const { numbers } = await aDocket([{ status: "received" }]);
    const operationId = await run(numbers);
    await sql`
      with letters as (
        insert into messages (kind, locale, from_address, to_address, subject, html, text, operation_id, status, settled_at)
        select 'acknowledgement', 'en', 'desk@example.org', 'large-' || n || '@example.org', 'S', 'H', 'T', ${operationId}::uuid,
          ${status}, case when ${status} = 'failed' then now() end
        from generate_series(1, ${letters}::integer) n
        returning id
      )
      insert into acknowledgements (comment_id, sequence, message_id)
      select c.id, row_number() over (), letters.id from letters, comments c
      where c.tracking_number = ${numbers[0] ?? ""}`.execute(db);
    const ids = (await lettersOf(operationId)).map(({ id }) => id).sort();
    return { operationId, ids, of: { operationId, staffId: moderator.id } };
  }

  test("sends nothing more from the moment it is stopped, and is marked piece by piece", async () => {
    const { operationId, ids, of } = await aLargeRun(620, "queued");
    const [away, ...last] = ids.slice(-3);
    await claimMessage(db, mailer, away ?? "");
    expect(await stopRun(portal, of)).toBe(619);
    expect(await statesOf(operationId)).toEqual({ queued: 120, stopped: 500 });
    // their rows do not say so yet
    expect(await formBatch(db, mailer, last)).toEqual({ left: undefined });
    expect(await claimMessage(db, mailer, last[0] ?? "")).toBeUndefined();
    await keepAll(last);
    expect(await findRunProgress(db, operationId)).toMatchObject({ beingStopped: 120 });
    await expect(stopWaitingLetters(portal, of)).rejects.toThrow("with the provider");
    expect(await statesOf(operationId)).toEqual({ queued: 1, stopped: 619 });
    // the provider had no time for it, so it is not sent either
    await db
      .updateTable("messages")
      .set({ unanswered: false })
      .where("id", "=", away ?? "")
      .execute();
    await stopWaitingLetters(portal, of);
    expect(await statesOf(operationId)).toEqual({ stopped: 620 });
    expect(await stopRun(portal, of)).toBe(0);
  });

  test("is sent again piece by piece, each letter once, until it is stopped", async () => {
    const { operationId, ids, of } = await aLargeRun(620, "failed");
    expect(await retryRun(portal, of)).toBe(620);
    expect(await statesOf(operationId)).toEqual({ queued: 500, failed: 120 });
    const asked = new Date().toISOString();
    // fails once more while the others are still being queued
    await setStatus(ids[0], "failed");
    await db
      .updateTable("messages")
      .set({ settledAt: sql`now() + interval '1 second'` })
      .where("id", "=", ids[0] ?? "")
      .execute();
    await retryLetters(portal, { operationId, asked });
    expect(await statesOf(operationId)).toEqual({ queued: 619, failed: 1 });
    expect(await jobsOf(operationId)).toBe(620);
    expect(await stopRun(portal, of)).toBe(619);
    await stopWaitingLetters(portal, of);
    await setStatus(ids[0], "failed");
    await retryLetters(portal, { operationId, asked: new Date(Date.now() - 60_000).toISOString() });
    expect(await statesOf(operationId)).toEqual({ stopped: 619, failed: 1 });
    // somebody decides anew, which the stop before does not undo
    expect(await retryMessage(portal, { messageId: ids[0] ?? "", staffId: moderator.id })).toBe(true);
    expect(await claimMessage(db, mailer, ids[0] ?? "")).toBeDefined();
  });
});

describe("a docket that acknowledges on posting", () => {
  async function automatic(notice: MadeNotice) {
    const words = { en: { subject: "Posted: {docket}", text: "{standing}" } };
    const given = { onPosting: true, words, staffId: moderator.id };
    expect(await saveDocketLetters(db, notice.docketNumber, given)).toBe("saved");
    expect(await saveDocketLetters(db, notice.docketNumber, given)).toBe("unchanged");
  }
  const post = (numbers: readonly string[]) =>
    anOperation(portal, {
      staffId: moderator.id,
      step: { do: "decide", decision: "post" },
      chosen: { numbers },
      expected: numbers.length,
    });

  test("writes in its own words with the posting, to who was not acknowledged before", async () => {
    const { notice, numbers } = await aDocket([
      { status: "in-review", contact: email("auto-1@example.org") },
      { status: "in-review", locale: "es", contact: email("auto-2@example.org") },
      { status: "in-review", contact: email("auto-had@example.org") },
    ]);
    const elsewhere = await aComment(db, { status: "in-review" });
    await automatic(notice);
    await acknowledge(portal, { trackingNumber: numbers[2] ?? "", version: 1, staffId: moderator.id });
    const id = await post([...numbers, elsewhere.trackingNumber]);
    expect((await lettersOf(id)).map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
      ["auto-1@example.org", `Posted: ${notice.docketNumber}`],
      ["auto-2@example.org", `Su comentario a ${notice.docketNumber} ya fue leído`],
    ]);
    expect((await listRuns(db)).map((each) => each.id)).toContain(id);
    const events = await listHistory(db, { kind: "notice", id: notice.docketNumber });
    expect(
      events.map(({ action, before, after }) => [
        action,
        before?.acknowledgeOnPosting,
        after?.["message.en"],
      ]),
    ).toEqual([["notice.acknowledging-set", false, "Posted: {docket}\n\n{standing}"]]);
  });

  test("stops a letter that has not left when the posting is undone, and writes it with the next posting", async () => {
    const { notice, numbers } = await aDocket([
      { status: "in-review", contact: email("undo-1@example.org") },
      { status: "in-review", contact: email("undo-2@example.org") },
    ]);
    await automatic(notice);
    const id = await post(numbers);
    const [left] = await lettersOf(id);
    await setStatus(left?.id, "sent");
    await undoOperation(portal, id, moderator.id);
    expect(await statesOf(id)).toEqual({ sent: 1, stopped: 1 });
    const again = await post(numbers);
    expect((await lettersOf(again)).map(({ toAddress }) => toAddress)).toEqual(["undo-2@example.org"]);
  });
});

describe("the page of letters", () => {
  const parameters = (numbers: readonly string[], more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ do: "acknowledge", scope: "picked", ...more });
    for (const number of numbers) query.append("comment", number);
    return query;
  };
  const read = (numbers: readonly string[], more: Record<string, string> = {}) => {
    const query = parameters(numbers, more);
    return readLetterPage(portal, moderator.id, readChosen(query), query);
  };
  const send = (fields: URLSearchParams) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return answerLetterForm(portal, moderator.id, form);
  };
  const numbersOf = (page: Awaited<ReturnType<typeof read>>) => ({
    expected: String(page.counts.reduce((sum, { count }) => sum + count, 0)),
    letters: String(figuresOf(page.counts, page.draft).willGo),
    operation: page.operationId,
    seen: page.seenAt,
    ...(page.draft.unconfirmed ? { unconfirmed: "yes" } : {}),
  });

  test("shows the real letter of one of the chosen with the words under way, and the way to others", async () => {
    const { numbers } = await aDocket([
      { status: "posted" },
      { status: "posted", publication: "unnamed", contact: email("x@example.org", "Secret Name") },
      { status: "posted", locale: "es" },
      { status: "received" },
    ]);
    const shown = await send(
      parameters(numbers, {
        intent: "show",
        "subject-en": "Mine",
        "text-en": "{greeting} Hello.",
        of: numbers[1] ?? "",
      }),
    );
    if (shown?.kind !== "go") throw new Error("nothing is shown");
    const query = new URL(shown.to, "http://desk.invalid").searchParams;
    const page = await readLetterPage(portal, moderator.id, readChosen(query), query);
    expect(page.letter).toMatchObject({
      trackingNumber: numbers[1],
      subject: "Mine",
      older: numbers[0],
      newer: undefined,
    });
    expect(page.letter?.text).toContain("Dear [the name the commenter gave], Hello.");
    expect(page.letter?.text).not.toContain("Secret Name");
    // another member of staff has other words under way
    const stranger = await aStaffMember(db);
    const theirs = await readLetterPage(portal, stranger.id, readChosen(query), query);
    expect(theirs.letter?.subject).not.toBe("Mine");
    const chosen = { numbers };
    expect(await findSample(db, chosen, { of: undefined, locale: "es" })).toMatchObject({
      trackingNumber: numbers[2],
    });
    expect(
      await findSample(db, { numbers: numbers.slice(3) }, { of: undefined, locale: undefined }),
    ).toBeUndefined();
  });

  test("refuses words with places that do not exist, and names them", async () => {
    const { numbers } = await aDocket([{ status: "posted" }]);
    const page = await read(numbers);
    const answer = await send(
      parameters(numbers, {
        ...numbersOf(page),
        intent: "send",
        "subject-en": "{receiptLink}",
        "text-en": "One\n{nmae}",
      }),
    );
    expect(answer).toMatchObject({
      kind: "problems",
      problems: [
        { field: "subject-en", kind: "wrong-place", found: "{receiptLink}", line: 1 },
        { field: "text-en", kind: "wrong-place", found: "{nmae}", line: 2 },
      ],
    });
  });

  test("writes to unconfirmed addresses where it is asked to, or is about one comment alone", async () => {
    const { numbers } = await aDocket([{ status: "posted" }, { status: "posted", confirmedAt: new Date() }]);
    const several = await read(numbers);
    expect(figuresOf(several.counts, several.draft)).toMatchObject({ willGo: 1, unconfirmed: 1 });
    const one = await read(numbers.slice(0, 1));
    expect(figuresOf(one.counts, one.draft)).toMatchObject({ willGo: 1, toUnconfirmed: 1 });
  });

  test("has its number in its title as people read it", async () => {
    const page = await read((await aDocket([{ status: "posted" }])).numbers);
    const counts = page.counts.map((each) => ({ ...each, count: 12_345 }));
    const data = { ...page, counts, mailIsSent: false, told: null };
    const location = { pathname: "", search: "", hash: "", state: null, key: "" };
    const [title] = meta({ data, location, params: {}, matches: [] }) ?? [];
    expect(title).toEqual({ title: expect.stringContaining("Acknowledge 12,345 comments") });
  });

  test("begins nothing where another number of letters would go than was shown", async () => {
    const confirmed = { status: "posted" as const, confirmedAt: new Date() };
    const { numbers } = await aDocket([confirmed, confirmed]);
    const page = await read(numbers);
    await acknowledge(portal, { trackingNumber: numbers[0] ?? "", version: 1, staffId: moderator.id });
    const answer = await send(parameters(numbers, { ...numbersOf(page), intent: "send" }));
    expect(answer).toMatchObject({ kind: "go", to: expect.stringContaining("told=changed") });
    expect(await findRunProgress(db, page.operationId)).toBeUndefined();
    const fresh = numbersOf(await read(numbers));
    const fields = () => parameters(numbers, { ...fresh, intent: "send" });
    const [one, other] = [await send(fields()), await send(fields())];
    expect(one).toMatchObject({ kind: "go", to: expect.stringContaining(fresh.operation) });
    expect(other).toEqual(one);
    expect(await lettersOf(fresh.operation)).toHaveLength(1);
  });

  test("sends a test to the moderator alone, marked, without the name, and only so many", async () => {
    const { numbers } = await aDocket([
      {
        status: "posted",
        locale: "es",
        publication: "unnamed",
        contact: email("real@example.org", "Secret Name"),
      },
    ]);
    const test = () =>
      send(parameters(numbers, { intent: "test", of: numbers[0] ?? "", "subject-es": "Mío", "text-es": "" }));
    expect(await test()).toMatchObject({ to: expect.stringContaining("told=test-sent") });
    const messages = await db
      .selectFrom("messages")
      .where("kind", "=", "acknowledgement-test")
      .selectAll()
      .execute();
    expect(messages).toMatchObject([
      { toAddress: moderator.email, subject: "[Prueba] Mío", operationId: null },
    ]);
    expect(messages[0]?.text).not.toContain("Secret Name");
    expect(await listHistory(db, { kind: "message", id: messages[0]?.id ?? "" })).toMatchObject([
      { action: "message.test-sent", after: { comment: numbers[0] } },
    ]);
    const answers = [];
    for (let more = 0; more < 20; more += 1) answers.push(await test());
    expect(answers.at(-1)).toMatchObject({ to: expect.stringContaining("told=test-too-many") });
  });
});
