import { expect, test } from "vitest";
import { readViewAction } from "~/queue/read-view-action";
import { MOST_VIEWS } from "~/queue/saved-view";
import { deleteView, listViews, saveView } from "~/queue/saved-views.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

const form = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test("a view keeps its filters, counts what it shows, and stays its owner's unless it is shared", async () => {
  const [ana, ben] = [await aStaffMember(db), await aStaffMember(db)];
  const { id: noticeId, docketNumber: docket } = await aNotice(db);
  const { id } = await aComment(db, { noticeId });
  await aComment(db, { noticeId, status: "posted" });
  await db.insertInto("assignments").values({ commentId: id, staffId: ben.id }).execute();
  await saveView(db, {
    staffId: ana.id,
    name: "Received",
    filter: { docket, status: "received" },
    shared: false,
  });
  await saveView(db, { staffId: ana.id, name: "Mine", filter: { docket, assigned: "me" }, shared: true });
  const shown = (await listViews(db, ana.id)).map(({ name, count, mine, gone }) => [name, count, mine, gone]);
  expect(shown).toEqual([
    ["Mine", 0, true, false],
    ["Received", 1, true, false],
  ]);
  // "me" is whoever reads
  const [shared, ...others] = await listViews(db, ben.id);
  expect(others).toEqual([]);
  expect(shared).toMatchObject({ name: "Mine", count: 1, mine: false, ownerName: ana.name });
  await deleteView(db, { id: shared?.id ?? 0, staffId: ben.id });
  expect(await listViews(db, ben.id)).toHaveLength(1);
  await deleteView(db, { id: shared?.id ?? 0, staffId: ana.id });
  expect(await listViews(db, ben.id)).toEqual([]);
});

test("a view that names what is gone says so, and what an old one no longer knows is dropped", async () => {
  const { id: staffId } = await aStaffMember(db);
  await saveView(db, { staffId, name: "Gone", filter: { theme: "999999" }, shared: false });
  await db
    .insertInto("savedViews")
    .values({ staffId, name: "Old", query: "status=burnt&late=yes" })
    .execute();
  const views = await listViews(db, staffId);
  expect(views.map(({ name, gone, filter }) => [name, gone, filter])).toEqual([
    ["Gone", true, { theme: "999999" }],
    ["Old", false, { late: "yes" }],
  ]);
});

test("a name serves once, and there is an end to views", async () => {
  const { id: staffId } = await aStaffMember(db);
  const save = (name: string) => saveView(db, { staffId, name, filter: { late: "yes" }, shared: false });
  expect([await save("One"), await save("One")]).toEqual([undefined, "taken"]);
  for (let number = 1; number < MOST_VIEWS; number += 1) await save(`View ${number}`);
  expect(await save("One more")).toBe("many");
  expect(await listViews(db, staffId)).toHaveLength(MOST_VIEWS);
});

test("a form without a name or a filter is told what it lacks", () => {
  const read = (fields: Readonly<Record<string, string>>) =>
    readViewAction(form({ intent: "save", ...fields }));
  expect(read({ name: " ", query: "late=yes" })).toMatchObject({ intent: "problem", problem: "name" });
  expect(read({ name: "x".repeat(81), query: "late=yes" })).toMatchObject({ problem: "name" });
  expect(read({ name: "All", query: "status=burnt" })).toMatchObject({ problem: "empty" });
  expect(read({ name: " A  view ", query: "late=yes", shared: "yes" })).toEqual({
    intent: "save",
    name: "A view",
    filter: { late: "yes" },
    shared: true,
  });
  expect(readViewAction(form({ intent: "burn" }))).toBeUndefined();
  expect(readViewAction(form({ intent: "delete", view: "1 or 1" }))).toBeUndefined();
});
