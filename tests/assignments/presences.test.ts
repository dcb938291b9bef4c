import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { arrive, leave, listReaders, purgePresences } from "~/assignments/presence/presences.server";
import type { StaffMember } from "~/staff/staff";
import { aComment } from "~tests/factories/comments";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
let ana: StaffMember;
let ben: StaffMember;
let trackingNumber: string;
beforeAll(async () => {
  ana = await aStaffMember(db, { name: "Ana Ruiz" });
  ben = await aStaffMember(db, { name: "Ben Cole" });
});
beforeEach(async () => {
  trackingNumber = (await aComment(db)).trackingNumber;
});

/** As if whatever was written had been written so long ago. */
const age = (seconds: number) =>
  sql`update presences set seen_at = seen_at - ${seconds} * interval '1 second'`.execute(db);
const written = async () =>
  (await db.selectFrom("presences").orderBy("seenAt").select("seenAt").execute()).map(
    ({ seenAt }) => +seenAt,
  );

test("whoever reads a comment is seen by others, not by themselves, and not on another comment", async () => {
  await arrive(db, trackingNumber, ana.id);
  await arrive(db, (await aComment(db)).trackingNumber, ben.id);
  expect(await listReaders(db, trackingNumber, ben.id)).toEqual(["Ana Ruiz"]);
  expect(await listReaders(db, trackingNumber, ana.id)).toEqual([]);
});

test("whoever has left is gone, and so is whoever has said nothing for 45 seconds", async () => {
  await arrive(db, trackingNumber, ana.id);
  await leave(db, trackingNumber, ana.id);
  expect(await listReaders(db, trackingNumber, ben.id)).toEqual([]);
  await arrive(db, trackingNumber, ana.id);
  await age(40);
  expect(await listReaders(db, trackingNumber, ben.id)).toEqual(["Ana Ruiz"]);
  await age(6);
  expect(await listReaders(db, trackingNumber, ben.id)).toEqual([]);
});

test("however often somebody tells it, it is written every 20 seconds", async () => {
  await db.deleteFrom("presences").execute();
  await arrive(db, trackingNumber, ana.id);
  const first = await written();
  await arrive(db, trackingNumber, ana.id);
  expect(await written()).toEqual(first);
  await age(20);
  const aged = await written();
  await arrive(db, trackingNumber, ana.id);
  expect(await written()).not.toEqual(aged);
});

test("what is long over is purged, and nothing else", async () => {
  await db.deleteFrom("presences").execute();
  await arrive(db, trackingNumber, ana.id);
  await age(3601);
  await arrive(db, trackingNumber, ben.id);
  await purgePresences(db);
  expect(await written()).toHaveLength(1);
  expect(await listReaders(db, trackingNumber, ana.id)).toEqual(["Ben Cole"]);
});
