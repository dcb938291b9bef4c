import { randomBytes } from "node:crypto";
import pg from "pg";
import { onDatabase } from "~tests/setup/database-server";

const DEFAULT_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

export interface BenchDatabase {
  readonly url: string;
  readonly version: string;
  drop(): Promise<void>;
}

/** Creates a database of the run's own. Throws, saying what to do, where there is no PostgreSQL server. */
export async function createBenchDatabase(): Promise<BenchDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? DEFAULT_SERVER;
  const name = `bench_${randomBytes(5).toString("hex")}`;
  const version = await onServer(server, async (client) => {
    await client.query(`create database ${name}`);
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    return rows[0]?.version ?? "unknown";
  }).catch((error: unknown) => {
    throw new Error(
      "The benchmarks need a PostgreSQL server. Start one, and give its address as TEST_DATABASE_URL, with a user who may create databases.",
      { cause: error },
    );
  });
  return {
    url: onDatabase(server, name),
    version,
    async drop() {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: "hled-bench" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
