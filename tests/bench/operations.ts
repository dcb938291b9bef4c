import { verifyChain } from "~/audit/verify-chain.server";
import type { CommentFilter } from "~/comments/comment-filter";
import { openJobs } from "~/jobs.server";
import type { Step } from "~/operations/action";
import { beginOperation, undoOperation } from "~/operations/begin-operation.server";
import { runOperation } from "~/operations/run-operation.server";
import { verifyCounts } from "~/queue/verify-counts.server";
import { type Connection, connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { createBenchDatabase } from "./database";
import { DOCKET, writeDocket } from "./queue-data";
import { tidy } from "./queue-writes";
import { describeMachine } from "./report";
import { readOptions, UsageError } from "./usage";

const STAFF = "moderator-1"; // one of those that writeDocket makes
const MB = 2 ** 20;

/**
 * `npm run bench -- operations [--count N]`: what a moderator does to everything that a filter finds in a docket of N
 * comments (400,000), as the job does it, piece by piece: tagged, posted, and posted taken back. Says how long each took,
 * how much memory, and whether audit trail and counts are right afterwards.
 */
export async function operationsBench(args: readonly string[]): Promise<void> {
  const { count = "400000" } = readOptions(args, ["count"]);
  const comments = Number(count);
  if (!Number.isInteger(comments) || comments < 1000) {
    throw new UsageError("--count takes a whole number from 1000 on.");
  }
  const say = (line: string) => console.log(line);
  const made = await createBenchDatabase();
  const connection = await connect({ databaseUrl: made.url, poolSize: 4 });
  try {
    await migrate(connection);
    say(`operations: writing ${comments.toLocaleString("en-US")} comments`);
    await writeDocket(connection, comments, say);
    await tidy(connection.db);
    await measure(connection, say);
    say(JSON.stringify(describeMachine(made.version)));
  } finally {
    await connection.close();
    await made.drop();
  }
}

async function measure(connection: Connection, say: (line: string) => void): Promise<void> {
  const { db, pool } = connection;
  const jobs = await openJobs(pool, {
    supervise: false,
    onError: (error) => {
      throw error;
    },
  });
  const env = { EMAIL_FROM: "comments@example.org", baseUrl: new URL("https://comments.example.org") };
  const desk = { db, jobs, env };
  const waiting: CommentFilter = { docket: DOCKET, status: "received" };
  const { expected } = await db
    .selectFrom("comments")
    .where("status", "=", "received")
    .where("held", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("expected"))
    .executeTakeFirstOrThrow();

  const timed = async (what: string, begin: () => Promise<string>): Promise<string> => {
    const started = performance.now();
    const id = await begin();
    const begun = performance.now();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 200);
    await runOperation(desk, id, Number.POSITIVE_INFINITY);
    clearInterval(watch);
    const ended = performance.now();
    const { state, changed, skipped } = await db
      .selectFrom("operations")
      .where("id", "=", id)
      .select(["state", "changed", "skipped"])
      .executeTakeFirstOrThrow();
    say(
      `${what}: ${changed.toLocaleString("en-US")} changed, ${skipped} passed over, ${state}; begun in ` +
        `${((begun - started) / 1000).toFixed(1)} s, done in ${((ended - begun) / 1000).toFixed(1)} s ` +
        `(${Math.round((1000 * changed) / (ended - begun)).toLocaleString("en-US")} a second), ${Math.round(peak / MB)} MB at most`,
    );
    return id;
  };
  const all = (step: Step) => async () => {
    const begun = await beginOperation(desk, {
      staffId: STAFF,
      action: { steps: [step] },
      chosen: { filter: waiting },
      expected,
    });
    if (begun.outcome !== "begun") throw new Error(`${begun.outcome}: ${begun.total} instead of ${expected}`);
    return begun.operationId;
  };

  await timed("tagged", all({ do: "tag", add: ["2021.I"], remove: [] }));
  const posted = await timed("posted", all({ do: "decide", decision: "post" }));
  await timed("taken back", async () => {
    const undoing = await undoOperation(desk, posted, STAFF);
    if (undoing.outcome !== "begun") throw new Error(undoing.outcome);
    return undoing.operationId;
  });
  const chain = await verifyChain(db);
  say(`audit trail: ${JSON.stringify(chain)}`);
  say(`counts: ${JSON.stringify(await verifyCounts(db))}`);
  await jobs.stop();
}
