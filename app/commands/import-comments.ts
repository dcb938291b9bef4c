import { parseArgs } from "node:util";
import { openFile } from "~/comments/import/file/open-file.server";
import { ImportFileError } from "~/comments/import/file/row";
import { importComments } from "~/comments/import/import-comments.server";
import { LayoutError, recognizeLayout } from "~/comments/import/layout";
import { findConstantProblem, importSchema } from "~/comments/import/read-comment.server";
import { findImportTarget, type ImportTarget } from "~/comments/import/target.server";
import { createRowReport } from "~/comments/import/write-report.server";
import { readEnv } from "~/env.server";
import { connect, type Db } from "~db/connect";
import { isDatabaseAway } from "~db/errors";
import { migrate } from "~db/migrate";
import { type ImportArguments, readImportArguments, USAGE } from "./import-arguments";
import { showProgress, summarize } from "./import-progress";
import { run, UsageError } from "./run";

/** `npm run import:comments -- --notice DOCKET FILE`: loads comments received elsewhere. */
run(async () => {
  const { values, positionals } = parse();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const args = readImportArguments(values, positionals);
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    await migrate(connection);
    await importFile(connection.db, args);
  } catch (error) {
    throw explain(error);
  } finally {
    await connection.close();
  }
});

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        notice: { type: "string" },
        map: { type: "string", multiple: true },
        set: { type: "string", multiple: true },
        locale: { type: "string" },
        encoding: { type: "string" },
        report: { type: "string" },
        "dry-run": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function importFile(db: Db, args: ImportArguments): Promise<void> {
  const target = await getTarget(db, args.docket);
  const problem = findConstantProblem(importSchema(target), args.constant);
  if (problem) throw new UsageError(`--set ${problem}.`);
  const file = await openFile(args.file, args.encoding);
  const layout = recognizeLayout(
    file.columns,
    args.map,
    args.constant,
    target.questions.map(({ id }) => id),
  );
  console.log(`Reading ${args.file} for ${target.docketNumber}: ${layout.name}.`);
  if (layout.unused.length > 0) console.log(`Columns not used: ${layout.unused.join(", ")}.`);
  if (args.dryRun) console.log("This is a dry run: nothing is stored.");
  const report = args.report ? await createRowReport(args.report) : undefined;
  const progress = showProgress(file);
  try {
    const counts = await importComments(db, target, file, {
      ...args,
      layout,
      now: new Date(),
      onProgress: progress.update,
      async onRow(row) {
        progress.say(`line ${row.line} ${row.outcome}: ${row.reasons.join("; ")}`);
        await report?.add(row);
      },
    });
    progress.end();
    console.log(summarize(counts, args));
  } finally {
    progress.end();
    await report?.close();
  }
}

async function getTarget(db: Db, docket: string): Promise<ImportTarget> {
  const found = await findImportTarget(db, docket);
  if ("target" in found) return found.target;
  const published =
    found.dockets.length > 0
      ? `Published dockets: ${found.dockets.join(", ")}.`
      : "No docket is published yet.";
  throw new UsageError(
    found.status
      ? `The notice ${docket} is not published yet, so nobody can have commented on it. Publish it first. ${published}`
      : `There is no notice ${docket}. ${published}`,
  );
}

/** Turns what is expected to go wrong into words; anything else stays as it is. */
function explain(error: unknown): unknown {
  if (error instanceof ImportFileError || error instanceof LayoutError) return new UsageError(error.message);
  if (isDatabaseAway(error)) {
    return new UsageError(
      "The database cannot be reached. What was stored so far stays; run the same command again to go on.",
    );
  }
  return error;
}
