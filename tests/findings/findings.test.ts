import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import type { CommentFilter } from "~/comments/comment-filter";
import { findPostedComment } from "~/comments/posted-comments.server";
import { addFinding } from "~/findings/change-findings.server";
import { countWho } from "~/findings/count-who.server";
import { readDraft } from "~/findings/document/read-document.server";
import type { FindingRead } from "~/findings/finding";
import { findFinding, listFindings } from "~/findings/findings.server";
import { listRemoved, moveFinding, removeFinding, restoreFinding } from "~/findings/order-findings.server";
import { proposeFindings, undoProposal } from "~/findings/propose-findings.server";
import { listPublicTexts } from "~/findings/quotes/find-quote.server";
import { listQuotablePassages } from "~/findings/quotes/list-passages.server";
import { type ReferenceChange, saveFinding } from "~/findings/save-finding.server";
import { foldTallies } from "~/queue/tallies.server";
import type { StaffMember } from "~/staff/staff";
import { anAttachment } from "~tests/factories/attachments";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aPassage } from "~tests/factories/passages";
import { aStaffMember } from "~tests/factories/staff";
import { aTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
let official: StaffMember;
beforeAll(async () => {
  official = await aStaffMember(db, { role: "official" });
});

const BODY = "Trucks wait for hours at the bridge. Open the lanes at night.";

/** A docket, and how to write, read and mend its findings. */
async function aDocket() {
  const notice = await aNotice(db);
  const who = { docket: notice.docketNumber, staffId: official.id };
  const post = (wishes: CommentWishes = {}) =>
    aComment(db, { noticeId: notice.id, body: BODY, status: "posted", ...wishes });
  const write = async (wishes: Partial<Parameters<typeof addFinding>[1]> = {}) => {
    const text = { en: "Waits are long.", es: "Las esperas son largas." };
    const added = await addFinding(db, { ...who, kind: "main-point", section: "I.2", text, ...wishes });
    if (added.outcome !== "added") throw new Error(added.outcome);
    return added.id;
  };
  const read = async (id: number) => {
    const finding = await findFinding(db, notice.id, id);
    if (!finding) throw new Error("no finding");
    return finding;
  };
  const save = async (
    id: number,
    wishes: {
      en?: string;
      es?: string;
      section?: string;
      version?: number;
      reference?: ReferenceChange;
    } = {},
  ) => {
    const now = await read(id);
    const { en = now.text.en, es = now.text.es, section = "I.2", version = now.version, reference } = wishes;
    return saveFinding(db, { ...who, id, version, kind: now.kind, section, text: { en, es }, reference });
  };
  const order = async () => (await listFindings(db, notice.id)).map(({ id }) => id);
  return { notice, who, post, write, read, save, order };
}

const add = (trackingNumber: string, quote = "") => ({ do: "add" as const, trackingNumber, quote });
const told = ({ references }: FindingRead) =>
  references.map(({ position, quote, standing, stands }) => [position, quote, standing, stands]);
const eventsOf = async ({ docketNumber }: MadeNotice) =>
  (await listHistory(db, { kind: "notice", id: docketNumber })).map(({ action }) => action);

describe("a finding", () => {
  test("is written, changed and told in the docket's history", async () => {
    const { notice, write, read, save } = await aDocket();
    const id = await write();
    expect(await read(id)).toMatchObject({ section: "workstream", version: 1, proposed: false });
    expect(await save(id, { es: "", section: "overall" })).toEqual({ outcome: "saved" });
    expect(await save(id, { section: "overall" })).toEqual({ outcome: "unchanged" });
    expect(await read(id)).toMatchObject({
      section: "overall",
      workstreamId: null,
      text: { en: "Waits are long.", es: "" },
      version: 2,
      changedBy: official.name,
    });
    expect((await eventsOf(notice)).toSorted()).toEqual(["finding.changed", "finding.written"]);
  });

  test("that somebody else saved meanwhile is not overwritten", async () => {
    const { write, save, read } = await aDocket();
    const id = await write();
    await save(id, { en: "Theirs." });
    expect(await save(id, { en: "Mine.", version: 1 })).toEqual({ outcome: "overtaken" });
    expect((await read(id)).text.en).toBe("Theirs.");
  });

  test("stands in a section of its own docket alone", async () => {
    const { write, who, notice } = await aDocket();
    const theirs = await aTheme(db, (await aNotice(db)).id);
    const own = await aTheme(db, notice.id);
    const text = { en: "x", es: "" };
    const kind = "request";
    expect(await addFinding(db, { ...who, kind, text, section: `theme:${theirs.id}` })).toEqual({
      outcome: "no-section",
    });
    await write({ section: `theme:${own.id}` });
    expect(await addFinding(db, { ...who, docket: "HLED-1999-0001", kind, text, section: "I" })).toEqual({
      outcome: "not-found",
    });
  });

  test("moves among those of its section and kind, and no further", async () => {
    const { who, write, order } = await aDocket();
    const [one, two] = [await write(), await write()];
    const other = await write({ kind: "request" });
    expect(await moveFinding(db, { ...who, id: two, to: "up" })).toEqual({ outcome: "moved" });
    expect((await order()).filter((id) => id !== other)).toEqual([two, one]);
    expect(await moveFinding(db, { ...who, id: two, to: "up" })).toEqual({ outcome: "at-end" });
    expect(await moveFinding(db, { ...who, id: other, to: "down" })).toEqual({ outcome: "at-end" });
  });

  test("that was removed comes back as it was and where it was", async () => {
    const { who, notice, post, write, save, read, order } = await aDocket();
    const [one, two] = [await write(), await write()];
    await save(one, { reference: add((await post()).trackingNumber, "at the bridge") });
    const before = await read(one);
    expect(await removeFinding(db, { ...who, id: one, version: 1 })).toEqual({ outcome: "overtaken" });
    expect(await removeFinding(db, { ...who, id: one, version: 2 })).toEqual({ outcome: "removed" });
    expect(await order()).toEqual([two]);
    expect(await listRemoved(db, notice.id)).toMatchObject([{ id: one, removedBy: official.name }]);
    expect(await restoreFinding(db, { ...who, id: one })).toEqual({ outcome: "restored" });
    expect(await read(one)).toEqual(before);
    expect(await order()).toEqual([one, two]);
  });
});

describe("what a finding points to", () => {
  test("is a comment of the docket, with words that stand in what the public may read", async () => {
    const { post, write, read, save } = await aDocket();
    const id = await write();
    const { trackingNumber } = await post();
    const elsewhere = await aComment(db, { status: "posted", body: BODY });
    expect(await save(id, { reference: add(elsewhere.trackingNumber) })).toEqual({ outcome: "no-comment" });
    expect(await save(id, { reference: add("nonsense") })).toEqual({ outcome: "no-comment" });
    expect(await save(id, { reference: add(trackingNumber, "never written") })).toEqual({
      outcome: "quote-not-found",
    });
    expect(await save(id, { reference: add(trackingNumber, "hours   at\r\nthe bridge.") })).toEqual({
      outcome: "saved",
    });
    await save(id, { reference: add(trackingNumber.toLowerCase()) });
    expect(told(await read(id))).toEqual([
      [1, "hours at the bridge.", "public", true],
      [2, null, "public", true],
    ]);
  });

  test("is never words that were redacted, and a quote goes when they are", async () => {
    const { post, write, read, save } = await aDocket();
    const id = await write();
    const { id: commentId, trackingNumber } = await post();
    await save(id, { reference: add(trackingNumber, "Open the lanes at night.") });
    const redactedBody = "Trucks wait for hours at the bridge. [removed: personal data]";
    await db.updateTable("comments").set({ redactedBody }).where("id", "=", commentId).execute();
    expect(await save(id, { reference: add(trackingNumber, "lanes at night") })).toEqual({
      outcome: "quote-not-found",
    });
    expect(told(await read(id))).toEqual([[1, "Open the lanes at night.", "public", false]]);
  });

  test.each([
    ["withheld", { status: "withheld", withheldReason: "spam" }, "gone"],
    ["withdrawn", { status: "withdrawn" }, "gone"],
    ["taken back to review", { status: "in-review" }, "not-posted"],
    ["made confidential", { publication: "confidential", publicName: null }, "confidential"],
    ["amended", { body: "Other words." }, "public"],
  ] as const)("does not stand once its comment was %s", async (_, change, standing) => {
    const { notice, post, write, read, save } = await aDocket();
    const id = await write();
    const { id: commentId, trackingNumber } = await post();
    await save(id, { reference: add(trackingNumber, "at the bridge") });
    await db.updateTable("comments").set(change).where("id", "=", commentId).execute();
    const [reference] = (await read(id)).references;
    expect(reference).toMatchObject({ standing });
    const document = await readDraft(db, notice.docketNumber, {});
    const shown = document?.sections.flatMap(({ findings }) => findings.flatMap((each) => each.references));
    expect(shown).toMatchObject([{ broken: true, quote: null }]);
  });

  test("given in confidence is pointed to without its number, and quoted from its public version alone", async () => {
    const { notice, post, write, save } = await aDocket();
    const id = await write();
    const secret = await post({ publication: "confidential", organizationName: "Secret Works" });
    const half = await post({ publication: "confidential", publicBody: "We ship often." });
    const waiting = await post({ status: "received" });
    expect(await save(id, { reference: add(secret.trackingNumber, "at the bridge") })).toEqual({
      outcome: "not-public",
    });
    expect(await save(id, { reference: add(half.trackingNumber, "at the bridge") })).toEqual({
      outcome: "quote-not-found",
    });
    expect(await save(id, { reference: add(waiting.trackingNumber, "at the bridge") })).toEqual({
      outcome: "not-public",
    });
    for (const reference of [
      add(secret.trackingNumber),
      add(half.trackingNumber, "We ship often."),
      add(waiting.trackingNumber),
    ])
      expect(await save(id, { reference })).toEqual({ outcome: "saved" });
    const document = await readDraft(db, notice.docketNumber, {});
    const text = JSON.stringify(document);
    expect(text).toContain("We ship often.");
    expect(text).toContain(half.trackingNumber);
    for (const hidden of ["Secret Works", secret.trackingNumber, waiting.trackingNumber, "@example.org"])
      expect(text).not.toContain(hidden);
  });

  test("tells names where their owners chose so alone", async () => {
    const { notice, post, write, save } = await aDocket();
    const id = await write();
    for (const wishes of [
      { organizationName: "Open Ltd", publicName: "Ana Open" },
      { organizationName: "Shy Ltd", publicName: null, publication: "unnamed" as const },
    ])
      await save(id, { reference: add((await post(wishes)).trackingNumber, "at the bridge") });
    const text = JSON.stringify(await readDraft(db, notice.docketNumber, {}));
    expect(text).toContain("Open Ltd");
    expect(text).toContain("Ana Open");
    expect(text).not.toContain("Shy Ltd");
  });

  test("is taken out once no mark points to it, and the marks behind it follow", async () => {
    const { post, write, read, save } = await aDocket();
    const id = await write();
    for (const _ of [1, 2, 3]) await save(id, { reference: add((await post()).trackingNumber) });
    const [, , third] = (await read(id)).references;
    expect(await save(id, { en: "Waits [2] are long [3].", es: "[4]" })).toEqual({
      outcome: "stray-marks",
      marks: { en: [], es: [4] },
    });
    await save(id, { en: "Waits [2] are long [1, 3]." });
    const drop = { do: "drop", position: 2 } as const;
    expect(await save(id, { reference: drop })).toEqual({
      outcome: "still-marked",
      position: 2,
      languages: ["en"],
    });
    expect(await save(id, { en: "Waits are long [1, 3].", reference: drop })).toEqual({ outcome: "saved" });
    const finding = await read(id);
    expect(finding.text.en).toBe("Waits are long [1, 2].");
    expect(finding.references.map(({ position }) => position)).toEqual([1, 2]);
    expect(finding.references[1]?.trackingNumber).toBe(third?.trackingNumber);
    // the whole is taken back where one part of it is refused
    expect(await save(id, { en: "[7]", reference: { do: "drop", position: 1 } })).toMatchObject({
      outcome: "stray-marks",
    });
    expect((await read(id)).references).toHaveLength(2);
  });
});

test("the texts to quote from are those that the page of a posted comment shows", async () => {
  const notice = await aNotice(db, { questions: [{ required: false }] });
  const [question = 0] = notice.questionIds;
  const answers = { [question]: "An answer." };
  const made = (wishes: CommentWishes) =>
    aComment(db, { noticeId: notice.id, status: "posted", body: BODY, answers, ...wishes });
  for (const comment of [
    await made({}),
    await made({ redactedBody: "Trucks wait. [removed: other reason]" }),
    await made({ publication: "confidential", publicBody: "In short." }),
    await made({ publication: "confidential", publicBody: "In short.", redactedPublicBody: "In [removed]." }),
  ]) {
    const page = await findPostedComment(db, comment.trackingNumber, "en");
    const texts = (await listPublicTexts(db, comment.id)).map(({ text }) => text);
    expect(texts).toEqual([page?.body, ...(page?.answers.map(({ body }) => body) ?? [])]);
  }
});

test("of files those are quoted that everybody may have", async () => {
  const notice = await aNotice(db);
  const comment = await aComment(db, { noticeId: notice.id, status: "posted", body: BODY });
  const file = (text: string, wishes = {}) =>
    anAttachment(db, { noticeId: notice.id, commentId: comment.id, text, textState: "read", ...wishes });
  await file("Of everybody.");
  await file("Replaced.", { replacedAt: new Date() });
  await file("Hidden.", { hiddenAt: new Date(), hiddenReason: "personal-data" });
  await file("Not scanned yet.", { scan: "waiting" });
  await file("Of a public version.", { part: "public-version" });
  const texts = (await listPublicTexts(db, comment.id)).map(({ text }) => text);
  expect(texts).toEqual([BODY, "Of everybody."]);
});

describe("passages to quote", () => {
  test("are those of the section that the public may read, found by their words", async () => {
    const { notice, post, write, read } = await aDocket();
    const theme = await aTheme(db, notice.id, { under: "I.2" });
    const shown = await aPassage(db, await post(), "Trucks wait for hours", [`theme:${theme.id}`]);
    await aPassage(db, await post(), "Open the lanes", ["II"]);
    await aPassage(db, await post({ status: "received" }), "Trucks wait", ["I.2"]);
    await aPassage(db, await post({ publication: "confidential" }), "Trucks wait", ["I.2"]);
    const list = async (section: string, q = "") => {
      const place = await read(await write({ section }));
      return (await listQuotablePassages(db, notice.id, { place, q, before: undefined })).map(({ id }) => id);
    };
    expect(await list(`theme:${theme.id}`)).toEqual([shown]);
    expect(await list("I.2")).toEqual([shown]);
    expect(await list("I")).toEqual([shown]);
    expect(await list("III")).toEqual([]);
    expect(await list("overall")).toHaveLength(2);
    expect(await list("overall", "truck waiting")).toEqual([shown]);
    expect(await list("overall", "bridge")).toEqual([]);
  });
});

test("who speaks to a workstream or theme is the same from the kept counts and from the tags themselves", async () => {
  const { notice, post } = await aDocket();
  const theme = await aTheme(db, notice.id, { under: "II.1" });
  const one = await post({ stakeholderType: "business", tags: ["I.2", "III"] });
  await aPassage(db, one, "Trucks wait", [`theme:${theme.id}`]);
  await post({ stakeholderType: "business", tags: ["I.2"] });
  await post({ stakeholderType: "academia", tags: ["I.2"], status: "received" });
  await post({ stakeholderType: "academia", tags: ["I.2"], status: "withdrawn" });
  const counted = { status: "counted" } as const;
  const count = (more: CommentFilter) => countWho(db, notice.docketNumber, { ...counted, ...more });
  const kept = await count({});
  expect([...kept.workstream.values()]).toContainEqual({ business: 2, academia: 1 });
  expect(kept.theme.get(theme.id)).toEqual({ business: 1 });
  expect(await count({ language: "en" })).toEqual(kept);
  await foldTallies(db);
  expect(await count({})).toEqual(kept);
});

describe("a draft that is put together", () => {
  test("has a point for each section without one, with counts and quotes, and is taken back", async () => {
    const { who, notice, post, write, read, save, order } = await aDocket();
    const own = await write({ section: "I" });
    for (const [stakeholderType, quote] of [
      ["business", "Trucks wait"],
      ["business", "at the bridge"],
      ["academia", "Open the lanes"],
    ] as const)
      await aPassage(db, await post({ stakeholderType }), quote, ["I.2"]);
    const proposed = await proposeFindings(db, who);
    // the whole and the workstream: the pillar has a finding
    expect(proposed).toMatchObject({ outcome: "proposed", count: 2 });
    if (proposed.outcome !== "proposed") return;
    const ids = (await order()).filter((id) => id !== own);
    const findings = await Promise.all(ids.map(read));
    const workstream = findings.find(({ section }) => section === "workstream");
    expect(workstream).toMatchObject({ proposed: true });
    expect(workstream?.text.en).toContain("3 comments, 3 without duplicates: Business 2, Academia 1.");
    expect(workstream?.text.es).toContain("3 comentarios, 3 sin duplicados: Empresa 2");
    expect(workstream?.text.en).toMatch(/\[1\] \[2\] \[3\]$/);
    // types take turns, those with most voices first, the latest of each first
    expect(workstream?.references.map(({ quote }) => quote)).toEqual([
      "at the bridge",
      "Open the lanes",
      "Trucks wait",
    ]);
    expect(await proposeFindings(db, who)).toEqual({ outcome: "nothing-to-propose" });
    await save(workstream?.id ?? 0, { en: "Mine now." });
    const { proposalId } = proposed;
    expect(await undoProposal(db, { ...who, proposalId })).toEqual({ outcome: "undone", count: 1, kept: 1 });
    expect(await order()).toEqual([own, workstream?.id].toSorted());
    expect(await undoProposal(db, { ...who, proposalId })).toEqual({ outcome: "nothing-to-undo" });
    expect(await eventsOf(notice)).toContain("finding.proposed");
  });

  test("points to the comments themselves where nobody has tagged a passage, one of each campaign", async () => {
    const { who, post, read, order } = await aDocket();
    const letters = [await post({ tags: ["I.2"] }), await post({ tags: ["I.2"] })];
    await aCampaign(db, letters);
    const alone = await post({ stakeholderType: "academia", tags: ["I.2"] });
    await post({ tags: ["I.2"], publication: "confidential" });
    await post({ tags: ["I.2"], status: "received" });
    await proposeFindings(db, who);
    const findings = await Promise.all((await order()).map(read));
    const workstream = findings.find(({ section }) => section === "workstream");
    expect(workstream?.text.en).toMatch(/\[1\] \[2\]$/);
    expect(workstream?.references.every(({ quote }) => quote === null)).toBe(true);
    const pointed = workstream?.references.map(({ trackingNumber }) => trackingNumber) ?? [];
    expect(pointed).toContain(alone.trackingNumber);
    expect(letters.filter(({ trackingNumber }) => pointed.includes(trackingNumber))).toHaveLength(1);
  });
});
