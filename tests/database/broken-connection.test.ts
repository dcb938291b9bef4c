import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "~tests/setup/database";

const { db, embedded } = await testDatabase();

test.runIf(!embedded)(
  "a connection that breaks in the middle of a transaction fails that transaction alone",
  async () => {
    const broken = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db);
      // the break is told while no statement is under way
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(trx);
    });
    await expect(broken).rejects.toThrow();
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  },
);
