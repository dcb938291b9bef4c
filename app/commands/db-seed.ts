import { readEnv } from "~/env.server";
import { connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { loadDemo } from "./load-demo";
import { run } from "./run";

/** `npm run db:seed`: loads the demo content, without accounts. */
run(async () => {
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    await migrate(connection);
    const loaded = await loadDemo(connection.db, { baseUrl: env.baseUrl, from: env.EMAIL_FROM });
    console.log(loaded ? "Demo content loaded." : "Demo content is already there; nothing was changed.");
  } finally {
    await connection.close();
  }
});
