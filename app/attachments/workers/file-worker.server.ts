import { parentPort } from "node:worker_threads";
import { inspectFile } from "../inspect/inspect-file.server";
import type { FileTask } from "./file-workers.server";

/** The thread that looks into files: one task at a time, each answered once. */
parentPort?.on("message", ({ path, fileName }: FileTask) => {
  inspectFile(path, fileName).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
