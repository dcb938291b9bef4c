import { randomBytes } from "node:crypto";
import { get } from "node:http";
import type { ExportFormat } from "~/exports/export-request";
import { exportedFilePath, exportPath, exportsProgressPath, noticePath, signInPath } from "~/paths";
import { freePort } from "~tests/setup/listen";
import { type RunningCommand, runCommand, waitUntilReady } from "~tests/setup/run-command";
import { DOCKET } from "./exports-data";
import { residentMb } from "./memory";

const EMAIL = "official@example.org";
const PASSWORD = "a password for one run";

/** A portal with an official who is signed in. */
export interface Desk {
  readonly origin: string;
  readonly cookie: string;
  readonly pid: number;
  /** Of the server that has answered some pages and made no file yet. */
  readonly idleMb: number;
}

/** Starts one that has answered some pages and made no file yet. */
export async function startDesk(
  databaseUrl: string,
  dataDir: string,
  children: RunningCommand[],
): Promise<Desk> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString("base64url");
  const added = runCommand("staff-add", { DATABASE_URL: databaseUrl, SESSION_SECRET: secret }, [
    ...["--email", `${port}-${EMAIL}`, "--name", "Official", "--role", "official", "--password-stdin"],
  ]);
  added.process.stdin?.end(PASSWORD);
  if ((await added.ended) !== 0) throw new Error(added.output());
  const server = runCommand("start", {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: origin,
    SESSION_SECRET: secret,
    LOG_LEVEL: "warn",
  });
  children.push(server);
  await waitUntilReady(origin, server);
  const { pid } = server.process;
  if (pid === undefined) throw new Error("the server has no process id");
  const answer = await fetch(origin + signInPath, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email: `${port}-${EMAIL}`, password: PASSWORD }),
  });
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  for (let n = 0; n < 100; n += 1) await (await fetch(origin + noticePath("en", DOCKET))).arrayBuffer();
  return { origin, cookie, pid, idleMb: residentMb(pid) };
}

/** Asks for a file, and waits until it is ready. Its id. */
export async function makeFile({ origin, cookie }: Desk, format: ExportFormat, query = ""): Promise<string> {
  const asked = await fetch(origin + exportPath(DOCKET, format) + query, {
    headers: { cookie },
    redirect: "manual",
  });
  const id = /export=([0-9a-f-]{36})/.exec(asked.headers.get("location") ?? "")?.[1];
  if (asked.status !== 303 || !id) throw new Error(`asking answered ${asked.status}`);
  for (;;) {
    const answer = await fetch(origin + exportsProgressPath, { headers: { cookie } });
    const all: readonly { id: string; state: string }[] = await answer.json();
    const state = all.find((each) => each.id === id)?.state ?? "gone";
    if (state === "ready") return id;
    if (state !== "waiting" && state !== "making") throw new Error(`the file is ${state}`);
    // as often as the page itself asks
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Takes a file as fast as it comes, tells how much has come, and keeps nothing of it. Rejects where it is broken off, by the signal too. */
export function takeFile(
  { origin, cookie }: Desk,
  id: string,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { headers: { cookie }, ...(signal ? { signal } : {}) };
    get(origin + exportedFilePath(id), options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the download answered ${response.statusCode}`));
      response.on("data", (piece: Buffer) => onBytes(piece.length));
      response.on("end", resolve);
      response.on("error", reject);
    }).on("error", reject);
  });
}
