import "./production";

import { docketParts } from "~/docket-parts.server";
import { type Mode, readEnv } from "~/env.server";
import { makeExport } from "~/exports/files/make-export.server";
import { createPace, type Pace, type ServerNews } from "~/exports/files/pace";
import { createLog } from "~/http/log";
import { openStorage } from "~/storage.server";
import { connectServer } from "~db/connection";
import { run, UsageError } from "./run";

/** Of the server's connections none is taken: one reads, one writes the progress down. */
const CONNECTIONS = 3;
const modes: readonly Mode[] = ["production", "demo", "development"];

/** Started by the server for each large file, with its own environment: makes the file that was asked for, and ends. */
run(async () => {
  const [exportId, given] = process.argv.slice(2);
  const mode = modes.find((each) => each === given);
  if (!exportId || !mode || !process.connected) throw new UsageError("This is started by the server alone.");
  const pace = createPace();
  // it sends nothing else
  process.on("message", (news: ServerNews) => pace.hear(news));
  // a server that is gone cannot ask for anything any more
  const lost = () => process.exit(1);
  process.once("disconnect", lost);
  try {
    await make(exportId, mode, pace);
  } finally {
    process.off("disconnect", lost);
    // the channel would keep the process
    process.disconnect();
  }
});

async function make(exportId: string, mode: Mode, pace: Pace): Promise<void> {
  const env = readEnv(process.env, mode);
  // the embedded database has no other process
  if (!env.DATABASE_URL) throw new UsageError("This needs a database on a server.");
  const log = createLog(env.LOG_LEVEL);
  const connection = connectServer(env.DATABASE_URL, {
    poolSize: CONNECTIONS,
    onIdleError: (error) => log.warn({ err: error }, "an idle database connection broke"),
  });
  try {
    await makeExport({ ...connection, env, storage: openStorage(env), log, docketParts, pace }, exportId);
  } finally {
    await connection.close();
  }
}
