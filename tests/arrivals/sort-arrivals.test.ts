import { expect, test } from "vitest";
import { type Arrived, type Sorter, sortArrivals } from "~/arrivals/sort-arrivals.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

const waiting = async () =>
  (await db.selectFrom("arrivals").orderBy("commentId").select("commentId").execute()).map(
    ({ commentId }) => commentId,
  );

/** A sorter that writes down whom it was given, once the transaction is under way. */
function listing(
  seen: Arrived[],
  meanwhile: (arrived: readonly Arrived[]) => Promise<unknown> = async () => 0,
) {
  const sorter: Sorter = async (_db, arrived) => {
    await meanwhile(arrived);
    return async () => void seen.push(...arrived);
  };
  return sorter;
}

test("what arrives is sorted once, with all that can be read of it, however it arrived", async () => {
  const notice = await aNotice(db);
  const first = await aComment(db, { noticeId: notice.id, body: "Body.", answersText: "An answer." });
  const second = await aComment(db, { noticeId: notice.id, body: "", attachmentsText: "From a file." });
  const seen: Arrived[] = [];
  expect(await sortArrivals(db, [listing(seen)])).toBe(2);
  expect(seen.map(({ id, text }) => [id, text])).toEqual([
    [first.id, "Body.\n\nAn answer."],
    [second.id, "From a file."],
  ]);
  expect(await sortArrivals(db, [listing(seen)])).toBe(0);
  // an amendment brings it back; a decision does not
  await db.updateTable("comments").set({ status: "posted" }).where("id", "=", second.id).execute();
  await db.updateTable("comments").set({ body: "Amended." }).where("id", "=", first.id).execute();
  expect(await waiting()).toEqual([first.id]);
  expect(await sortArrivals(db, [listing(seen)])).toBe(1);
  expect(seen.at(-1)?.text).toBe("Amended.\n\nAn answer.");
});

test("one that is amended while it is thought about is sorted again, and nothing is written of the earlier text", async () => {
  const { id } = await aComment(db, { body: "Earlier." });
  const seen: Arrived[] = [];
  const amending = listing(seen, () =>
    db.updateTable("comments").set({ body: "Later." }).where("id", "=", id).execute(),
  );
  expect(await sortArrivals(db, [amending])).toBe(0);
  expect(seen).toEqual([]);
  expect(await waiting()).toEqual([id]);
  expect(await sortArrivals(db, [listing(seen)])).toBe(1);
  expect(seen.map(({ text }) => text)).toEqual(["Later."]);
});

test("a sorter that fails leaves everything as it was", async () => {
  const { id } = await aComment(db);
  const failing: Sorter = async () => async () => {
    throw new Error("no room");
  };
  const seen: Arrived[] = [];
  await expect(sortArrivals(db, [listing(seen), failing])).rejects.toThrow("no room");
  expect(await waiting()).toEqual([id]);
});
