import { sql } from "kysely";
import { afterAll, describe, expect, inject, test } from "vitest";
import { foldTallies } from "~/queue/tallies.server";
import { isRight, verifyCounts } from "~/queue/verify-counts.server";
import { connect } from "~db/connect";
import { aComment, aTag } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db, url } = await testDatabase();

/** The embedded database has one connection, on which nothing happens at once. */
describe.skipIf(inject("databaseTemplate").kind === "embedded")("changes at the same time", () => {
  const other = connect({ databaseUrl: url, poolSize: 8 });
  afterAll(async () => (await other).close());

  test("to one comment lose nothing of each other in its entry", async () => {
    const { db: second } = await other;
    const { id: staffId } = await aStaffMember(db);
    const comment = await aComment(db);
    let tagged: () => void = () => undefined;
    const hasTagged = new Promise<void>((resolve) => {
      tagged = resolve;
    });
    let assigned: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (trx) => {
      await aTag(trx, comment, "I.2");
      tagged();
      // it has to wait for the tag, and must see it then
      assigned = hasTagged.then(() =>
        second.insertInto("assignments").values({ commentId: comment.id, staffId }).execute(),
      );
      await sql`select pg_sleep(0.3)`.execute(trx);
    });
    await assigned;
    const { facets } = await db
      .selectFrom("queueEntries")
      .where("commentId", "=", comment.id)
      .select("facets")
      .executeTakeFirstOrThrow();
    expect(facets).toContain(`assigned:${staffId}`);
    expect(facets.some((facet) => facet.startsWith("workstream:"))).toBe(true);
  });

  test("by many, with folding in between, leave the counts right", async () => {
    const { db: second } = await other;
    const { id: noticeId } = await aNotice(db);
    const { id: staffId } = await aStaffMember(db);
    const comments = await Promise.all(Array.from({ length: 12 }, () => aComment(second, { noticeId })));
    const ids = comments.map(({ id }) => id);
    await Promise.all([
      ...comments.map((comment) => aTag(second, comment, "II")),
      ...ids.map((commentId) => second.insertInto("assignments").values({ commentId, staffId }).execute()),
      ...["posted", "in-review", "received"].map((status) =>
        sql`update comments set status = ${status} where id = any(${ids}::bigint[])`
          .execute(second)
          .catch((error: unknown) => {
            // two that take the same comments in other orders: one gives way, as it would without entries
            if (!(error instanceof Error && "code" in error && error.code === "40P01")) throw error;
          }),
      ),
      ...Array.from({ length: 6 }, () => foldTallies(second)),
    ]);
    expect(isRight(await verifyCounts(db))).toBe(true);
  });
});
