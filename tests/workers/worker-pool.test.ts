import { afterAll, expect, test } from "vitest";
import { createWorkerPool } from "~/workers/worker-pool.server";

const aPool = (threads: number) =>
  createWorkerPool<string, string>(new URL("../setup/tiresome-worker.ts", import.meta.url), {
    threads,
    taskMs: 10_000,
    heapMb: 64,
    idleMs: 60_000,
  });
const pool = aPool(2);
afterAll(() => pool.close());

test("a task that never ends, eats memory or dies is lost alone: the others are done", async () => {
  const tasks = ["a", "spin", "b", "fill", "c", "die", "d", "fail", "e"];
  const done = await Promise.allSettled(tasks.map((task) => pool.run(task)));
  expect(done).toMatchObject([
    { value: "a" },
    { reason: { name: "WorkerLostError", spent: true } },
    { value: "b" },
    { reason: { name: "WorkerLostError", spent: true } },
    { value: "c" },
    { reason: { name: "WorkerLostError", spent: false } },
    { value: "d" },
    { reason: { message: "it failed" } },
    { value: "e" },
  ]);
});

test("a pool that is closed leaves nobody waiting", async () => {
  const closing = aPool(1);
  const tasks = Promise.allSettled(["spin", "a", "b"].map((task) => closing.run(task)));
  await closing.close();
  const lost = { reason: { name: "WorkerLostError", spent: false } };
  expect(await tasks).toMatchObject([lost, lost, lost]);
});
