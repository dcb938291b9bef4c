import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Comparison } from "./suite";

/** What the figures were measured on. */
export function describeMachine(postgres: string) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  return {
    portal: version,
    node: process.version,
    postgres,
    system: `${platform()} ${release()}`,
    processors: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? "unknown"}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadAverageAtStart: loadavg().map((load) => Number(load.toFixed(2))),
  };
}

const FOLDER = "bench-results";

/** Writes a run's figures with all that is needed to judge them. Returns the file's path. */
export function writeReport(
  started: Date,
  machine: object,
  results: readonly (Comparison | Measured)[],
): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${started.toISOString().replace(/[:.]/g, "-")}.json`);
  writeFileSync(file, `${JSON.stringify({ startedAt: started, machine, results }, null, 2)}\n`);
  return file;
}

/** What a suite without a peer for every figure measured. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** A bare peer's figure of the same, where there is one. */
  readonly peer?: number;
  readonly notes: readonly string[];
}

/** The table of such figures. */
export function formatMeasured(results: readonly Measured[]): string {
  const rows = [
    ["", "portal", "peer", "unit"],
    ...results.map(({ what, value, peer, unit }) => [
      what,
      figure(value),
      peer === undefined ? "" : figure(peer),
      unit,
    ]),
  ];
  return [
    ...alignRows(rows, new Set([1, 2])),
    "",
    ...results.flatMap(({ what, notes }) => notes.map((note) => `${what}: ${note}`)),
  ].join("\n");
}

const figure = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });

/** The table that is printed at the end of a run. */
export function formatTable(results: readonly Comparison[]): string {
  const rows = [
    ["", "portal", "peer", "unit", "ratio", "should be", ""],
    ...results.map(({ what, portal, peer, unit, ratio, target }) => [
      what,
      figure(portal),
      figure(peer),
      unit,
      ratio.toFixed(2),
      target.words,
      target.met ? "met" : "NOT MET",
    ]),
  ];
  return [
    ...alignRows(rows, new Set([1, 2, 4])),
    "",
    ...results.flatMap(({ what, notes }) => notes.map((note) => `${what}: ${note}`)),
  ].join("\n");
}

/** Rows of a table as lines whose columns stand beneath each other. */
function alignRows(rows: readonly (readonly string[])[], rightAligned: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        rightAligned.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
