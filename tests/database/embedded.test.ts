import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type RunningCommand, runScript } from "~tests/setup/run-command";
import { waitUntil } from "~tests/setup/wait-until";

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hled-tests-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a process that opens the folder's database, and waits until it has counted its visit, or has ended. */
async function visit(folder: string): Promise<RunningCommand> {
  const visitor = runScript("tests/database/hold-embedded.ts", { DATA_DIR: folder });
  onTestFinished(() => visitor.kill());
  let ended = false;
  void visitor.ended.then(() => {
    ended = true;
  });
  await waitUntil(() => ended || visitor.output().includes("visits: "), "a visit");
  return visitor;
}

async function leave(visitor: RunningCommand): Promise<void> {
  visitor.process.stdin?.end();
  expect(await visitor.ended, visitor.output()).toBe(0);
}

test("a second process is refused with the reason and what to do, and does no harm", async () => {
  const folder = dataFolder();
  const first = await visit(folder);
  const second = await visit(folder);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`in use by another process (process ${first.process.pid})`);
  expect(second.output()).toContain("DATABASE_URL");
  expect(second.output()).not.toContain("    at ");
  await leave(first);
  const third = await visit(folder);
  expect(third.output()).toContain("visits: 2");
  await leave(third);
});

test("what was written is there after a restart", async () => {
  const folder = dataFolder();
  await leave(await visit(folder));
  const again = await visit(folder);
  expect(again.output()).toContain("visits: 2");
  await leave(again);
});

test("a process that was killed leaves its data, and a folder that the next one may open", async () => {
  const folder = dataFolder();
  const killed = await visit(folder);
  await killed.kill();
  const next = await visit(folder);
  expect(next.output()).toContain("visits: 2");
  await leave(next);
});
