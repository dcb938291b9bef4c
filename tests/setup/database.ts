import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Connection, connect, connectEmbedded } from "~db/connect";
import { openEmbedded } from "~db/embedded";
import { onDatabase } from "./database-server";

export interface TestDatabase extends Connection {
  /** Its address, where it is on a server and other processes may open it too. */
  readonly url: string | undefined;
}

/**
 * A migrated database of the test file's own, with the dialogue's editions in it and nothing else; or a bare one. To be
 * called at the file's top level: `const { db } = await testDatabase();`. It is gone when the file has ended.
 */
export async function testDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const source = inject("databaseTemplate");
  if (source.kind === "embedded") {
    const copy = migrated ? await openAsBlob(source.file) : undefined;
    const connection = connectEmbedded(await openEmbedded(undefined, copy));
    afterAll(() => connection.close());
    return { ...connection, url: undefined };
  }
  const name = `${source.prefix}${randomBytes(6).toString("hex")}`;
  await onServer(source.url, (client) => {
    const template = client.escapeIdentifier(migrated ? source.template : "template1");
    return client.query(`create database ${client.escapeIdentifier(name)} template ${template}`);
  });
  const url = onDatabase(source.url, name);
  const connection = await connect({ databaseUrl: url });
  afterAll(async () => {
    await connection.close();
    await onServer(source.url, (client) =>
      client.query(`drop database ${client.escapeIdentifier(name)} with (force)`),
    );
  });
  return { ...connection, url };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "hled-tests" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
