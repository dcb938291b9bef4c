import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { Grouping } from "~/campaigns/grouping";
import { createSignature } from "~/campaigns/signature.server";
import { type Score, type Scored, scorePairs } from "./campaigns-score";
import { UsageError } from "./usage";

const COLUMNS = ["docket", "id", "cluster", "text"] as const;

const rowSchema = z.object({ docket: z.string(), id: z.string(), cluster: z.string(), text: z.string() });

export interface FileScore extends Score {
  readonly comments: number;
  readonly dockets: number;
  /** Groups of two comments and more; `groups` counts those of one as well. */
  readonly campaigns: number;
  /** How often two texts were compared word by word. */
  readonly comparisons: number;
  /** Reading the file and all. */
  readonly seconds: number;
  /** Grouping alone. */
  readonly groupingSeconds: number;
}

/**
 * Groups a file's comments in its order, each docket's by themselves, and holds the groups against the file's clusters. An
 * empty cluster is a comment that is in none.
 *
 * @throws UsageError when the file is not there, not a CSV or without one of the columns
 */
export async function scoreFile(path: string): Promise<FileScore> {
  const started = performance.now();
  const dockets = new Map<string, Grouping>();
  const placed: { readonly docket: string; readonly cluster: string; readonly group: number }[] = [];
  let grouping = 0;
  for await (const { docket, cluster, text } of readRows(path)) {
    const before = performance.now();
    const own = dockets.get(docket) ?? new Grouping();
    dockets.set(docket, own);
    placed.push({ docket, cluster, group: own.arrive(createSignature(text)).group });
    grouping += performance.now() - before;
  }
  if (placed.length === 0) throw new UsageError(`“${path}” has no comments.`);
  const scored = placed.map(({ docket, cluster, group }): Scored => {
    const now = dockets.get(docket)?.groupOf(group);
    return {
      cluster: cluster.trim() === "" ? undefined : JSON.stringify([docket, cluster.trim()]),
      group: JSON.stringify([docket, now]),
    };
  });
  return {
    comments: placed.length,
    dockets: dockets.size,
    ...scorePairs(scored),
    campaigns: countCampaigns(scored),
    comparisons: [...dockets.values()].reduce((sum, { comparisons }) => sum + comparisons, 0),
    seconds: (performance.now() - started) / 1000,
    groupingSeconds: grouping / 1000,
  };
}

function countCampaigns(scored: readonly Scored[]): number {
  const sizes = new Map<string, number>();
  for (const { group } of scored) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length;
}

async function* readRows(path: string): AsyncGenerator<z.infer<typeof rowSchema>> {
  const source = createReadStream(path);
  const parser = parse({ columns: checkColumns(path), bom: true, skip_empty_lines: true });
  // an error of the file ends the reading of its rows, rather than the process
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const row of parser) yield rowSchema.parse(row);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // a CsvError's first line tells the line of the file and what is wrong with it
    if (error instanceof CsvError || (error instanceof Error && "code" in error)) {
      throw new UsageError(`Cannot read “${path}”: ${error.message.split("\n")[0]}`);
    }
    throw error;
  } finally {
    source.destroy();
  }
}

function checkColumns(path: string) {
  return (header: readonly string[]): string[] => {
    const names = header.map((name) => name.trim().toLowerCase());
    const missing = COLUMNS.filter((name) => !names.includes(name));
    if (missing.length > 0) {
      throw new UsageError(
        `“${path}” has no column ${missing.join(", ")}; it should have ${COLUMNS.join(", ")}.`,
      );
    }
    return names;
  };
}
