import { sql } from "kysely";
import { run } from "~/commands/run";
import { connect } from "~db/connect";

/**
 * A process that opens the embedded database of DATA_DIR, adds a row, says how many there are, and holds the database
 * open until its standard input ends.
 */
run(async () => {
  const connection = await connect({ dataDir: process.env.DATA_DIR });
  await sql`create table if not exists visits (at timestamptz default now())`.execute(connection.db);
  await sql`insert into visits default values`.execute(connection.db);
  const { rows } = await sql<{ count: number }>`select count(*) from visits`.execute(connection.db);
  console.log(`visits: ${rows[0]?.count}`);
  for await (const _ of process.stdin);
  await connection.close();
});
