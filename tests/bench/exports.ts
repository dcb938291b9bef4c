import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfNeeded } from "~/commands/build";
import { type ExportFormat, exportFormats } from "~/exports/export-request";
import { readDocketColumns } from "~/exports/rows/docket-columns.server";
import { inlineParameters } from "~/exports/rows/inline-parameters.server";
import { csvLines } from "~/exports/write-csv.server";
import { connect } from "~db/connect";
import type { RunningCommand } from "~tests/setup/run-command";
import { createBenchDatabase } from "./database";
import { DOCKET, prepareDocket } from "./exports-data";
import { type Desk, makeFile, startDesk, takeFile } from "./exports-desk";
import { measureTen } from "./exports-ten";
import { residentMb, watchMemory, watchStarted } from "./memory";
import { describeMachine, formatMeasured, type Measured, writeReport } from "./report";
import { readOptions, UsageError } from "./usage";

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

async function measureFile(
  desk: Desk,
  format: ExportFormat,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  say(`exports: ${format}`);
  const watch = watchMemory(desk.pid);
  const apart = watchStarted(desk.pid, "make-export");
  const begun = performance.now();
  const id = await makeFile(desk, format);
  const ready = performance.now();
  const beforeSending = residentMb(desk.pid);
  let bytes = 0;
  await takeFile(desk, id, (more) => {
    bytes += more;
  });
  const making = (ready - begun) / 1000;
  const sending = (performance.now() - ready) / 1000;
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
      notes: [
        `the peer is the server before it was asked; ${beforeSending.toFixed(0)} MB when the file was ready, before it was sent`,
      ],
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
