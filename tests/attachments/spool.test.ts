import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { openSpool, SpoolFullError } from "~/storage/spool.server";

const folder = await mkdtemp(join(tmpdir(), "hled-spool-"));
afterAll(() => rm(folder, { recursive: true }));

test("uploads leave room on the disk, and nothing of what was not taken", async () => {
  const stream = Readable.from([Buffer.from("a"), Buffer.from("b")]);
  const spool = openSpool(folder, Number.MAX_SAFE_INTEGER);
  await expect(spool.take(stream, () => undefined)).rejects.toThrow(SpoolFullError);
  expect(await readdir(folder)).toEqual([]);
  const { size } = await openSpool(folder, 0).take(Readable.from([Buffer.from("ab")]), () => undefined);
  expect(size).toBe(2);
});
