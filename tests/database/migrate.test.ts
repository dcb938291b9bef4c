import { expect, test } from "vitest";
import { connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { migrations } from "~db/migrations";
import { testDatabase } from "~tests/setup/database";

const bare = await testDatabase({ migrated: false });
const names = Object.keys(migrations);

test.skipIf(bare.embedded)(
  "two processes that start at once migrate once (a server's matter: one process alone may open the embedded one)",
  async () => {
    const other = await connect({ databaseUrl: bare.url });
    try {
      const applied = await Promise.all([migrate(bare), migrate(other)]);
      expect(applied.flat()).toEqual(names);
    } finally {
      await other.close();
    }
  },
);

test("migrating again finds nothing to do, and keeps what is there", async () => {
  await migrate(bare);
  await bare.db.updateTable("editions").set({ nameEn: "Edition" }).execute();
  const before = await bare.db.selectFrom("workstreams").select(["id", "code"]).orderBy("id").execute();
  expect(await migrate(bare)).toEqual([]);
  expect(await bare.db.selectFrom("workstreams").select(["id", "code"]).orderBy("id").execute()).toEqual(
    before,
  );
  expect(before.length).toBeGreaterThan(0);
});

test("both editions are there, with pillars in order and words in both languages", async () => {
  const rows = await bare.db
    .selectFrom("editions")
    .innerJoin("pillars", "pillars.editionId", "editions.id")
    .select(["editions.code as edition", "pillars.code", "pillars.nameEn", "pillars.nameEs"])
    .orderBy("editions.code")
    .orderBy("pillars.position")
    .execute();
  expect([...new Set(rows.map(({ edition }) => edition))]).toEqual(["2013", "2021"]);
  for (const row of rows) {
    expect(row.nameEn).not.toBe("");
    expect(row.nameEs).not.toBe(row.nameEn);
  }
});
