import { randomBytes } from "node:crypto";
import { buildIfNeeded } from "~/commands/build";
import { freePort } from "~tests/setup/listen";
import { type RunningCommand, runCommand, runScript, waitUntilReady } from "~tests/setup/run-command";
import { waitUntil } from "~tests/setup/wait-until";
import { campaignsSuite } from "./campaigns";
import { createBenchDatabase } from "./database";
import { deadlineSuite } from "./deadline";
import { exportSuite } from "./export";
import { mailBench } from "./mail";
import { noticeSuite } from "./notice";
import { operationsBench } from "./operations";
import { proofSuite } from "./proof";
import { queueBench } from "./queue";
import { describeMachine, formatTable, writeReport } from "./report";
import { submitSuite } from "./submit";
import { suggestionsSuite } from "./suggestions";
import type { Bench, Comparison, PlainSuite, Suite } from "./suite";
import { summariesBench } from "./summaries";
import { UsageError } from "./usage";

const suites: Readonly<Record<string, Suite>> = {
  submit: submitSuite,
  deadline: deadlineSuite,
  notice: noticeSuite,
  export: exportSuite,
  proof: proofSuite,
};

/** Suites that need neither a server nor a build, and print what they find themselves. */
const plainSuites: Readonly<Record<string, PlainSuite>> = {
  campaigns: campaignsSuite,
  mail: mailBench,
  operations: operationsBench,
  queue: queueBench,
  suggestions: suggestionsSuite,
  summaries: summariesBench,
};

/**
 * `npm run bench -- [suite] [options]`: one suite, or, without a name, all that measure the portal beside a bare
 * peer. A plain suite alone takes options.
 */
async function main(): Promise<void> {
  const [wanted, ...args] = process.argv.slice(2);
  const plain = wanted === undefined ? undefined : plainSuites[wanted];
  if (plain) return plain(args);
  const chosen = wanted === undefined ? Object.values(suites) : [suites[wanted]];
  if (chosen.includes(undefined)) {
    const names = [...Object.keys(suites), ...Object.keys(plainSuites)];
    throw new UsageError(`There is no suite “${wanted}”. There are ${names.join(", ")}.`);
  }
  if (args.length > 0) throw new UsageError(`The suite “${wanted}” takes no options.`);
  await measureBesidePeers(chosen);
}

/** Runs suites on a database and servers of their own, and writes a report. */
async function measureBesidePeers(chosen: readonly (Suite | undefined)[]): Promise<void> {
  const started = new Date();
  const database = await createBenchDatabase();
  const children: RunningCommand[] = [];
  try {
    const machine = describeMachine(database.version);
    buildIfNeeded();
    await seed(database.url);
    const results: Comparison[] = [];
    for (const suite of chosen) {
      // each suite has a server of its own, so that none pays for what another left in memory
      if (suite) results.push(...(await suite(await startPortal(database.url, children))));
      for (const child of children.splice(0)) await child.kill();
    }
    console.log(`\n${formatTable(results)}\n\n${JSON.stringify(machine)}`);
    console.log(`Written to ${writeReport(started, machine, results)}.`);
  } finally {
    for (const child of children) await child.kill();
    await database.drop();
  }
}

/** The demo's content. */
async function seed(databaseUrl: string): Promise<void> {
  const command = runCommand("db-seed", { DATABASE_URL: databaseUrl });
  if ((await command.ended) !== 0) throw new Error(command.output());
}

/** The portal on the database, as in production. */
async function startPortal(databaseUrl: string, children: RunningCommand[]): Promise<Bench> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString("base64url");
  const server = runCommand("start", {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    BASE_URL: origin,
    SESSION_SECRET: secret,
    // a single address sends all of it: it is counted, and never reaches the limit
    SUBMISSIONS_PER_HOUR: "100000000",
    LOG_LEVEL: "warn",
  });
  children.push(server);
  await waitUntilReady(origin, server);
  if (server.process.pid === undefined) throw new Error("the server has no process id");
  return {
    databaseUrl,
    portal: { origin, pid: server.process.pid },
    secret,
    say: (line) => console.log(line),
    async startPeer(script, env) {
      const peerPort = await freePort();
      const peer = runScript(script, { ...env, PORT: String(peerPort) });
      children.push(peer);
      const peerOrigin = `http://127.0.0.1:${peerPort}`;
      const answers = () =>
        fetch(peerOrigin).then(
          (response) => response.ok,
          () => false,
        );
      await waitUntil(answers, `${script} answering`, 30_000);
      return { origin: peerOrigin };
    },
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
});
