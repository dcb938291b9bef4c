import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect } from "~db/connect";
import { testDatabase } from "~tests/setup/database";
import { runCommand } from "~tests/setup/run-command";
import { waitUntil } from "~tests/setup/wait-until";

// each command opens an embedded database, which takes seconds on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const DOCKET = "HLED-2026-0001";
const folder = await mkdtemp(join(tmpdir(), "import-command-"));
const { url } = await testDatabase();
const env = { DATA_DIR: join(folder, "data"), ...(url ? { DATABASE_URL: url } : {}) };
const open = () => connect({ databaseUrl: url, dataDir: env.DATA_DIR });
afterAll(() => rm(folder, { recursive: true }));

beforeAll(async () => {
  const seed = runCommand("db-seed", env);
  expect(await seed.ended, seed.output()).toBe(0);
}, 60_000);

async function importFile(...args: string[]) {
  const command = runCommand("import-comments", env, args);
  const code = await command.ended;
  return { code, output: command.output() };
}

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** How many comments were imported, and how many distinct numbers they have. */
async function countImported(): Promise<{ all: number; distinct: number }> {
  const connection = await open();
  try {
    const { count, countAll } = connection.db.fn;
    return await connection.db
      .selectFrom("comments")
      .where("source", "=", "import")
      .select([countAll<number>().as("all"), count<number>("sourceReference").distinct().as("distinct")])
      .executeTakeFirstOrThrow();
  } finally {
    await connection.close();
  }
}

test("refused rows are told by line and in the report, and the command still succeeds", async () => {
  const file = await write("some.csv", "Nr,Day,Words\n=1+1,yesterday,one\nA,2026-01-31,two\n");
  const report = join(folder, "refused.csv");
  const mapping = ["--map", "id=Nr", "--map", "received=Day", "--map", "comment=Words"];
  const { code, output } = await importFile("--notice", DOCKET, file, ...mapping, "--report", report);
  expect(code, output).toBe(0);
  expect(output).toMatch(/line 2 refused: received: what the row has is not a date/);
  expect(output).toMatch(/1 {2}stored in HLED-2026-0001/);
  // the row's own number would run as a formula
  expect(await readFile(report, "utf8")).toMatch(
    /^\ufeffline,outcome,id,reason\n2,refused,'=1\+1,received: /,
  );
});

test("what is wrong is said in words, without a stack, and the command ends with 1", async () => {
  const file = await write("good.csv", "id,received,text\n1,2026-01-31,one\n");
  const { code, output } = await importFile("--notice", "HLED-2026-9999", file);
  expect(output).toMatch(/^There is no notice HLED-2026-9999\. Published dockets: HLED-/);
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

test.skipIf(url)("while another process has the embedded database open, nothing is imported", async () => {
  const file = await write("good.csv", "id,received,text\nnever,2026-01-31,one\n");
  const holder = await open();
  try {
    const { code, output } = await importFile("--notice", DOCKET, file);
    expect(output).toMatch(/is in use by another process/);
    expect(code).toBe(1);
    const found = await holder.db.selectFrom("comments").where("sourceReference", "=", "never").execute();
    expect(found).toEqual([]);
  } finally {
    await holder.close();
  }
});

test("killed in the middle of a file, it completes it when it is run again", async () => {
  const before = await countImported();
  const rows = Array.from(
    { length: 3000 },
    (_, row) => `K-${row},2026-01-31,${row === 1500 ? "" : `comment ${row}`}`,
  );
  const file = await write("killed.csv", `id,received,text\n${rows.join("\n")}\n`);
  const command = runCommand("import-comments", env, ["--notice", DOCKET, file]);
  // the row in the middle is refused, which shows how far it is
  await waitUntil(() => command.output().includes("line 1502 refused"), "the middle of the file");
  await command.kill();
  const broken = await countImported();
  expect(broken.all).toBeGreaterThanOrEqual(before.all + 1000);
  expect(broken.all).toBeLessThan(before.all + 2999);
  const { code, output } = await importFile("--notice", DOCKET, file);
  expect(code, output).toBe(0);
  const after = await countImported();
  expect(after.all).toBe(before.all + 2999);
  expect(after.distinct).toBe(after.all);
}, 120_000);
