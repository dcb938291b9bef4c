import { randomInt } from "node:crypto";
import pg from "pg";

/** Every test database's name starts so: `hled_test_<run>_…`. */
const PREFIX = "hled_test_";
/** First half of the advisory lock that a run holds for as long as it lives; the second is the run's number. */
const LOCK_CLASS = 0x48_4c_45_44;

/** A run's hold on a PostgreSQL server: the names it may use, and the connection that proves it is alive. */
export interface TestServer {
  /** Creates a database, empty or as a copy of another, and returns its address. */
  create(name: string, template?: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** Name of this run's database for a purpose. */
  named(purpose: string): string;
  /** Drops all that this run made and lets go of the server. */
  close(): Promise<void>;
}

/** The same server's address with another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * Takes hold of a server for one run of the tests. What crashed runs left behind is dropped: their advisory lock
 * went with their connection, so that a run that is still going is never mistaken for one of them.
 */
export async function holdServer(url: string): Promise<TestServer> {
  const client = new pg.Client({ connectionString: url, application_name: "hled-tests" });
  await client.connect();
  const run = randomInt(1, 2 ** 31 - 1);
  await client.query("select pg_advisory_lock($1, $2)", [LOCK_CLASS, run]);
  const drop = async (name: string) => {
    await client.query(`alter database ${client.escapeIdentifier(name)} is_template false`);
    await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
  };
  const databases = async (prefix: string): Promise<string[]> => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    return rows.map((row) => row.datname);
  };
  for (const name of await databases(PREFIX)) {
    const owner = Number(name.slice(PREFIX.length).split("_")[0]);
    if (!Number.isInteger(owner) || owner === run) continue;
    const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_lock($1, $2) as free", [
      LOCK_CLASS,
      owner,
    ]);
    // two runs that start at once may both find it; the second to drop it finds it gone
    if (rows[0]?.free) await drop(name).catch(() => undefined);
    if (rows[0]?.free) await client.query("select pg_advisory_unlock($1, $2)", [LOCK_CLASS, owner]);
  }
  return {
    async create(name, template) {
      const from = template ? ` template ${client.escapeIdentifier(template)}` : "";
      await client.query(`create database ${client.escapeIdentifier(name)}${from}`);
      return onDatabase(url, name);
    },
    drop,
    named: (purpose) => `${PREFIX}${run}_${purpose}`,
    async close() {
      for (const name of await databases(`${PREFIX}${run}_`)) await drop(name);
      await client.end();
    },
  };
}
