import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { signInPath } from "~/paths";
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
  /**
   * One session of each account, as cookies. Journeys share them: more than ten sign-ins to an account in a quarter of an
   * hour are refused, and there are more journeys than that. None of them signs out.
   */
  readonly sessions: Readonly<Record<Account, readonly SessionCookie[]>>;
}

/** The part of a demo account's address before the @. */
export type Account = "moderator" | "colleague" | "official" | "admin";

interface SessionCookie {
  readonly name: string;
  readonly value: string;
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
  const portal = {
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
  const sessions = {
    moderator: await signIn(portal, "moderator"),
    colleague: await signIn(portal, "colleague"),
    official: await signIn(portal, "official"),
    admin: await signIn(portal, "admin"),
  };
  project.provide("portal", { ...portal, sessions });
  return stop;
}

async function signIn(
  { origin, password }: Pick<SharedPortal, "origin" | "password">,
  account: Account,
): Promise<SessionCookie[]> {
  const answer = await fetch(origin + signInPath, {
    method: "POST",
    headers: { Origin: origin },
    body: new URLSearchParams({ email: `${account}@demo.example`, password }),
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`sign-in of ${account} answered ${answer.status}`);
  return answer.headers.getSetCookie().map((set) => {
    const [pair = ""] = set.split(";");
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
}
