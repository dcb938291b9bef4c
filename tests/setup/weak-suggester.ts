import { parentPort } from "node:worker_threads";
import type { SuggestionTask } from "~/suggestions/thread/task";

/** Suggests pillar I for everything; dies or eats memory where a text, or a model's name, says so. */
parentPort?.on("message", (task: SuggestionTask) => {
  if (task.work === "learn") {
    obey(task.model);
    parentPort?.postMessage({ result: "learned" });
    return;
  }
  for (const { text } of task.comments) obey(text);
  const suggestion = { code: "I", kind: "pillar", confidence: 0.9, words: [] };
  parentPort?.postMessage({ result: task.model ? "unknown-model" : task.comments.map(() => [suggestion]) });
});

function obey(words: string): void {
  if (words === "die first") process.exit(1);
  if (words !== "fill memory") return;
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1_000_000).fill(kept.length));
}
