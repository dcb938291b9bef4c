import { expect, test } from "vitest";
import { recordEvent } from "~/audit/audit.server";
import { EVENTS_PER_PAGE, listEvents } from "~/audit/list-events.server";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const ana = await aStaffMember(db, { name: "Ana" });
const luis = await aStaffMember(db, { name: "Luis" });

const edit = (staffId: string, docket: string, after: Record<string, unknown> = {}) =>
  recordEvent(db, {
    actor: { staffId },
    action: "notice.edited",
    subject: { kind: "notice", id: docket },
    after,
  });

test("events come newest first and narrow to a subject, a person and an action", async () => {
  await edit(ana.id, "HLED-2080-0001", { "title.en": "One" });
  await edit(luis.id, "HLED-2080-0001", { "title.en": "Two" });
  await recordEvent(db, {
    actor: "public",
    action: "comment.submitted",
    subject: { kind: "comment", id: "7K3M-9QXT-2HVB" },
  });
  await recordEvent(db, {
    actor: "system",
    action: "staff.added",
    subject: { kind: "staff", id: luis.id },
  });
  const all = await listEvents(db);
  expect(all.map(({ action }) => action)).toEqual([
    "staff.added",
    "comment.submitted",
    "notice.edited",
    "notice.edited",
  ]);
  expect(all[0]).toMatchObject({ subjectName: "Luis", actorKind: "system", staffName: null });
  const bySubject = await listEvents(db, { subject: "HLED-2080-0001" });
  expect(bySubject.map(({ after }) => after)).toEqual([{ "title.en": "Two" }, { "title.en": "One" }]);
  expect(await listEvents(db, { person: ana.id })).toMatchObject([{ staffName: "Ana" }]);
  expect(await listEvents(db, { person: ana.id, subject: "7K3M-9QXT-2HVB" })).toEqual([]);
  expect(await listEvents(db, { action: "comment.submitted" })).toHaveLength(1);
  expect(await listEvents(db, { action: "staff.added" })).toHaveLength(1);
  expect(await listEvents(db, { subject: "' or true --" })).toEqual([]);
});

test("pages follow each other without gap or overlap, whatever comes in meanwhile", async () => {
  for (let n = 0; n < EVENTS_PER_PAGE + 10; n += 1) await edit(ana.id, "HLED-2080-0002", { n });
  const filter = { subject: "HLED-2080-0002" };
  const first = await listEvents(db, filter);
  expect(first).toHaveLength(EVENTS_PER_PAGE + 1);
  const page = first.slice(0, EVENTS_PER_PAGE);
  await edit(luis.id, "HLED-2080-0002", { n: "later" });
  const second = await listEvents(db, { ...filter, before: page.at(-1)?.id });
  expect([...page, ...second].map(({ after }) => after?.n)).toEqual(
    Array.from({ length: EVENTS_PER_PAGE + 10 }, (_, n) => EVENTS_PER_PAGE + 9 - n),
  );
});
