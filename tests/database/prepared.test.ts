import { sql } from "kysely";
import { expect, test } from "vitest";
import { prepared } from "~db/prepared";
import { testDatabase } from "~tests/setup/database";

const { db, embedded } = await testDatabase();

// The embedded database plans in this very process; its driver takes no names.
test.skipIf(embedded)(
  "a marked statement is prepared once by its connection, and others are not",
  async () => {
    await db.connection().execute(async (connection) => {
      const add = (one: number, other: number) =>
        sql<{ sum: number }>`${prepared("test-sum")} select ${one}::integer + ${other}::integer as sum`;
      for (const other of [1, 2, 3]) {
        const { rows } = await add(1, other).execute(connection);
        expect(rows).toEqual([{ sum: 1 + other }]);
      }
      await sql`select ${1}::integer`.execute(connection);
      const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(
        connection,
      );
      expect(rows).toEqual([{ name: "test-sum" }]);
    });
  },
);

test("a marked statement works wherever it is run", async () => {
  const { rows } = await sql<{ one: number }>`${prepared("test-one")} select ${1}::integer as one`.execute(
    db,
  );
  expect(rows).toEqual([{ one: 1 }]);
});
