import { readEnv } from "~/env.server";
import { connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { run } from "./run";

/** `npm run db:migrate`: brings the database to the newest schema. */
run(async () => {
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    const applied = await migrate(connection);
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
  } finally {
    await connection.close();
  }
});
