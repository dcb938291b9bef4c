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
  const [long, short] = [join(folder, "long"), join(folder, "short")];
  await writeFile(long, "Cruce fronterizo, 4 horas\n".repeat(200_000));
  await writeFile(short, "Cruce fronterizo, 4 horas\n");
  let answered: string[] = [];
  const inspect = async (path: string, sender: string) => {
    expect(await workers.inspect(path, "a.txt", sender)).toEqual({ kind: "txt" });
    answered.push(sender);
  };
  await Promise.all(["one", "another"].map((sender) => inspect(short, sender))); // starts the workers, as many as there are
  answered = [];
  const many = Array.from({ length: 20 }, () => inspect(long, "203.0.113.5"));
  await Promise.all([...many, inspect(short, "2001:db8:1:2::/64")]);
  expect(answered.indexOf("2001:db8:1:2::/64")).toBeLessThan(2);
});
