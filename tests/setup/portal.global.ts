import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { holdServer } from "./database-server";
import { freePort } from "./listen";
import { startResendStandIn } from "./resend-stand-in";
import { runCommand, waitUntilReady } from "./run-command";
import { unpackBrowser } from "./unpack-browser";

/** The portal that all journeys share. */
export interface SharedPortal {
  readonly origin: string;
  /** Password of the demo's accounts. */
  readonly password: string;
  /** Where the mail provider's stand-in is; see mail.ts. */
  readonly mailOrigin: string;
}

declare module "vitest" {
  interface ProvidedContext {
    portal: SharedPortal;
  }
}

/** Starts the demo as `npm run demo` does, on a free port, with a database of its own and mail going to a stand-in. */
export default async function startPortal(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  const mail = await startResendStandIn();
  const folder = mkdtempSync(join(tmpdir(), "hled-tests-"));
  const server = process.env.TEST_DATABASE_URL ? await holdServer(process.env.TEST_DATABASE_URL) : undefined;
  const port = await freePort();
  const portal: SharedPortal = {
    origin: `http://localhost:${port}`,
    password: "journeys-password-1",
    mailOrigin: mail.origin,
  };
  const command = runCommand("demo", {
    PORT: String(port),
    BASE_URL: portal.origin,
    DATA_DIR: folder,
    ...(server ? { DATABASE_URL: await server.create(server.named("journeys")) } : {}),
    DEMO_PASSWORD: portal.password,
    SUBMISSIONS_PER_HOUR: "0",
    RESEND_API_KEY: mail.apiKey,
    RESEND_BASE_URL: mail.origin,
  });
  const stop = async () => {
    await command.kill();
    await mail.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(portal.origin, command);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("portal", portal);
  return stop;
}
