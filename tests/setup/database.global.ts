import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openJobs } from "~/jobs.server";
import { type Connection, connect, connectEmbedded } from "~db/connect";
import { openEmbedded } from "~db/embedded";
import { migrate } from "~db/migrate";
import { holdServer } from "./database-server";

/** What a test file makes its own database from. */
export type DatabaseTemplate =
  /** A database on the server of TEST_DATABASE_URL, to be copied under a name that begins with `prefix`. */
  | { readonly kind: "server"; readonly url: string; readonly template: string; readonly prefix: string }
  /** A dump of an embedded database's folder. */
  | { readonly kind: "embedded"; readonly file: string };

declare module "vitest" {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate;
  }
}

/** Migrates one database; every test file then starts from a copy of it. */
export default async function prepareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? prepareOnServer(project, url) : prepareEmbedded(project);
}

/** As a portal that starts: the newest schema, and the queues that statements add their jobs to. */
async function prepare(connection: Connection): Promise<void> {
  await migrate(connection);
  const jobs = await openJobs(connection.pool, {
    supervise: false,
    onError: (error) => {
      throw error;
    },
  });
  await jobs.stop();
}

async function prepareOnServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const server = await holdServer(url);
  const template = server.named("template");
  const connection = await connect({ databaseUrl: await server.create(template), poolSize: 2 });
  try {
    await prepare(connection);
  } finally {
    await connection.close();
  }
  project.provide("databaseTemplate", { kind: "server", url, template, prefix: server.named("") });
  return () => server.close();
}

async function prepareEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "hled-tests-"));
  const file = join(folder, "template.tar");
  const embedded = await openEmbedded();
  const connection = connectEmbedded(embedded);
  try {
    await prepare(connection);
    const dump = await embedded.pglite.dumpDataDir("none");
    writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  } finally {
    await connection.close();
  }
  project.provide("databaseTemplate", { kind: "embedded", file });
  return () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
}
