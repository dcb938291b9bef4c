import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { createFileWorkers } from "~/attachments/workers/file-workers.server";

const folder = await mkdtemp(join(tmpdir(), "hled-workers-"));
const workers = createFileWorkers(pino({ level: "silent" }));
afterAll(async () => {
  await workers.close();
  await rm(folder, { recursive: true });
});

test("somebody with one file does not wait for all of somebody with many", async () => {
  const path = join(folder, "file");
  await writeFile(path, "Cruce fronterizo, 4 horas\n".repeat(20_000));
  const answered: string[] = [];
  const inspect = async (sender: string) => {
    expect(await workers.inspect(path, "a.txt", sender)).toEqual({ kind: "txt" });
    answered.push(sender);
  };
  const many = Array.from({ length: 20 }, () => inspect("203.0.113.5"));
  await Promise.all([...many, inspect("2001:db8:1:2::/64")]);
  expect(answered.indexOf("2001:db8:1:2::/64")).toBeLessThan(10);
});
