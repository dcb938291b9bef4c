import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Env, readEnv } from "~/env.server";
import { createLog } from "~/http/log";
import { openPortalOn, type Portal } from "~/portal.server";
import { type TestDatabase, testDatabase } from "./database";

/**
 * The portal without its web server, on a database of the test file's own: what loaders, actions and domain
 * functions are given as `portal`, with a data folder of its own. It works no jobs unless `WORKER` says so. To be called at the file's top level.
 */
export async function testPortal(
  env: Readonly<Record<string, string>> = {},
): Promise<Portal & Pick<TestDatabase, "url">> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "hled-portal-"));
  const portal = await openPortalOn(database, testEnv({ DATA_DIR: dataDir, ...env }), createLog("silent"));
  afterAll(async () => {
    await portal.jobs.stop();
    await portal.fileWorkers.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { ...portal, url: database.url };
}

/** The environment of a portal under test; nothing of the machine's own is in it. */
export function testEnv(env: Readonly<Record<string, string>> = {}): Env {
  return readEnv(
    {
      WORKER: "none",
      SUBMISSIONS_PER_HOUR: "0",
      SESSION_SECRET: "a secret of at least thirty-two characters",
      ...env,
    },
    "demo",
  );
}
