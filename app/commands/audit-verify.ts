import { parseArgs } from "node:util";
import { type ChainHead, verifyChain } from "~/audit/verify-chain.server";
import { readEnv } from "~/env.server";
import { connect } from "~db/connect";
import { run, UsageError } from "./run";

/** `npm run audit:verify [-- --head POSITION:HASH]`: whether the audit trail is as it was written. */
run(async () => {
  const { values } = parseArgs({ options: { head: { type: "string" } } });
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    const report = await verifyChain(connection.db, values.head ? parseHead(values.head) : undefined);
    if (report.intact) {
      console.log(`The audit trail is intact. Head: ${report.head.position}:${report.head.hash}`);
    } else {
      console.error(`The audit trail is NOT intact: ${report.problem}.`);
      process.exitCode = 1;
    }
  } finally {
    await connection.close();
  }
});

function parseHead(typed: string): ChainHead {
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(typed) ?? [];
  if (!position || !hash) throw new UsageError("--head takes POSITION:HASH, as an earlier run printed it.");
  return { position: Number(position), hash };
}
