import { beforeEach, describe, expect, test } from "vitest";
import { aComment, aTag } from "~tests/factories/comments";
import { testDatabase } from "~tests/setup/database";
import { readAll, suggestionsOf, wordThread } from "./suggested";

const { db } = await testDatabase();
const thread = wordThread({
  bridge: ["I.1", 0.9],
  border: ["I", 0.8],
  clinic: ["III", 0.7],
  gone: ["IX", 0.9],
});

const rows = (commentId: number) =>
  db.selectFrom("suggestions").where("commentId", "=", commentId).orderBy("id").selectAll().execute();
const setStatus = (id: number, status: "received" | "in-review" | "posted" | "withheld" | "withdrawn") =>
  db
    .updateTable("comments")
    .set({ status, withheldReason: status === "withheld" ? "off-topic" : null })
    .where("id", "=", id)
    .execute();
const dismiss = (id: number) =>
  db.updateTable("suggestions").set({ state: "dismissed" }).where("commentId", "=", id).execute();

beforeEach(async () => {
  await db.deleteFrom("arrivals").execute();
});

describe("a comment that arrives", () => {
  test("is suggested for, with the words that led to it and their place where they stand in the body", async () => {
    const { id } = await aComment(db, { body: "🚛 A bridge.", answersText: "Our clinic." });
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual(["I.1 waiting", "III waiting"]);
    expect((await rows(id)).map(({ words, confidence, model }) => ({ words, confidence, model }))).toEqual([
      { words: [{ start: 5, end: 11, text: "bridge" }], confidence: 0.9, model: 0 },
      { words: [{ text: "clinic" }], confidence: 0.7, model: 0 },
    ]);
    expect(
      await db.selectFrom("queueEntries").where("commentId", "=", id).select("suggested").execute(),
    ).toEqual([{ suggested: true }]);
  });

  test("is known to have been read where nothing was suggested", async () => {
    const { id, noticeId } = await aComment(db, { body: "Thank you." });
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual([]);
    expect(
      await db
        .selectFrom("suggestionReadings")
        .where("commentId", "=", id)
        .select(["noticeId", "model"])
        .execute(),
    ).toEqual([{ noticeId, model: 0 }]);
  });

  test("is not suggested what it has already, nor the pillar of a workstream that it has", async () => {
    const { id } = await aComment(db, { body: "bridge at the border, clinic", tags: ["I.1"] });
    const other = await aComment(db, { body: "bridge at the border, clinic", tags: ["I"] });
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual(["III waiting"]);
    expect(await suggestionsOf(db, other.id)).toEqual(["I.1 waiting", "III waiting"]);
  });

  test("and is decided or withdrawn already is left alone; one that was posted without any tag waits for some", async () => {
    const made = [];
    for (const status of ["withdrawn", "withheld", "posted", "in-review"] as const)
      made.push(await aComment(db, { body: "bridge", status }));
    const tagged = await aComment(db, { body: "bridge", status: "posted", tags: ["II"] });
    await readAll(db, thread);
    const found = await Promise.all([...made, tagged].map(({ id }) => suggestionsOf(db, id)));
    expect(found).toEqual([[], [], ["I.1 waiting"], ["I.1 waiting"], []]);
  });
});

describe("an amendment", () => {
  test("has new suggestions take the place of those that waited", async () => {
    const { id } = await aComment(db, { body: "A bridge at the border." });
    await readAll(db, thread);
    const [, kept] = await rows(id);
    await db.updateTable("comments").set({ body: "The border clinic." }).where("id", "=", id).execute();
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual(["I waiting", "III waiting"]);
    const again = (await rows(id)).find((row) => row.id === kept?.id);
    expect(again?.words).toEqual([{ start: 4, end: 10, text: "border" }]);
  });

  test("does not bring back what a person dismissed", async () => {
    const { id } = await aComment(db, { body: "A bridge." });
    await readAll(db, thread);
    await dismiss(id);
    await db.updateTable("comments").set({ body: "A bridge, a clinic." }).where("id", "=", id).execute();
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual(["I.1 dismissed", "III waiting"]);
  });
});

describe("when a comment's status changes", () => {
  test("its withdrawal takes its suggestions along", async () => {
    const { id } = await aComment(db, { body: "A bridge." });
    await readAll(db, thread);
    await setStatus(id, "withdrawn");
    expect(await suggestionsOf(db, id)).toEqual([]);
    expect(await db.selectFrom("suggestionReadings").where("commentId", "=", id).execute()).toEqual([]);
  });

  test("what waits is passed over once it is withheld, or posted with tags, and waits again in review", async () => {
    const [withheld, tagged, untagged] = [
      await aComment(db, { body: "A bridge." }),
      await aComment(db, { body: "A bridge." }),
      await aComment(db, { body: "A bridge." }),
    ];
    await readAll(db, thread);
    await aTag(db, tagged, "II");
    await setStatus(withheld.id, "withheld");
    await setStatus(tagged.id, "posted");
    await setStatus(untagged.id, "posted");
    const all = async () =>
      (await Promise.all([withheld, tagged, untagged].map(({ id }) => suggestionsOf(db, id)))).flat();
    expect(await all()).toEqual(["I.1 passed-over", "I.1 passed-over", "I.1 waiting"]);
    await setStatus(withheld.id, "in-review");
    await setStatus(tagged.id, "in-review");
    expect(await all()).toEqual(["I.1 waiting", "I.1 waiting", "I.1 waiting"]);
  });

  test("one that was decided before it was read is read when it comes back into review", async () => {
    const { id } = await aComment(db, { body: "A bridge.", status: "withheld" });
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual([]);
    await setStatus(id, "in-review");
    await readAll(db, thread);
    expect(await suggestionsOf(db, id)).toEqual(["I.1 waiting"]);
  });

  test("one that is withdrawn while it is thought about gets none", async () => {
    const { id } = await aComment(db, { body: "A bridge." });
    const slow: typeof thread = {
      ...thread,
      async suggest(...asked) {
        await setStatus(id, "withdrawn");
        return thread.suggest(...asked);
      },
    };
    await readAll(db, slow);
    expect(await suggestionsOf(db, id)).toEqual([]);
  });
});
