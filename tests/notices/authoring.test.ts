import { expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { draftNotice, saveNotice } from "~/notices/authoring/author-notice.server";
import { suggestDocketNumber } from "~/notices/authoring/desk-notices.server";
import { findEditedNotice } from "~/notices/authoring/edited-notice.server";
import { extendNotice } from "~/notices/authoring/extend-notice.server";
import type { NoticeDraft } from "~/notices/authoring/notice-form";
import {
  publishNotice,
  requestReview,
  returnToDraft,
  withdrawNotice,
} from "~/notices/authoring/publish-notice.server";
import { publishOutcome } from "~/notices/authoring/publish-outcome.server";
import { findNotice } from "~/notices/notices.server";
import { aComment } from "~tests/factories/comments";
import { count } from "~tests/factories/count";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const { id: staffId } = await aStaffMember(db, { role: "admin", name: "Ana Ruiz" });

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + hours * HOUR_MS);

/** A question, new or the stored one with the given key. */
const why = (id?: number): NoticeDraft["questions"][number] => ({
  id,
  required: true,
  prompt: { en: "Why?", es: "¿Por qué?" },
  hint: { en: "", es: "" },
});

/** A draft that lacks nothing. */
function complete(changes: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    title: { en: "Title", es: "Título" },
    summary: { en: "Summary", es: "Resumen" },
    body: { en: "Body", es: "Cuerpo" },
    agencies: { en: "Office", es: "Oficina" },
    pillars: ["I", "III"],
    timeZone: "America/Mexico_City",
    opensAt: inHours(-1),
    closesAt: inHours(240),
    lateDays: 0,
    uploadGraceMinutes: 15,
    questions: [why()],
    ...changes,
  };
}

async function aDraft() {
  const docket = `HLED-2090-${String(count()).padStart(4, "0")}`;
  expect(await draftNotice(db, { staffId, docket, edition: "2021" })).toBe(true);
  return docket;
}

async function stored(docket: string) {
  const notice = await findEditedNotice(db, docket);
  if (!notice) throw new Error(`no notice ${docket}`);
  return notice;
}

/** What a person who has just loaded the page sends along. */
const seen = async (docket: string) => ({ staffId, docket, version: (await stored(docket)).version });
const actionsOn = async (docket: string) =>
  (await listHistory(db, { kind: "notice", id: docket })).map(({ action }) => action);

test("a draft is saved bit by bit, published in both languages, and every step is on record", async () => {
  const docket = await aDraft();
  await saveNotice(db, await seen(docket), { ...complete(), body: { en: "", es: "" } });
  expect(await findNotice(db, docket, "en")).toBeUndefined();
  expect(await requestReview(db, await seen(docket), complete())).toMatchObject({ kind: "done" });
  expect((await stored(docket)).status).toBe("in-review");
  expect(await returnToDraft(db, await seen(docket), complete())).toMatchObject({ kind: "done" });
  expect(await publishNotice(db, await seen(docket), complete())).toMatchObject({ kind: "done" });
  expect(await findNotice(db, docket, "es")).toMatchObject({
    status: "open",
    title: "Título",
    body: "Cuerpo",
    questions: [{ prompt: "¿Por qué?", required: true }],
    pillars: [{ code: "I" }, { code: "III" }],
  });
  expect(await actionsOn(docket)).toEqual([
    "notice.drafted",
    "notice.edited",
    "notice.edited",
    "notice.review-requested",
    "notice.review-returned",
    "notice.published",
  ]);
});

test("an incomplete notice is not published, and nothing of it is saved", async () => {
  const docket = await aDraft();
  const draft = complete({ title: { en: "Only English", es: "" }, closesAt: inHours(-0.5), pillars: [] });
  expect(await publishNotice(db, await seen(docket), draft)).toEqual({
    kind: "problems",
    problems: [
      { field: "title.es", code: "missing" },
      { field: "pillars", code: "no-pillar" },
      { field: "closesAt", code: "closes-in-past" },
    ],
  });
  expect(await stored(docket)).toMatchObject({ status: "draft", version: 1, title: { en: "", es: "" } });
  expect(await actionsOn(docket)).toEqual(["notice.drafted"]);
});

test("a save on an older version is refused and leaves the other's text", async () => {
  const docket = await aDraft();
  const mine = await seen(docket);
  await saveNotice(db, mine, complete({ title: { en: "Theirs", es: "" } }));
  expect(await saveNotice(db, mine, complete({ title: { en: "Mine", es: "" } }))).toEqual({
    kind: "conflict",
  });
  expect((await stored(docket)).title.en).toBe("Theirs");
});

test("of many saves at once on one version a single one is taken", async () => {
  const docket = await aDraft();
  const change = await seen(docket);
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      saveNotice(db, change, complete({ title: { en: `Title ${n}`, es: "" } })),
    ),
  );
  expect(results.filter((result) => result?.kind === "done")).toHaveLength(1);
  expect(results.filter((result) => result?.kind === "conflict")).toHaveLength(7);
});

test("a save without a change is no change: same version, no event", async () => {
  const docket = await aDraft();
  await saveNotice(db, await seen(docket), complete());
  const { version, questions, opensAt, closesAt } = await stored(docket);
  const same = { ...complete(), opensAt, closesAt, questions: [why(questions[0]?.id)] };
  expect(await saveNotice(db, await seen(docket), same)).toEqual({ kind: "done", version });
  expect(await actionsOn(docket)).toEqual(["notice.drafted", "notice.edited"]);
});

test("the trail keeps what a correction changed, before and after", async () => {
  const { docketNumber } = await aNotice(db, { pillars: ["I"] });
  const before = await stored(docketNumber);
  await saveNotice(db, await seen(docketNumber), {
    ...complete(),
    pillars: ["I"],
    questions: [],
    title: { en: "Corrected", es: before.title.es },
    summary: before.summary,
    body: before.body,
    agencies: before.agencies,
  });
  const event = (await listHistory(db, { kind: "notice", id: docketNumber })).at(-1);
  expect(event).toMatchObject({
    action: "notice.edited",
    staffName: "Ana Ruiz",
    before: { "title.en": before.title.en },
    after: { "title.en": "Corrected" },
  });
  expect(Object.keys(event?.after ?? {})).toEqual(["title.en"]);
});

test("once published, dates stay and texts stay complete", async () => {
  const { docketNumber } = await aNotice(db);
  const before = await stored(docketNumber);
  const moved = complete({ opensAt: inHours(5), closesAt: inHours(500), questions: [] });
  expect(await saveNotice(db, await seen(docketNumber), moved)).toMatchObject({ kind: "done" });
  expect(await stored(docketNumber)).toMatchObject({
    opensAt: before.opensAt,
    closesAt: before.closesAt,
    title: { en: "Title" },
  });
  const emptied = complete({ summary: { en: "", es: "Resumen" }, questions: [] });
  expect(await saveNotice(db, await seen(docketNumber), emptied)).toEqual({
    kind: "problems",
    problems: [{ field: "summary.en", code: "missing" }],
  });
});

test("a question that people have before them stays, and so does one with answers; others may go", async () => {
  const notice = await aNotice(db, {
    opens: 24,
    questions: [{ required: false }, { required: false }],
  });
  const [answered, other] = notice.questionIds;
  if (answered === undefined || other === undefined) throw new Error("two questions were asked for");
  await aComment(db, { noticeId: notice.id, answers: { [answered]: "Because." } });
  const keep = (ids: readonly number[]) =>
    complete({
      questions: ids.map((id) => ({
        id,
        required: false,
        prompt: { en: "Reworded?", es: "¿Otra vez?" },
        hint: { en: "", es: "" },
      })),
    });
  expect(await saveNotice(db, await seen(notice.docketNumber), keep([other]))).toEqual({
    kind: "problems",
    problems: [{ field: "questions", code: "question-fixed" }],
  });
  expect(await saveNotice(db, await seen(notice.docketNumber), keep([answered]))).toMatchObject({
    kind: "done",
  });
  expect((await stored(notice.docketNumber)).questions).toMatchObject([
    { id: answered, fixed: true, prompt: { en: "Reworded?" } },
  ]);
});

test("a question of another notice cannot be taken over", async () => {
  const foreign = await aNotice(db, { questions: [{ required: false }] });
  const docket = await aDraft();
  const draft = complete({
    questions: [why(foreign.questionIds[0])],
  });
  expect(await saveNotice(db, await seen(docket), draft)).toMatchObject({ kind: "problems" });
});

const reason = { en: "More time was asked for.", es: "Se pidió más tiempo." };
const extension = (hours: number, reopen = false) =>
  ({ closesAt: inHours(hours), timeZone: "America/New_York", reason, reopen }) as const;

test("a deadline moves later, with its reason on the public page in each language", async () => {
  const { docketNumber } = await aNotice(db, { closes: 24 });
  const before = await stored(docketNumber);
  expect(await extendNotice(db, await seen(docketNumber), extension(72))).toMatchObject({ kind: "done" });
  const shown = await findNotice(db, docketNumber, "es");
  expect(shown).toMatchObject({ extended: true, closesAt: extension(72).closesAt });
  expect(shown?.extensions).toMatchObject([{ reason: reason.es, previousClosesAt: before.closesAt }]);
  expect(await actionsOn(docketNumber)).toEqual(["notice.extended"]);
});

test("a deadline never moves earlier, nor into the past", async () => {
  const { docketNumber } = await aNotice(db, { closes: 48 });
  expect(await extendNotice(db, await seen(docketNumber), extension(24))).toEqual({
    kind: "problems",
    problems: [{ field: "closesAt", code: "not-later" }],
  });
  const closed = await aNotice(db, { opens: -72, closes: -48 });
  expect(await extendNotice(db, await seen(closed.docketNumber), extension(-24, true))).toEqual({
    kind: "problems",
    problems: [{ field: "closesAt", code: "closes-in-past" }],
  });
});

test("a closed notice opens again only when that is confirmed", async () => {
  const { docketNumber } = await aNotice(db, { opens: -72, closes: -24 });
  expect(await extendNotice(db, await seen(docketNumber), extension(24))).toEqual({
    kind: "problems",
    problems: [{ field: "reopen", code: "confirm" }],
  });
  expect(await extendNotice(db, await seen(docketNumber), extension(24, true))).toMatchObject({
    kind: "done",
  });
  expect((await stored(docketNumber)).status).toBe("open");
});

test("drafts and withdrawn notices cannot be extended, published notices not published again", async () => {
  const docket = await aDraft();
  expect(await extendNotice(db, await seen(docket), extension(24))).toEqual({
    kind: "wrong-status",
    status: "draft",
  });
  const { docketNumber } = await aNotice(db);
  expect(await publishNotice(db, await seen(docketNumber), complete())).toEqual({
    kind: "wrong-status",
    status: "open",
  });
  await withdrawNotice(db, await seen(docketNumber));
  for (const act of [
    extendNotice(db, await seen(docketNumber), extension(500)),
    saveNotice(db, await seen(docketNumber), complete()),
    withdrawNotice(db, await seen(docketNumber)),
  ]) {
    expect(await act).toEqual({ kind: "wrong-status", status: "withdrawn" });
  }
});

test("an outcome is for closed notices, and can be corrected", async () => {
  const open = await aNotice(db);
  const outcome = { en: "It was done.", es: "Se hizo." };
  expect(await publishOutcome(db, await seen(open.docketNumber), outcome)).toEqual({
    kind: "wrong-status",
    status: "open",
  });
  const closed = await aNotice(db, { opens: -72, closes: -24 });
  await publishOutcome(db, await seen(closed.docketNumber), outcome);
  await publishOutcome(db, await seen(closed.docketNumber), { ...outcome, es: "Se cumplió." });
  expect(await findNotice(db, closed.docketNumber, "es")).toMatchObject({ outcome: "Se cumplió." });
});

test("a docket number is taken once, and the next free one of a year is suggested", async () => {
  expect(await suggestDocketNumber(db, 2091)).toBe("HLED-2091-0001");
  const fresh = { staffId, docket: "HLED-2091-0007", edition: "2013" };
  expect(await draftNotice(db, fresh)).toBe(true);
  expect(await draftNotice(db, fresh)).toBe(false);
  expect(await suggestDocketNumber(db, 2091)).toBe("HLED-2091-0008");
});

test("the rule for late comments is written with the dates, and stands once it is published", async () => {
  const docket = await aDraft();
  const told = { lateDays: 7, uploadGraceMinutes: 30 };
  await publishNotice(db, await seen(docket), complete(told));
  const { questions, ...published } = await stored(docket);
  expect(published).toMatchObject(told);
  await saveNotice(db, await seen(docket), complete({ lateDays: 30, questions: [why(questions[0]?.id)] }));
  expect(await stored(docket)).toMatchObject(told);
});
