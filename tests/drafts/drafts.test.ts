import { sql } from "kysely";
import { expect, test } from "vitest";
import { receiveComment } from "~/comments/receive-comment.server";
import {
  deleteDraft,
  findDraft,
  findNewerDraft,
  keepDraft,
  purgeDrafts,
  saveDraft,
} from "~/drafts/drafts.server";
import { keepForm } from "~/drafts/keep-form.server";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const DAY_MS = 86_400_000;

async function aDraft(wishes: Parameters<typeof aCommentForm>[0] = {}, notice?: { docketNumber: string }) {
  const { docketNumber: docket } = notice ?? (await aNotice(db));
  const kept = await keepDraft(db, { docket, locale: "en", typed: aCommentForm(wishes) });
  if (kept.outcome !== "kept") throw new Error(kept.outcome);
  const draft = await findDraft(db, kept.key);
  if (!draft) throw new Error("not found");
  return draft;
}

const save = (draft: Awaited<ReturnType<typeof aDraft>>, changes: object) =>
  saveDraft(db, { key: draft.key, locale: "es", typed: { ...draft.typed, ...changes } });

/** As if so many days had passed for a draft. */
const age = (key: string, days: number) =>
  sql`update drafts set expires_at = expires_at - make_interval(days => ${days}),
    saved_at = saved_at - make_interval(days => ${days})
    where
      key_hash = rtrim(translate(encode(sha256(convert_to(${key}, 'utf8')), 'base64'), '+/', '-_'), '=')`.execute(
    db,
  );

test("a form comes back as it was typed, finished or not", async () => {
  const typed = aCommentForm({
    comment: " <b>Ñandú</b> 🌵\r\nsecond line\0 \ud800 ",
    email: "not an address",
    publication: undefined,
    consent: "yes",
    answer: { 7: "Sí.", 999999: "An answer to no question." },
    pillars: ["II", "I", "no such pillar"],
  });
  const draft = await aDraft(typed);
  expect(draft.typed).toMatchObject({
    comment: " <b>Ñandú</b> 🌵\nsecond line \ufffd ",
    email: "not an address",
    name: typed.name,
    answer: typed.answer,
    pillars: ["I", "II", "no such pillar"],
    submissionKey: typed.submissionKey,
    draft: draft.key,
    draftVersion: "1",
  });
  // an agreement is given when sending
  expect(draft.typed.consent).toBeUndefined();
  expect(draft.typed.publication).toBeUndefined();
});

test("a text over every limit is kept whole", async () => {
  const comment = "ñ".repeat(1_000_000);
  expect((await aDraft({ comment })).typed.comment).toBe(comment);
});

test("the key is nowhere in the database", async () => {
  const { key } = await aDraft();
  const { rows } = await sql<{ row: string }>`select to_jsonb(drafts)::text as row from drafts`.execute(db);
  expect(rows.some(({ row }) => row.includes(key))).toBe(false);
});

test("a draft of a notice that takes no comments is not kept, nor one whose form has lost its key", async () => {
  const closed = await aNotice(db, { closes: -1 });
  const open = await aNotice(db);
  const keep = (docket: string, typed = aCommentForm()) => keepDraft(db, { docket, locale: "en", typed });
  expect((await keep(closed.docketNumber)).outcome).toBe("not-kept");
  expect((await keep("HLED-1999-0001")).outcome).toBe("not-kept");
  expect((await keep(open.docketNumber, aCommentForm({ submissionKey: "?" }))).outcome).toBe("not-kept");
  const late = await aNotice(db, { closes: -1, lateDays: 2 });
  expect((await keep(late.docketNumber)).outcome).toBe("kept");
});

test("saved again it is another version; it expires 14 days later, but never long after its notice", async () => {
  const draft = await aDraft({}, await aNotice(db, { closes: 24 * 100 }));
  await age(draft.key, 10);
  const saved = await save(draft, { comment: "More." });
  expect(saved).toMatchObject({ outcome: "saved", version: 2 });
  const found = await findDraft(db, draft.key);
  expect(found).toMatchObject({ version: 2, locale: "es", typed: { comment: "More.", draftVersion: "2" } });
  const lifetime = (found?.expiresAt.getTime() ?? 0) - (found?.savedAt.getTime() ?? 0);
  expect(lifetime).toBe(14 * DAY_MS);
  const soon = await aNotice(db, { closes: 24 });
  const { expiresAt } = await aDraft({}, soon);
  const { closesAt } = await db
    .selectFrom("notices")
    .where("id", "=", soon.id)
    .select("closesAt")
    .executeTakeFirstOrThrow();
  expect(expiresAt.getTime() - (closesAt?.getTime() ?? 0)).toBe(7 * DAY_MS);
});

test("two people on one link: the second to save is told, and nothing is overwritten", async () => {
  const draft = await aDraft();
  expect((await save(draft, { comment: "Hers." })).outcome).toBe("saved");
  const told = await save(draft, { comment: "His." });
  expect(told).toMatchObject({ outcome: "conflict", other: { version: 2, typed: { comment: "Hers." } } });
  expect((await findDraft(db, draft.key))?.typed.comment).toBe("Hers.");
  // having seen hers, he may decide
  expect((await save(draft, { comment: "His.", draftVersion: "2" })).outcome).toBe("saved");
  // a version nobody has seen is none
  for (const draftVersion of ["", "-1", "3.0", "99999999999999999999", "4"])
    expect((await save(draft, { comment: "Hers.", draftVersion })).outcome).toBe("conflict");
});

test("of many who save at once over the same version one wins", async () => {
  const draft = await aDraft();
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => save(draft, { comment: `Version ${index}` })),
  );
  expect(results.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
  expect(results.filter(({ outcome }) => outcome === "conflict")).toHaveLength(9);
});

test("what both wrote alike is no conflict", async () => {
  const draft = await aDraft();
  expect((await save(draft, { comment: "The same." })).outcome).toBe("saved");
  expect((await save(draft, { comment: "The same." })).outcome).toBe("saved");
});

test("sending an older version than the one saved is told too", async () => {
  const draft = await aDraft();
  expect(await findNewerDraft(db, draft.typed)).toBeUndefined();
  await save(draft, { comment: "Hers." });
  expect(await findNewerDraft(db, draft.typed)).toMatchObject({ version: 2 });
  expect(await findNewerDraft(db, { ...draft.typed, comment: "Hers." })).toBeUndefined();
  expect(await findNewerDraft(db, aCommentForm())).toBeUndefined();
});

test("an expired draft opens nothing, is saved as a new one, and is purged", async () => {
  const draft = await aDraft();
  await age(draft.key, 30);
  expect(await findDraft(db, draft.key)).toBeUndefined();
  expect((await save(draft, { comment: "Late." })).outcome).toBe("gone");
  const form = { docket: draft.docket, locale: "en" as const, typed: draft.typed };
  const kept = await keepForm(db, form, async () => undefined);
  expect(kept.outcome).toBe("kept");
  expect(kept).not.toMatchObject({ key: draft.key });
  const other = await aDraft();
  expect(await purgeDrafts(db)).toBe(1);
  expect(await purgeDrafts(db)).toBe(0);
  expect(await findDraft(db, other.key)).toBeDefined();
});

test("too many new drafts are refused; saving an old one is not", async () => {
  const draft = await aDraft();
  const form = { docket: draft.docket, locale: "en" as const };
  const tooMany = async () => 60;
  expect(await keepForm(db, { ...form, typed: aCommentForm() }, tooMany)).toEqual({
    outcome: "too-many",
    waitSeconds: 60,
  });
  expect(await keepForm(db, { ...form, typed: draft.typed }, tooMany)).toEqual({
    outcome: "kept",
    key: draft.key,
  });
});

const scrutiny = {
  countSubmission: async () => ({ wait: undefined, unusual: false }),
  proofs: { check: async () => undefined },
};

test("a draft is deleted by its key, or with the comment that its form becomes", async () => {
  const [one, two, three] = [await aDraft(), await aDraft(), await aDraft()];
  expect(await deleteDraft(db, one.key)).toEqual({
    docket: one.docket,
    submissionKey: one.typed.submissionKey,
  });
  expect(await deleteDraft(db, one.key)).toBeUndefined();
  expect(await deleteDraft(db, "' or 1=1 --")).toBeUndefined();
  const { docket, typed } = two;
  const invalid = { ...typed, consent: undefined };
  expect((await receiveComment(db, { docket, locale: "en", typed: invalid }, scrutiny)).outcome).toBe(
    "invalid",
  );
  expect(await findDraft(db, two.key)).toBeDefined();
  const sent = { ...typed, consent: "yes" };
  expect((await receiveComment(db, { docket, locale: "en", typed: sent }, scrutiny)).outcome).toBe("stored");
  expect(await findDraft(db, one.key)).toBeUndefined();
  expect(await findDraft(db, two.key)).toBeUndefined();
  expect(await findDraft(db, three.key)).toBeDefined();
});

test("a form that was sent and is come back to makes a draft that can be sent again", async () => {
  const { docketNumber: docket } = await aNotice(db);
  const typed = aCommentForm();
  const stored = await receiveComment(db, { docket, locale: "en", typed }, scrutiny);
  expect(stored.outcome).toBe("stored");
  const draft = await aDraft(typed, { docketNumber: docket });
  expect(draft.typed.submissionKey).not.toBe(typed.submissionKey);
});

test("what no person types is not kept, under an old link or a new one", async () => {
  const notice = await aNotice(db);
  const draft = await aDraft({}, notice);
  const endless = Object.fromEntries(
    Array.from({ length: 100 }, (_, id) => [String(id), "a".repeat(16_000)]),
  );
  expect(await save(draft, { answer: endless })).toEqual({ outcome: "too-long" });
  const form = { docket: notice.docketNumber, locale: "en" as const };
  expect(await keepDraft(db, { ...form, typed: aCommentForm({ answer: endless }) })).toEqual({
    outcome: "not-kept",
  });
  const again = { ...draft.typed, answer: endless };
  expect(await keepForm(db, { ...form, typed: again }, async () => undefined)).toEqual({
    outcome: "not-kept",
  });
  expect((await findDraft(db, draft.key))?.version).toBe(draft.version);
});
