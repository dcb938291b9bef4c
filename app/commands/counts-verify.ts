import { parseArgs } from "node:util";
import { readEnv } from "~/env.server";
import { type CountsReport, isRight, repairCounts, verifyCounts } from "~/queue/verify-counts.server";
import { connect } from "~db/connect";
import { run } from "./run";

/** `npm run counts:verify [-- --repair]`: whether what is kept for the queue and for summaries is what the comments themselves say. */
run(async () => {
  const { values } = parseArgs({ options: { repair: { type: "boolean", default: false } } });
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    const found = await verifyCounts(connection.db);
    console.log(describe(found));
    if (isRight(found)) return;
    if (values.repair) {
      await repairCounts(connection.db);
      const repaired = await verifyCounts(connection.db);
      console.log(`Repaired. ${describe(repaired)}`);
      if (isRight(repaired)) return;
    }
    process.exitCode = 1;
  } finally {
    await connection.close();
  }
});

function describe(report: CountsReport): string {
  const { comments, entries, searches, tallies, days, bits } = report;
  return isRight(report)
    ? `All that is kept for the queue and for summaries is right: ${comments} comments, recounted.`
    : `NOT right, of ${comments} comments: ${entries} entries, ${searches} search texts, ${tallies} counts, ${days} counts by day, ${bits} of summaries. With --repair they are made anew.`;
}
