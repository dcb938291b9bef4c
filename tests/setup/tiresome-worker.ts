import { parentPort } from "node:worker_threads";

/** What a hostile file might make of a parser. */
parentPort?.on("message", (task: string) => {
  if (task === "spin") for (;;);
  if (task === "fill") {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  }
  if (task === "die") process.exit(1);
  parentPort?.postMessage(task === "fail" ? { error: "it failed" } : { result: task });
});
