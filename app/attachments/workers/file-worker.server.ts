import { parentPort } from "node:worker_threads";
import { inspectFile } from "../inspect/inspect-file.server";
import type { FileTask } from "./file-workers.server";

/** Only whoever reads text loads what reading takes. */
async function work(task: FileTask): Promise<unknown> {
  if (task.work === "inspect") return inspectFile(task.path, task.fileName);
  const { readText } = await import("../read/read-text.server");
  return readText(task.path, task.kind);
}

/** The thread that looks into files: one task at a time, each answered once. */
parentPort?.on("message", (task: FileTask) => {
  work(task).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
