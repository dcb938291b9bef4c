import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import Cursor from "pg-cursor";
import { type Connection, connect, type Db } from "~db/connect";
import { migrate } from "~db/migrate";
import type { Database } from "~db/schema";
import { createBenchDatabase } from "./database";
import { DOCKET, writeDocket } from "./queue-data";
import { describeMachine } from "./report";
import { median } from "./suite";
import { readOptions, UsageError } from "./usage";

const ROUNDS = 7;

/** Something that is asked of the database, and how long it may take. */
export interface Case {
  readonly what: string;
  /** Infinite where the time is only told. */
  readonly limitMs: number;
  /** Does it, and says what was found. */
  run(db: Db): Promise<string>;
}

interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly ms: number;
}

interface Measured {
  readonly case: Case;
  readonly rounds: readonly number[];
  /** For how much of that its process was on a processor: what it would take on a machine with nothing else to do. */
  readonly busy: readonly number[];
  /** What it asked the database in its last round. */
  readonly asked: readonly Asked[];
  readonly found: string;
}

export interface CasesSuite {
  readonly name: string;
  casesOf(db: Db, docket: string): Promise<readonly Case[]>;
  /** What an idle server does by itself before anything is measured. */
  tidy(db: Db): Promise<void>;
  /** What is measured after the cases, where all of them are. */
  after(db: Db, say: (line: string) => void): Promise<void>;
}

/**
 * `npm run bench -- NAME [--count N] [--database URL] [--keep yes] [--only WORDS]`: the database's time for each case, on a
 * docket of a million comments, with the plans. `--database` uses one that an earlier run filled and kept.
 */
export async function measureCases(suite: CasesSuite, args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["count", "database", "keep", "only"]);
  const count = Number(options.count ?? 1_000_000);
  if (!Number.isInteger(count) || count < 1000)
    throw new UsageError("--count takes a whole number from 1000 on.");
  const made = options.database ? undefined : await createBenchDatabase();
  const url = options.database ?? made?.url ?? "";
  if (made) await prepare(url);
  // one connection, so that all is done by one process of the database, which is watched
  const connection = await connect({ databaseUrl: url, poolSize: 1 });
  const say = (line: string) => console.log(line);
  try {
    if (made) {
      say(`${suite.name}: writing ${count.toLocaleString("en-US")} comments`);
      await writeDocket(connection, count, say);
    }
    await measureAll(suite, connection, options.only, say);
  } finally {
    await connection.close();
    if (made && !options.keep) await made.drop();
    else if (made) say(`The database stays: ${url}`);
  }
}

async function measureAll(
  suite: CasesSuite,
  connection: Connection,
  only: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const asked: Asked[] = [];
  const db: Db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: connection.pool, cursor: Cursor }),
    plugins: [new CamelCasePlugin()],
    log: ({ query, queryDurationMillis }) => {
      asked.push({ sql: query.sql, parameters: query.parameters, ms: queryDurationMillis });
    },
  });
  await suite.tidy(connection.db);
  const busyMs = await watchBackend(connection.pool);
  const results: Measured[] = [];
  say(`${"milliseconds: median, most, and median on a processor".padStart(84)}`);
  for (const each of await suite.casesOf(db, DOCKET)) {
    if (only && !each.what.includes(only)) continue;
    results.push(await measure(db, each, { asked, busyMs }));
    const last = results.at(-1);
    if (last) say(line(last));
  }
  if (!only) await suite.after(db, say);
  const folder = join("bench-results", `${suite.name}-${new Date().toISOString().replace(/[:.]/g, "-")}`);
  mkdirSync(folder, { recursive: true });
  const { rows } = await connection.pool.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  const machine = describeMachine(rows[0]?.version ?? "");
  const figures = results.map(({ case: { what, limitMs }, rounds, found }) => ({
    what,
    limitMs: Number.isFinite(limitMs) ? limitMs : undefined,
    rounds,
    found,
  }));
  writeFileSync(join(folder, "figures.json"), JSON.stringify({ machine, results: figures }, null, 2));
  writeFileSync(join(folder, "plans.txt"), await explain(connection.pool, results));
  const missed = results.filter((each) => median(each.rounds) > each.case.limitMs);
  say(
    `${results.length - missed.length} of ${results.length} within their limit. Plans: ${folder}. ${JSON.stringify(machine)}`,
  );
}

async function prepare(databaseUrl: string): Promise<void> {
  const connection = await connect({ databaseUrl, poolSize: 2 });
  await migrate(connection).finally(() => connection.close());
}

/** The time that the database took, all questions of a round together; the round before the first counts for nobody. */
async function measure(db: Db, each: Case, { asked, busyMs }: Watched): Promise<Measured> {
  const rounds: number[] = [];
  const busy: number[] = [];
  let found = "";
  for (let round = 0; round <= ROUNDS; round += 1) {
    asked.length = 0;
    const before = busyMs();
    found = await each.run(db);
    if (round === 0) continue;
    rounds.push(asked.reduce((sum, { ms }) => sum + ms, 0));
    busy.push(busyMs() - before);
  }
  return { case: each, rounds, busy, asked: [...asked], found };
}

interface Watched {
  readonly asked: Asked[];
  /** How long the database's process has been on a processor; not a number where the system does not say. */
  busyMs(): number;
}

/** Linux counts a process's time on a processor in nanoseconds, for everybody to read; it has to be on this machine. */
async function watchBackend(pool: pg.Pool): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const file = `/proc/${rows[0]?.pid}/schedstat`;
  return () => (existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6 : Number.NaN);
}

function line({ case: { what, limitMs }, rounds, busy, asked, found }: Measured): string {
  const middle = median(rounds);
  const figures = [middle, Math.max(...rounds), median(busy)]
    .map((ms) => ms.toFixed(1).padStart(7))
    .join(" ");
  const bound = Number.isFinite(limitMs)
    ? `of ${String(limitMs).padStart(3)}  ${(middle <= limitMs ? "met" : "NOT MET").padEnd(7)}`
    : "".padEnd(15);
  return `${what.padEnd(58)} ${figures} ms  ${bound} ${asked.length} statements, ${found}`;
}

/** The plans of all statements, each run once more. */
async function explain(pool: pg.Pool, results: readonly Measured[]): Promise<string> {
  const parts: string[] = [];
  for (const { case: each, rounds, asked } of results) {
    parts.push(`## ${each.what}\n${median(rounds).toFixed(1)} ms\n`);
    for (const { sql, parameters } of asked) {
      if (!/^\s*(select|with)/i.test(sql)) continue;
      const client = await pool.connect();
      try {
        if (/comment_search/.test(sql)) await client.query("set enable_seqscan = off");
        const { rows } = await client.query<{ "QUERY PLAN": string }>(
          `explain (analyze, buffers, costs off) ${sql}`,
          [...parameters],
        );
        parts.push(rows.map((row) => row["QUERY PLAN"]).join("\n"), "");
      } finally {
        await client.query("reset enable_seqscan");
        client.release();
      }
    }
  }
  return parts.join("\n");
}
