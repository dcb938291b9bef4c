import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { buildIfNeeded } from "~/commands/build";
import { type ExportFormat, exportFormats } from "~/exports/export-request";
import { readDocketColumns } from "~/exports/rows/docket-columns.server";
import { inlineParameters } from "~/exports/rows/inline-parameters.server";
import { csvLines } from "~/exports/write-csv.server";
import { exportedFilePath, exportPath, exportsProgressPath, noticePath, signInPath } from "~/paths";
import { connect } from "~db/connect";
import { freePort } from "~tests/setup/listen";
import { type RunningCommand, runCommand, waitUntilReady } from "~tests/setup/run-command";
import { createBenchDatabase } from "./database";
import { DOCKET, prepareDocket } from "./exports-data";
import { residentMb, watchMemory, watchStarted } from "./memory";
import { describeMachine, formatMeasured, type Measured, writeReport } from "./report";
import { readOptions, UsageError } from "./usage";

const EMAIL = "official@example.org";
const PASSWORD = "a password for one run";
const LIMIT_MB: Readonly<Record<ExportFormat, number>> = {
  csv: 150,
  json: 150,
  regulations: 150,
  xlsx: 300,
  zip: 300,
};

/**
 * `npm run bench -- exports [--count N] [--database URL] [--keep yes] [--only csv|…|ten]`: files of a docket with a million
 * comments, as an official asks for them and has them: how long until they are there and in hand, CSV beside psql's
 * own copy of the same query, the memory of the server and of the process that makes them, and what readers of the notice feel
 * of ten at once.
 */
export async function exportsBench(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["count", "database", "keep", "only"]);
  const comments = Number(options.count ?? 1_000_000);
  if (!Number.isInteger(comments) || comments < 30_000)
    throw new UsageError("--count takes a whole number from 30000 on: fewer are sent at once.");
  const started = new Date();
  const say = (line: string) => console.log(line);
  const made = options.database ? undefined : await createBenchDatabase();
  const url = options.database ?? made?.url ?? "";
  const dataDir = await mkdtemp(join(tmpdir(), "hled-bench-"));
  const children: RunningCommand[] = [];
  try {
    buildIfNeeded();
    await prepareDocket(url, { comments: made ? comments : undefined, dataDir, say });
    const results: Measured[] = [];
    for (const format of exportFormats) {
      if (options.only && options.only !== format) continue;
      // a server of its own, so that none pays for what another left in memory
      const desk = await startDesk(url, dataDir, children);
      results.push(...(await measureFile(desk, format, url, say)));
      for (const child of children.splice(0)) await child.kill();
    }
    if (!options.only || options.only === "ten") {
      const desk = await startDesk(url, dataDir, children);
      results.push(...(await measureTen(desk, say)));
    }
    const connection = await connect({ databaseUrl: url, poolSize: 1 });
    const { rows } = await connection.pool.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    await connection.close();
    const machine = describeMachine(rows[0]?.version ?? "");
    say(`\n${formatMeasured(results)}\n\n${JSON.stringify(machine)}`);
    say(`Written to ${writeReport(started, machine, results)}.`);
  } finally {
    for (const child of children) await child.kill();
    await rm(dataDir, { recursive: true, force: true });
    if (made && !options.keep) await made.drop();
    else if (made) say(`The database stays: ${url}`);
  }
}

interface Desk {
  readonly origin: string;
  readonly cookie: string;
  readonly pid: number;
  /** Of the server that has answered some pages and made no file yet. */
  readonly idleMb: number;
}

async function startDesk(databaseUrl: string, dataDir: string, children: RunningCommand[]): Promise<Desk> {
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
  await readNotice(origin, 5);
  return { origin, cookie, pid, idleMb: residentMb(pid) };
}

/** Seconds from asking until it is ready, and until it is in hand; bytes. */
async function takeFile({ origin, cookie }: Desk, format: ExportFormat, query = "") {
  const begun = performance.now();
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
    if (state === "ready") break;
    if (state !== "waiting" && state !== "making") throw new Error(`the file is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const ready = performance.now();
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    get(origin + exportedFilePath(id), { headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the download answered ${response.statusCode}`));
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on("end", resolve);
      response.on("error", reject);
    }).on("error", reject);
  });
  return { making: (ready - begun) / 1000, sending: (performance.now() - ready) / 1000, bytes };
}

async function measureFile(
  desk: Desk,
  format: ExportFormat,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  say(`exports: ${format}`);
  const watch = watchMemory(desk.pid);
  const apart = watchStarted(desk.pid, "make-export");
  const { making, sending, bytes } = await takeFile(desk, format);
  const peak = watch.stop();
  const maker = apart.stop();
  const peer = format === "csv" ? await copyByPsql(databaseUrl) : undefined;
  const results: Measured[] = [
    {
      what: `${format}: asked for, made and in hand`,
      value: making + sending,
      unit: "seconds",
      ...(peer === undefined ? {} : { peer }),
      notes: [
        `${(bytes / 1e6).toFixed(0)} MB; ready after ${making.toFixed(1)} s, sent in ${sending.toFixed(1)} s`,
        ...(peer === undefined
          ? []
          : [
              `the peer is psql's COPY of the same query to nowhere; ${((making + sending) / peer).toFixed(2)} of it`,
            ]),
      ],
    },
    {
      what: `${format}: memory of the process that makes it`,
      value: maker,
      unit: "MB resident",
      peer: LIMIT_MB[format],
      notes: ["the peer is the limit"],
    },
    {
      what: `${format}: memory of the server meanwhile`,
      value: peak,
      unit: "MB resident",
      peer: desk.idleMb,
      notes: ["the peer is the server before it was asked"],
    },
  ];
  for (const { what, value, unit } of results) say(`  ${what}: ${value.toFixed(1)} ${unit}`);
  return results;
}

/** `\copy` takes one line alone; COPY … TO STDOUT is what it sends to the server, and psql treats the answer alike. */
async function copyByPsql(databaseUrl: string): Promise<number> {
  const connection = await connect({ databaseUrl, poolSize: 1 });
  const request = { docket: DOCKET, filter: {}, locale: "en", include: [] } as const;
  const columns = await readDocketColumns(connection.db, DOCKET, "en");
  const query = inlineParameters(csvLines(connection.db, request, columns).compile());
  await connection.close();
  const started = performance.now();
  // the portal's own connections do not compile their plans
  const psql = spawn(
    "psql",
    [databaseUrl, "-X", "-q", "-c", "set jit = off", "-c", `copy (${query}) to stdout`],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const [code] = await once(psql, "close").catch((error: unknown) => {
    throw new Error("The export is compared with psql, which is not installed or not on the path.", {
      cause: error,
    });
  });
  if (code !== 0) throw new Error(`psql ended with ${code}`);
  return (performance.now() - started) / 1000;
}

/** A notice read by a few people, again and again, for so many seconds. Milliseconds that 99 of 100 answers take at most. */
async function readNotice(origin: string, seconds: number): Promise<number> {
  const { latency, non2xx, errors } = await autocannon({
    url: origin + noticePath("en", DOCKET),
    connections: 4,
    duration: seconds,
    // as many as a busy day has, and no more: a server at its limit would measure the limit
    overallRate: 40,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of the notice's answers failed`);
  return latency.p99;
}

async function measureTen(desk: Desk, say: (line: string) => void): Promise<Measured[]> {
  say("exports: ten at once");
  const idle = await readNotice(desk.origin, 20);
  const watch = watchMemory(desk.pid);
  const started = performance.now();
  let done = false;
  const files = Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      takeFile(
        desk,
        index % 2 === 0 ? "csv" : "xlsx",
        `?status=${["posted", "received", "counted", "in-review", "withheld"][index >> 1]}`,
      ).catch(String),
    ),
  ).finally(() => {
    done = true;
  });
  const rounds: number[] = [];
  while (!done) {
    rounds.push(await readNotice(desk.origin, 20));
    say(`  p99 ${rounds.at(-1)} ms, ${idle} ms before`);
  }
  const taken = await files;
  const seconds = (performance.now() - started) / 1000;
  const failed = taken.filter((each) => typeof each === "string");
  const busy = Math.max(...rounds);
  const results: Measured[] = [
    {
      what: "ten at once: p99 of a public page, the worst 20 seconds",
      value: busy,
      peer: idle,
      unit: "ms",
      notes: [
        `the peer is the same server before; ${(busy / idle).toFixed(2)} of it; by 20 seconds: ${rounds.join(", ")}`,
        `all ten in hand after ${seconds.toFixed(0)} s; failed: ${failed.length ? failed.join("; ") : "none"}`,
      ],
    },
    {
      what: "ten at once: memory of the server",
      value: watch.stop(),
      unit: "MB resident",
      notes: [`${desk.idleMb.toFixed(0)} MB before`],
    },
  ];
  for (const { what, value, unit } of results) say(`  ${what}: ${value.toFixed(1)} ${unit}`);
  return results;
}
